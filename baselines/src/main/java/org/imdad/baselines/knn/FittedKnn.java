package org.imdad.baselines.knn;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;

/** A fitted {@link Knn}; scores are distances in [0, ∞). Immutable and thread-safe. */
final class FittedKnn implements FittedDetector {

    private final KnnSettings settings;
    private final Samples references;
    private final double threshold;

    /**
     * A fitted detector.
     *
     * @param settings hyperparameters
     * @param references training samples, more than k
     * @param threshold score beyond which a sample is called an anomaly
     */
    FittedKnn(KnnSettings settings, Samples references, double threshold) {
        this.settings = settings;
        this.references = references;
        this.threshold = threshold;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape());
        if (samples.isEmpty()) {
            return new double[0];
        }
        double[] distances = new Neighbours(references, settings.k(), () -> {}).of(samples);
        return settings.aggregation().scores(distances, settings.k());
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public SampleShape inputShape() {
        return references.shape();
    }

    @Override
    public SavedModel save() {
        float[] values = new float[references.size() * references.features()];
        references.copyTo(0, references.size(), values);
        return new SavedModel(
                KnnFactory.NAME,
                KnnSettings.SCHEMA.values(settings),
                inputShape(),
                Map.of("threshold", threshold),
                Map.of("samples", NumberArray.of(values, references.size(), references.features())));
    }

    static FittedKnn restore(SavedModel model) {
        model.requireOf(KnnFactory.NAME);
        KnnSettings settings = KnnSettings.SCHEMA.create(model.hyperparameters());
        float[] values = model.array("samples").floats();
        int needed = Math.multiplyExact(settings.k() + 1, model.inputShape().size());
        if (values.length % model.inputShape().size() != 0 || values.length < needed) {
            throw new InvalidInputException(
                    "saved model of %s: %d values are not the samples of shape %s that k = %d needs; save the model again"
                            .formatted(KnnFactory.NAME, values.length, model.inputShape(), settings.k()));
        }
        return new FittedKnn(settings, Samples.of(model.inputShape(), values), model.scalar("threshold"));
    }
}
