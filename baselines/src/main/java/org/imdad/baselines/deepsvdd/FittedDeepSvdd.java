package org.imdad.baselines.deepsvdd;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.imdad.baselines.sphere.CentredEncoder;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.ExplainableDetector;
import org.imdad.core.explain.ScoreForms;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.NetworkSpec;

/**
 * A fitted {@link DeepSvdd}. Scores: d ≥ 0 for one-class, d − R² ≥ −R² for soft-boundary; a sample so large that its
 * representation overflows scores {@link Double#MAX_VALUE}. Not thread-safe.
 */
final class FittedDeepSvdd implements ExplainableDetector {

    private final DeepSvddSettings settings;
    private final CentredEncoder encoder;
    private final double radius2;

    /**
     * Creates a fitted detector.
     *
     * @param settings hyperparameters
     * @param encoder φ and c; closed with this
     * @param radius2 R²; for one-class the square of the radius that serves as threshold
     */
    FittedDeepSvdd(DeepSvddSettings settings, CentredEncoder encoder, double radius2) {
        this.settings = settings;
        this.encoder = encoder;
        this.radius2 = radius2;
    }

    static double[] scores(Objective objective, double[] distances, double radius2) {
        return Arrays.stream(distances).map(d -> objective.score(d, radius2)).toArray();
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        return scores(settings.objective(), encoder.distances(samples), radius2);
    }

    @Override
    public Optional<DifferentiableScore> differentiableScore() {
        return Optional.of(new DifferentiableScore(
                encoder.network(),
                ScoreForms.distance(encoder.centre(), d -> settings.objective().score(d, radius2), d -> 1)));
    }

    @Override
    public double threshold() {
        return settings.objective().threshold(radius2);
    }

    @Override
    public SampleShape inputShape() {
        return encoder.inputShape();
    }

    @Override
    public SavedModel save() {
        return new SavedModel(
                DeepSvddFactory.NAME,
                DeepSvddSettings.SCHEMA.values(settings),
                inputShape(),
                Map.of("radius2", radius2),
                encoder.arrays());
    }

    static FittedDeepSvdd restore(SavedModel model) {
        model.requireOf(DeepSvddFactory.NAME);
        DeepSvddSettings settings = DeepSvddSettings.SCHEMA.create(model.hyperparameters());
        double radius2 = model.scalar("radius2");
        NetworkSpec encoder = Architectures.of("encoder", settings.encoder(), model.inputShape())
                .encoder();
        return new FittedDeepSvdd(settings, CentredEncoder.restore(model, encoder), radius2);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
