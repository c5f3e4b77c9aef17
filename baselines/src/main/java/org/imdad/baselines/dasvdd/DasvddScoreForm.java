package org.imdad.baselines.dasvdd;

import java.util.Arrays;
import java.util.List;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.Samples;
import org.imdad.core.explain.ScoreForm;
import org.imdad.core.explain.ScoreForms;
import org.imdad.core.explain.ScoreSlopes;

/**
 * DASVDD's score s = ‖x − x̂‖²/D + γ‖z − c‖² as a form of the code z and the reconstruction x̂.
 *
 * @param loss has γ
 * @param centre c; not copied
 */
record DasvddScoreForm(DasvddLoss loss, double[] centre) implements ScoreForm {

    @Override
    public ScoreSlopes slopes(Samples samples, List<float[]> outputs) {
        float[] codes = outputs.get(0);
        ScoreSlopes errors =
                ScoreForms.reconstruction(1.0 / samples.features()).slopes(samples, List.of(outputs.get(1)));
        double[] scores = Representations.squaredDistances(codes, centre);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = errors.scores()[i] + loss.gamma() * scores[i];
        }
        double[] gammas = new double[scores.length];
        Arrays.fill(gammas, loss.gamma());
        float[] atCodes = Representations.gradient(codes, gammas, centre);
        float[] atReconstruction = errors.atOutputs().get(0);
        return new ScoreSlopes(scores, List.of(atCodes, atReconstruction), errors.atSamples());
    }
}
