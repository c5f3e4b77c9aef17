package org.imdad.baselines.drocc;

import java.util.Map;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.ExplainableDetector;
import org.imdad.core.explain.ScoreForms;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;

/**
 * A fitted {@link Drocc}. Scores are −f, any number; a sample so large that its logit overflows scores
 * {@link Double#MAX_VALUE}. Not thread-safe.
 */
final class FittedDrocc implements ExplainableDetector {

    private static final String PREFIX = "network.";

    private final Variant variant;
    private final DroccSettings settings;
    private final Network network;
    private final double threshold;

    /**
     * Creates a fitted detector.
     *
     * @param variant which method
     * @param settings hyperparameters
     * @param network f; closed with this
     * @param threshold score beyond which a sample is called an anomaly
     */
    FittedDrocc(Variant variant, DroccSettings settings, Network network, double threshold) {
        this.variant = variant;
        this.settings = settings;
        this.network = network;
        this.threshold = threshold;
    }

    static double[] scores(float[] logits) {
        double[] scores = new double[logits.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = -logits[i];
        }
        return FittedDetector.bounded(scores);
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        return samples.isEmpty() ? new double[0] : scores(network.infer(samples));
    }

    @Override
    public Optional<DifferentiableScore> differentiableScore() {
        return Optional.of(new DifferentiableScore(network, ScoreForms.negated()));
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public SampleShape inputShape() {
        return network.spec().input();
    }

    @Override
    public SavedModel save() {
        return new SavedModel(
                variant.detector(),
                DroccSettings.SCHEMA.values(settings),
                inputShape(),
                Map.of("threshold", threshold),
                network.state().withPrefix(PREFIX));
    }

    static FittedDrocc restore(Variant variant, SavedModel model) {
        model.requireOf(variant.detector());
        DroccSettings settings = DroccSettings.SCHEMA.create(model.hyperparameters());
        double threshold = model.scalar("threshold");
        Network network = Networks.restore(LogitNetwork.of(settings, model.inputShape()), model, PREFIX);
        return new FittedDrocc(variant, settings, network, threshold);
    }

    @Override
    public void close() {
        network.close();
    }
}
