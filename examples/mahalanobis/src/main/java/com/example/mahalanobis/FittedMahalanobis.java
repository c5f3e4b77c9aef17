package com.example.mahalanobis;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;

/**
 * A fitted {@link Mahalanobis}; scores lie in [0, ∞). Thread-safe.
 *
 * @param detector its hyperparameters
 * @param inputShape shape of d features
 * @param mean d values
 * @param factor lower triangle L of d·(d + 1)/2 values, row after row, with L·Lᵀ = Σ
 * @param threshold score beyond which a sample is called an anomaly
 */
record FittedMahalanobis(Mahalanobis detector, SampleShape inputShape, double[] mean, double[] factor, double threshold)
        implements FittedDetector {

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape);
        double[] scores = new double[samples.size()];
        for (int s = 0; s < scores.length; s++) {
            scores[s] = distance(samples.row(s));
        }
        return FittedDetector.bounded(scores);
    }

    /** ‖z‖ with L·z = x − μ. */
    private double distance(float[] x) {
        double[] z = new double[mean.length];
        double squared = 0;
        for (int i = 0, at = 0; i < z.length; i++) {
            double rest = x[i] - mean[i];
            for (int k = 0; k < i; k++, at++) {
                rest -= factor[at] * z[k];
            }
            z[i] = rest / factor[at++];
            squared += z[i] * z[i];
        }
        return Math.sqrt(squared);
    }

    @Override
    public SavedModel save() {
        return new SavedModel(
                Mahalanobis.NAME,
                detector.hyperparameters(),
                inputShape,
                Map.of("threshold", threshold),
                Map.of("mean", NumberArray.of(mean), "factor", NumberArray.of(factor)));
    }

    static FittedMahalanobis restore(SavedModel model) {
        model.requireOf(Mahalanobis.NAME);
        double[] mean = model.array("mean").doubles();
        double[] factor = model.array("factor").doubles();
        int d = model.inputShape().size();
        if (mean.length != d || factor.length != d * (d + 1) / 2) {
            throw new InvalidInputException(
                    "saved model of %s: %d and %d values do not fit shape %s; save the model again"
                            .formatted(Mahalanobis.NAME, mean.length, factor.length, model.inputShape()));
        }
        Mahalanobis detector = Mahalanobis.SCHEMA.create(model.hyperparameters());
        return new FittedMahalanobis(detector, model.inputShape(), mean, factor, model.scalar("threshold"));
    }
}
