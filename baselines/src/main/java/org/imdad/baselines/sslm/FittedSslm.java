package org.imdad.baselines.sslm;

import java.util.Map;
import org.imdad.baselines.kernel.KernelExpansion;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;

/**
 * A fitted {@link Sslm}: score d(x) = ‖φ(x) − c‖² in [0, (1 + ‖c‖)²], threshold R². Far from all support vectors the score
 * is 1 + ‖c‖². Immutable and thread-safe.
 */
final class FittedSslm implements FittedDetector {

    private final SslmSettings settings;
    private final SampleShape inputShape;
    private final KernelExpansion centre;
    private final double centreNorm2;
    private final double radius2;
    private final double outerRadius2;

    /**
     * A fitted detector.
     *
     * @param centre the function x ↦ ⟨c, φ(x)⟩
     * @param centreNorm2 ‖c‖²
     * @param radius2 R²
     * @param outerRadius2 R² + ρ²
     */
    FittedSslm(
            SslmSettings settings,
            SampleShape inputShape,
            KernelExpansion centre,
            double centreNorm2,
            double radius2,
            double outerRadius2) {
        this.settings = settings;
        this.inputShape = inputShape;
        this.centre = centre;
        this.centreNorm2 = centreNorm2;
        this.radius2 = radius2;
        this.outerRadius2 = outerRadius2;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape);
        double[] scores = centre.values(samples);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Spheres.distance2(centreNorm2, scores[i]);
        }
        return scores;
    }

    @Override
    public double threshold() {
        return radius2;
    }

    @Override
    public SampleShape inputShape() {
        return inputShape;
    }

    /** The function x ↦ ⟨c, φ(x)⟩; its coefficients are the signed multipliers of the support vectors. */
    KernelExpansion centre() {
        return centre;
    }

    @Override
    public SavedModel save() {
        Samples vectors = centre.supportVectors();
        float[] values = new float[vectors.size() * vectors.features()];
        vectors.copyTo(0, vectors.size(), values);
        return new SavedModel(
                SslmFactory.NAME,
                SslmSettings.SCHEMA.values(settings),
                inputShape,
                Map.of(
                        "gamma",
                        centre.gamma(),
                        "centre_norm2",
                        centreNorm2,
                        "radius2",
                        radius2,
                        "outer_radius2",
                        outerRadius2),
                Map.of(
                        "support_vectors",
                        NumberArray.of(values, vectors.size(), vectors.features()),
                        "coefficients",
                        NumberArray.of(centre.coefficients())));
    }

    static FittedSslm restore(SavedModel model) {
        model.requireOf(SslmFactory.NAME);
        try {
            Samples vectors = Samples.of(
                    model.inputShape(), model.array("support_vectors").floats());
            double[] coefficients = model.array("coefficients").doubles();
            return new FittedSslm(
                    SslmSettings.SCHEMA.create(model.hyperparameters()),
                    model.inputShape(),
                    new KernelExpansion(vectors, coefficients, 0, model.scalar("gamma")),
                    model.scalar("centre_norm2"),
                    model.scalar("radius2"),
                    model.scalar("outer_radius2"));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "saved model of %s: %s; save the model again".formatted(SslmFactory.NAME, e.getMessage()), e);
        }
    }
}
