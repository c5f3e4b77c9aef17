package org.imdad.baselines.dasvdd;

import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Precision;

/**
 * Hyperparameters of {@link Dasvdd}; the defaults are those of the published implementation for MNIST.
 *
 * @param nu share of training samples beyond the threshold
 * @param encoder name of the encoder, of dense layers with bias or one of {@link Architectures}
 * @param output what the decoder ends with
 * @param gamma γ; 0 for the ratio of both terms in untrained networks
 * @param gammaDraws T, the number of untrained networks
 * @param networkShare K, the share of a minibatch that trains the networks; the rest moves the centre
 * @param precision arithmetic in training
 * @param epochs number of epochs
 * @param learningRate rate of Adam for the networks
 * @param batchSize samples of a minibatch
 * @param centreLearningRate η of AdaGrad for the centre
 * @param centreDecay κ, by which η falls: η/(1 + κ(t−1)) in step t
 */
public record DasvddSettings(
        @Param(value = "share of training samples beyond the threshold", byDefault = "0.1", allowed = "(0, 1]")
        double nu,

        @Param(
                value = "network; auto takes the published sizes of dense layers by the shape of the samples",
                byDefault = "auto",
                allowed = DasvddArchitectures.NAMES)
        String encoder,

        @Param(
                value =
                        "end of the decoder; auto: sigmoid for images in [0, 1], leaky-relu for other images, linear for vectors",
                byDefault = "auto")
        OutputLayer output,

        @Param(
                value =
                        "weight of the distance to the centre; 0 takes the ratio of reconstruction error and squared code of untrained networks",
                byDefault = "0",
                allowed = "[0, inf)")
        double gamma,

        @Param(value = "untrained networks averaged for gamma = 0", byDefault = "10", allowed = "[1, 1000]")
        int gammaDraws,

        @Param(
                value = "share of a minibatch that trains the networks; the rest moves the centre",
                byDefault = "0.9",
                allowed = "(0, 1]")
        double networkShare,

        @Param(
                value = "arithmetic in training; bfloat16 is faster for large layers and needs AVX-512 BF16 or AMX",
                byDefault = "float32")
        Precision precision,

        @Param(value = "number of epochs", byDefault = "300", allowed = "[1, 100000]")
        int epochs,

        @Param(value = "learning rate of Adam for the networks", byDefault = "0.001", allowed = "(0, 1]")
        double learningRate,

        @Param(value = "samples of a minibatch", byDefault = "200", allowed = "[2, 100000]")
        int batchSize,

        @Param(value = "learning rate of AdaGrad for the centre", byDefault = "1", allowed = "(0, 1000]")
        double centreLearningRate,

        @Param(
                value = "decay of the centre's learning rate: rate/(1 + decay*(t - 1)) in step t",
                byDefault = "0.01",
                allowed = "[0, 1000]")
        double centreDecay) {

    static final ParameterSchema<DasvddSettings> SCHEMA = ParameterSchema.of(DasvddSettings.class);

    private static final double ROUNDING = 1e-9;

    /** Checks every component. */
    public DasvddSettings {
        ParameterSchema.check(
                DasvddSettings.class,
                nu,
                encoder,
                output,
                gamma,
                gammaDraws,
                networkShare,
                precision,
                epochs,
                learningRate,
                batchSize,
                centreLearningRate,
                centreDecay);
        DasvddArchitectures.requireKnown("encoder", encoder);
    }

    /** ⌈K·B⌉, how many of a minibatch of B samples train the networks; at least 1. */
    int networkPart(int batch) {
        return Math.max(1, (int) Math.ceil(networkShare * batch - ROUNDING));
    }
}
