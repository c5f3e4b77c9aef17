package org.imdad.baselines.plad;

import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Precision;

/**
 * Hyperparameters of {@link Plad}.
 *
 * @param classifier name of the classifier; one of its own or an encoder of {@link Architectures} with a logit behind it
 * @param perturbatorWidth h, the width of the perturbator's hidden layers and of its code; 0 for the number of values of a
 *     sample
 * @param lambda λ, weight of the perturbation's size, which is a mean over values
 * @param divergenceWeight w, weight of KL
 * @param precision arithmetic in training
 * @param epochs number of epochs
 * @param learningRate rate of Adam, the highest of the schedule
 * @param schedule how it goes over the steps
 * @param batchSize samples of a minibatch; as many perturbed ones come on top
 */
public record PladSettings(
        @Param(
                value = "network that tells normal from perturbed samples; auto chooses by the shape of the samples",
                byDefault = "auto",
                allowed = PladClassifiers.NAMES)
        String classifier,

        @Param(
                value = "width of the perturbator's hidden layers and code; 0 for the number of values of a sample",
                byDefault = "0",
                allowed = "[0, 100000]")
        int perturbatorWidth,

        @Param(
                value = "weight of the perturbation's size, mean of (alpha-1)^2 + beta^2 over values",
                byDefault = "5",
                allowed = "[0, inf)")
        double lambda,

        @Param(
                value = "weight of the divergence of the perturbator's code from the standard normal distribution",
                byDefault = "1",
                allowed = "[0, inf)")
        double divergenceWeight,

        @Param(
                value = "arithmetic in training; bfloat16 is faster for large layers and needs AVX-512 BF16 or AMX",
                byDefault = "float32")
        Precision precision,

        @Param(value = "number of epochs", byDefault = "100", allowed = "[1, 100000]")
        int epochs,

        @Param(value = "learning rate of Adam, the highest of the schedule", byDefault = "0.001", allowed = "(0, 1]")
        double learningRate,

        @Param(
                value = "learning rate over time: constant, or one-cycle: up in the first 30 % of the steps, then down",
                byDefault = "constant")
        Schedule schedule,

        @Param(
                value = "samples of a minibatch; as many perturbed ones come on top",
                byDefault = "256",
                allowed = "[2, 100000]")
        int batchSize) {

    static final ParameterSchema<PladSettings> SCHEMA = ParameterSchema.of(PladSettings.class);

    /** Checks every component. */
    public PladSettings {
        ParameterSchema.check(
                PladSettings.class,
                classifier,
                perturbatorWidth,
                lambda,
                divergenceWeight,
                precision,
                epochs,
                learningRate,
                schedule,
                batchSize);
        PladClassifiers.requireKnown("classifier", classifier);
    }

    /** h for samples of d values. */
    int width(int d) {
        return perturbatorWidth == 0 ? d : perturbatorWidth;
    }
}
