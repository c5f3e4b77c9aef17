package org.imdad.baselines.dohsc;

import org.imdad.core.data.SampleShape;

/**
 * The settings that differ between images and vectors, with every {@code auto} replaced.
 *
 * @param nu ν in (0, 0.5]
 * @param epochs E, number of epochs on the region
 * @param firstEpochs epochs on the sphere before those on a shell
 * @param learningRate rate of Adam
 * @param batchSize B
 * @param pretrainEpochs epochs of the autoencoder; 0 for none
 */
record Recipe(double nu, int epochs, int firstEpochs, double learningRate, int batchSize, int pretrainEpochs) {

    static final AutoNumber NU = AutoNumber.real("nu", 0, 0.5, 0.03, 0.01);
    static final AutoNumber EPOCHS = AutoNumber.whole("epochs", 1, 100_000, 200, 500);
    static final AutoNumber FIRST_EPOCHS = AutoNumber.whole("first_epochs", 1, 100_000, 50, 20);
    static final AutoNumber LEARNING_RATE = AutoNumber.real("learning_rate", 0, 1, 1e-3, 1e-4);
    static final AutoNumber BATCH_SIZE = AutoNumber.whole("batch_size", 2, 100_000, 200, 100);
    static final AutoNumber PRETRAIN_EPOCHS = AutoNumber.whole("pretrain_epochs", 0, 100_000, 10, 100);

    /** The recipe for samples of a shape. */
    static Recipe of(DohscSettings settings, SampleShape shape) {
        return new Recipe(
                NU.resolve(settings.nu(), shape),
                (int) EPOCHS.resolve(settings.epochs(), shape),
                (int) FIRST_EPOCHS.resolve(settings.firstEpochs(), shape),
                LEARNING_RATE.resolve(settings.learningRate(), shape),
                (int) BATCH_SIZE.resolve(settings.batchSize(), shape),
                (int) PRETRAIN_EPOCHS.resolve(settings.pretrainEpochs(), shape));
    }
}
