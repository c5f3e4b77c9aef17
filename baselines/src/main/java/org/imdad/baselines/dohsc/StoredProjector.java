package org.imdad.baselines.dohsc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.ScoreForm;
import org.imdad.core.explain.ScoreForms;
import org.imdad.core.explain.ScoreSlopes;
import org.imdad.core.model.NumberArray;

/**
 * One projection for all samples.
 *
 * @param projection W
 */
record StoredProjector(Projection projection) implements Projector {

    static final String ARRAY = "projection";

    @Override
    public int smallest() {
        return 1;
    }

    @Override
    public float[] project(float[] codes) {
        return projection.apply(codes);
    }

    @Override
    public Optional<DifferentiableScore> differentiable(DohscModel model) {
        Region region = model.region();
        ScoreForm ofProjected = ScoreForms.distance(model.centre(), region::score, region::scoreSlope);
        ScoreForm ofCodes = (samples, outputs) -> {
            ScoreSlopes slopes = ofProjected.slopes(samples, List.of(projection.apply(outputs.get(0))));
            return ScoreSlopes.of(
                    slopes.scores(), projection.backward(slopes.atOutputs().get(0)));
        };
        return Optional.of(new DifferentiableScore(model.network(), ofCodes));
    }

    @Override
    public Map<String, NumberArray> arrays() {
        return Map.of(ARRAY, projection.weights());
    }
}
