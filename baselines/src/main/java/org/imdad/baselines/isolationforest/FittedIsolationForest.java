package org.imdad.baselines.isolationforest;

import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.SavedModel;

/** A fitted {@link IsolationForest}; scores in (0, 1]. Immutable and thread-safe. */
final class FittedIsolationForest implements FittedDetector {

    private final IsolationForestSettings settings;
    private final SampleShape inputShape;
    private final Forest forest;
    private final int psi;
    private final double threshold;

    /**
     * A fitted detector.
     *
     * @param settings hyperparameters
     * @param inputShape shape of the training samples
     * @param forest the trees
     * @param psi number of samples that each was grown on
     * @param threshold score beyond which a sample is called an anomaly
     */
    FittedIsolationForest(
            IsolationForestSettings settings, SampleShape inputShape, Forest forest, int psi, double threshold) {
        this.settings = settings;
        this.inputShape = inputShape;
        this.forest = forest;
        this.psi = psi;
        this.threshold = threshold;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape);
        return forest.scores(samples, psi);
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public SampleShape inputShape() {
        return inputShape;
    }

    @Override
    public SavedModel save() {
        return new SavedModel(
                IsolationForestFactory.NAME,
                IsolationForestSettings.SCHEMA.values(settings),
                inputShape,
                Map.of("psi", (double) psi, "threshold", threshold),
                forest.arrays());
    }

    static FittedIsolationForest restore(SavedModel model) {
        model.requireOf(IsolationForestFactory.NAME);
        IsolationForestSettings settings = IsolationForestSettings.SCHEMA.create(model.hyperparameters());
        int psi = (int) model.scalar("psi");
        if (psi < 2) {
            throw new InvalidInputException("saved model of %s: trees grown on %d samples; save the model again"
                    .formatted(IsolationForestFactory.NAME, psi));
        }
        try {
            return new FittedIsolationForest(
                    settings, model.inputShape(), Forest.of(model), psi, model.scalar("threshold"));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "saved model of %s: %s; save the model again"
                            .formatted(IsolationForestFactory.NAME, e.getMessage()),
                    e);
        }
    }
}
