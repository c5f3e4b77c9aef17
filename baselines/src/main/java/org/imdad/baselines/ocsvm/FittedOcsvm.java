package org.imdad.baselines.ocsvm;

import java.util.Map;
import org.imdad.baselines.kernel.KernelExpansion;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;

/** A fitted {@link Ocsvm}: score ρ − Σ α_i K(x_i, x) in [ρ − νn, ρ], threshold 0. Immutable and thread-safe. */
final class FittedOcsvm implements FittedDetector {

    private final OcsvmSettings settings;
    private final SampleShape inputShape;
    private final KernelExpansion decision;

    FittedOcsvm(OcsvmSettings settings, SampleShape inputShape, KernelExpansion decision) {
        this.settings = settings;
        this.inputShape = inputShape;
        this.decision = decision;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape);
        double[] scores = decision.values(samples);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = -scores[i];
        }
        return scores;
    }

    @Override
    public double threshold() {
        return 0;
    }

    @Override
    public SampleShape inputShape() {
        return inputShape;
    }

    /** The function whose negative is the score. */
    KernelExpansion decision() {
        return decision;
    }

    @Override
    public SavedModel save() {
        Samples vectors = decision.supportVectors();
        float[] values = new float[vectors.size() * vectors.features()];
        vectors.copyTo(0, vectors.size(), values);
        return new SavedModel(
                OcsvmFactory.NAME,
                OcsvmSettings.SCHEMA.values(settings),
                inputShape,
                Map.of("gamma", decision.gamma(), "rho", decision.rho()),
                Map.of(
                        "support_vectors",
                        NumberArray.of(values, vectors.size(), vectors.features()),
                        "coefficients",
                        NumberArray.of(decision.coefficients())));
    }

    static FittedOcsvm restore(SavedModel model) {
        model.requireOf(OcsvmFactory.NAME);
        try {
            Samples vectors = Samples.of(
                    model.inputShape(), model.array("support_vectors").floats());
            double[] coefficients = model.array("coefficients").doubles();
            KernelExpansion decision =
                    new KernelExpansion(vectors, coefficients, model.scalar("rho"), model.scalar("gamma"));
            return new FittedOcsvm(OcsvmSettings.SCHEMA.create(model.hyperparameters()), model.inputShape(), decision);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "saved model of %s: %s; save the model again".formatted(OcsvmFactory.NAME, e.getMessage()), e);
        }
    }
}
