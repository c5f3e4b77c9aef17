package org.imdad.baselines.dohsc;

import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Optimiser;
import org.imdad.core.nn.Precision;

/**
 * Hyperparameters of {@link Dohsc} in all its variants; the defaults are those of the published implementation, for images
 * those for CIFAR-10.
 *
 * @param nu ν in (0, 0.5]; this and the other texts: a number or {@code auto}, see {@link Recipe}
 * @param encoder name of the architecture, see {@link DohscArchitectures}
 * @param projection how the projection is made of the codes
 * @param precision arithmetic in training, also in pretraining
 * @param epochs E, number of epochs
 * @param firstEpochs epochs on the sphere before those on a shell
 * @param learningRate rate of Adam
 * @param batchSize samples of a minibatch, also in pretraining
 * @param weightDecay λ, added to the gradient
 * @param pretrainEpochs epochs of the autoencoder; 0 for none
 * @param pretrainOptimiser what trains the autoencoder
 * @param pretrainLearningRate its rate
 * @param pretrainWeightDecay λ for the autoencoder
 */
public record DohscSettings(
        @Param(
                value =
                        "share of training samples beyond the radius; do2hsc leaves as many within the inner one; auto = 0.03 for images, 0.01 for vectors",
                byDefault = AutoNumber.AUTO,
                allowed = SHARE)
        String nu,

        @Param(
                value =
                        "network; auto takes the published one, for images of 32x32, 28x28 and 8x8 a LeNet with a code of 32 values, for vectors plain-500-16",
                byDefault = DohscArchitectures.AUTO,
                allowed = DohscArchitectures.NAMES)
        String encoder,

        @Param(
                value =
                        "weights of the codes' singular vectors: the singular values (published implementation) or their inverses (paper)",
                byDefault = "scaled")
        ProjectionRule projection,

        @Param(
                value =
                        "arithmetic in training; bfloat16 is faster for large convolutions and needs AVX-512 BF16 or AMX",
                byDefault = "float32")
        Precision precision,

        @Param(
                value = "number of epochs, of do2hsc those on the shell; auto = 200 for images, 500 for vectors",
                byDefault = AutoNumber.AUTO,
                allowed = COUNT)
        String epochs,

        @Param(
                value =
                        "epochs on the hypersphere before those on the shell (do2hsc only); auto = 50 for images, 20 for vectors",
                byDefault = AutoNumber.AUTO,
                allowed = COUNT)
        String firstEpochs,

        @Param(
                value = "learning rate of Adam; auto = 0.001 for images, 0.0001 for vectors",
                byDefault = AutoNumber.AUTO,
                allowed = RATE)
        String learningRate,

        @Param(
                value =
                        "samples of a minibatch, also in pretraining, at least as many as the code has values; auto = 200 for images, 100 for vectors",
                byDefault = AutoNumber.AUTO,
                allowed = BATCH)
        String batchSize,

        @Param(value = "weight decay, added to the gradient", byDefault = "0.000001", allowed = "[0, 1]")
        double weightDecay,

        @Param(
                value = "epochs of the autoencoder, 0 for no pretraining; auto = 10 for images, 100 for vectors",
                byDefault = AutoNumber.AUTO,
                allowed = COUNT_OR_NONE)
        String pretrainEpochs,

        @Param(value = "what trains the autoencoder; auto = sgd for images, adam for vectors", byDefault = "auto")
        PretrainOptimiser pretrainOptimiser,

        @Param(value = "learning rate for the autoencoder", byDefault = "0.001", allowed = "(0, 1]")
        double pretrainLearningRate,

        @Param(value = "weight decay for the autoencoder", byDefault = "0.000001", allowed = "[0, 1]")
        double pretrainWeightDecay) {

    static final ParameterSchema<DohscSettings> SCHEMA = ParameterSchema.of(DohscSettings.class);

    private static final String SHARE = "auto or a number in (0, 0.5]";
    private static final String RATE = "auto or a number in (0, 1]";
    private static final String COUNT = "auto or a whole number in [1, 100000]";
    private static final String COUNT_OR_NONE = "auto or a whole number in [0, 100000]";
    private static final String BATCH = "auto or a whole number in [2, 100000]";

    /** Checks every component. */
    public DohscSettings {
        ParameterSchema.check(
                DohscSettings.class,
                nu,
                encoder,
                projection,
                precision,
                epochs,
                firstEpochs,
                learningRate,
                batchSize,
                weightDecay,
                pretrainEpochs,
                pretrainOptimiser,
                pretrainLearningRate,
                pretrainWeightDecay);
        DohscArchitectures.requireKnown("encoder", encoder);
        Recipe.NU.require(nu, SHARE);
        Recipe.EPOCHS.require(epochs, COUNT);
        Recipe.FIRST_EPOCHS.require(firstEpochs, COUNT);
        Recipe.LEARNING_RATE.require(learningRate, RATE);
        Recipe.BATCH_SIZE.require(batchSize, BATCH);
        Recipe.PRETRAIN_EPOCHS.require(pretrainEpochs, COUNT_OR_NONE);
    }

    /** What trains the encoder. */
    Adam adam(Recipe recipe) {
        return Adam.of(recipe.learningRate(), weightDecay);
    }

    /** What trains the autoencoder for samples of a shape. */
    Optimiser pretrainOptimiser(SampleShape shape) {
        return pretrainOptimiser.of(shape, pretrainLearningRate, pretrainWeightDecay);
    }
}
