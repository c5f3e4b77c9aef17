package org.imdad.baselines.drocc;

/**
 * The learning rates of the published implementation. With e the number of epochs since the warm-up and E of all epochs
 * after it: for vectors a tenth from e &gt; 0.3·E on, a hundredth from 0.6·E, a thousandth from 0.9·E; for images a tenth
 * from 0.4·E, a hundredth from 0.8·E.
 *
 * @param initial rate in the warm-up and after it; greater than 0
 * @param warmUpEpochs epochs of the warm-up
 * @param epochs all epochs, more than those of the warm-up
 * @param images whether the samples are images
 */
record LearningRates(double initial, int warmUpEpochs, int epochs, boolean images) {

    private static final double[] FOR_VECTORS = {0.3, 0.6, 0.9};
    private static final double[] FOR_IMAGES = {0.4, 0.8};

    /**
     * The rate of an epoch.
     *
     * @param epoch 0-based index
     */
    double at(int epoch) {
        double rate = initial;
        for (double milestone : images ? FOR_IMAGES : FOR_VECTORS) {
            if (epoch - warmUpEpochs > milestone * (epochs - warmUpEpochs)) {
                rate /= 10;
            }
        }
        return rate;
    }
}
