package org.imdad.baselines.autoencoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.explain.ExplainableDetector;
import org.imdad.core.explain.ScoreForms;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Architecture;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;

/**
 * A fitted {@link Autoencoder}. Scores: ‖x̂ − x‖² ≥ 0; a sample so large that its reconstruction overflows scores
 * {@link Double#MAX_VALUE}. Not thread-safe.
 */
final class FittedAutoencoder implements ExplainableDetector {

    private static final String PREFIX = "autoencoder.";

    private final AutoencoderSettings settings;
    private final Network network;
    private final double threshold;

    /**
     * Creates a fitted detector.
     *
     * @param settings hyperparameters
     * @param network the autoencoder; closed with this
     * @param threshold squared error beyond which a sample is called an anomaly
     */
    FittedAutoencoder(AutoencoderSettings settings, Network network, double threshold) {
        this.settings = settings;
        this.network = network;
        this.threshold = threshold;
    }

    static double[] scores(Network network, Samples samples) {
        if (samples.isEmpty()) {
            return new double[0];
        }
        return FittedDetector.bounded(ReconstructionErrors.of(network.infer(samples), samples));
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        return scores(network, samples);
    }

    @Override
    public Optional<DifferentiableScore> differentiableScore() {
        return Optional.of(new DifferentiableScore(network, ScoreForms.reconstruction(1)));
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public SampleShape inputShape() {
        return network.spec().input();
    }

    /** The scalar {@code sigmoid} is 1 if the autoencoder ends in one and 0 if it does not. */
    @Override
    public SavedModel save() {
        List<LayerSpec> layers = network.spec().layers();
        boolean sigmoid = layers.get(layers.size() - 1) instanceof LayerSpec.Sigmoid;
        Map<String, Double> scalars = new LinkedHashMap<>();
        scalars.put("threshold", threshold);
        scalars.put("sigmoid", sigmoid ? 1.0 : 0.0);
        return new SavedModel(
                AutoencoderFactory.NAME,
                AutoencoderSettings.SCHEMA.values(settings),
                inputShape(),
                scalars,
                network.state().withPrefix(PREFIX));
    }

    static FittedAutoencoder restore(SavedModel model) {
        model.requireOf(AutoencoderFactory.NAME);
        AutoencoderSettings settings = AutoencoderSettings.SCHEMA.create(model.hyperparameters());
        double threshold = model.scalar("threshold");
        Architecture architecture = Architectures.of("encoder", settings.encoder(), model.inputShape());
        NetworkSpec spec = model.scalar("sigmoid") == 1 ? architecture.autoencoder() : architecture.linearAutoencoder();
        return new FittedAutoencoder(settings, Networks.restore(spec, model, PREFIX), threshold);
    }

    @Override
    public void close() {
        network.close();
    }
}
