package org.imdad.baselines.deepsad;

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
 * A fitted {@link DeepSad}. Scores: d ≥ 0; a sample so large that its representation overflows scores
 * {@link Double#MAX_VALUE}. Not thread-safe.
 */
final class FittedDeepSad implements ExplainableDetector {

    private final DeepSadSettings settings;
    private final CentredEncoder encoder;
    private final double threshold;

    /**
     * Creates a fitted detector.
     *
     * @param settings hyperparameters
     * @param encoder φ and c; closed with this
     * @param threshold squared distance beyond which a sample is called an anomaly
     */
    FittedDeepSad(DeepSadSettings settings, CentredEncoder encoder, double threshold) {
        this.settings = settings;
        this.encoder = encoder;
        this.threshold = threshold;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        return encoder.distances(samples);
    }

    @Override
    public Optional<DifferentiableScore> differentiableScore() {
        return Optional.of(
                new DifferentiableScore(encoder.network(), ScoreForms.distance(encoder.centre(), d -> d, d -> 1)));
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public SampleShape inputShape() {
        return encoder.inputShape();
    }

    @Override
    public SavedModel save() {
        return new SavedModel(
                DeepSadFactory.NAME,
                DeepSadSettings.SCHEMA.values(settings),
                inputShape(),
                Map.of("threshold", threshold),
                encoder.arrays());
    }

    static FittedDeepSad restore(SavedModel model) {
        model.requireOf(DeepSadFactory.NAME);
        DeepSadSettings settings = DeepSadSettings.SCHEMA.create(model.hyperparameters());
        double threshold = model.scalar("threshold");
        NetworkSpec encoder = Architectures.of("encoder", settings.encoder(), model.inputShape())
                .encoder();
        return new FittedDeepSad(settings, CentredEncoder.restore(model, encoder), threshold);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
