package org.imdad.baselines.deepsvdd;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;

/**
 * A fitted {@link DeepSvdd}. Scores: d ≥ 0 for one-class, d − R² ≥ −R² for soft-boundary; a sample so large that its
 * representation overflows scores {@link Double#MAX_VALUE}. Not thread-safe.
 */
final class FittedDeepSvdd implements FittedDetector {

    private static final String PREFIX = "encoder.";

    private final DeepSvddSettings settings;
    private final Network network;
    private final double[] centre;
    private final double radius2;

    /**
     * Creates a fitted detector.
     *
     * @param settings hyperparameters
     * @param network φ; closed with this
     * @param centre c
     * @param radius2 R²; for one-class the square of the radius that serves as threshold
     */
    FittedDeepSvdd(DeepSvddSettings settings, Network network, double[] centre, double radius2) {
        this.settings = settings;
        this.network = network;
        this.centre = centre;
        this.radius2 = radius2;
    }

    static double[] scores(Objective objective, float[] representations, double[] centre, double radius2) {
        double[] scores = Representations.squaredDistances(representations, centre);
        for (int i = 0; i < scores.length; i++) {
            double score = objective.score(scores[i], radius2);
            scores[i] = Double.isFinite(score) ? score : Double.MAX_VALUE;
        }
        return scores;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        if (samples.isEmpty()) {
            return new double[0];
        }
        return scores(settings.objective(), network.infer(samples), centre, radius2);
    }

    @Override
    public double threshold() {
        return settings.objective().threshold(radius2);
    }

    @Override
    public SampleShape inputShape() {
        return network.spec().input();
    }

    @Override
    public SavedModel save() {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        arrays.put("centre", NumberArray.of(centre));
        arrays.putAll(network.state().withPrefix(PREFIX));
        return new SavedModel(
                DeepSvddFactory.NAME,
                DeepSvddSettings.SCHEMA.values(settings),
                inputShape(),
                Map.of("radius2", radius2),
                arrays);
    }

    static FittedDeepSvdd restore(SavedModel model) {
        if (!model.detector().equals(DeepSvddFactory.NAME)) {
            throw new InvalidInputException(
                    "a saved model of %s cannot be restored as %s".formatted(model.detector(), DeepSvddFactory.NAME));
        }
        DeepSvddSettings settings = DeepSvddSettings.SCHEMA.create(model.hyperparameters());
        NetworkSpec encoder = Architectures.of("encoder", settings.encoder(), model.inputShape())
                .encoder();
        double[] centre = model.array("centre").doubles();
        double radius2 = model.scalar("radius2");
        if (centre.length != encoder.output().size()) {
            throw new InvalidInputException(
                    "saved model of %s: centre of %d values for %d outputs; save the model again"
                            .formatted(
                                    DeepSvddFactory.NAME,
                                    centre.length,
                                    encoder.output().size()));
        }
        return new FittedDeepSvdd(settings, Networks.restore(encoder, model, PREFIX), centre, radius2);
    }
}
