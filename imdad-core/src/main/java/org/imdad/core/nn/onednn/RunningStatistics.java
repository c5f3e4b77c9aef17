package org.imdad.core.nn.onednn;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Running mean and variance per channel: they move by a tenth of the difference to those of the batch, the variance with
 * the unbiased estimate (of one value: unchanged). Buffers are reused; not thread-safe.
 */
final class RunningStatistics {

    private static final float MOMENTUM = 0.1f;

    private final float[] mean;
    private final float[] variance;
    private final float[] batchMean;
    private final float[] batchVariance;

    RunningStatistics(LayerParameters parameters) {
        this.mean = parameters.statistics().get(LayerParameters.MEAN);
        this.variance = parameters.statistics().get(LayerParameters.VARIANCE);
        this.batchMean = new float[mean.length];
        this.batchVariance = new float[variance.length];
    }

    /**
     * Moves towards the statistics of a batch.
     *
     * @param means of the batch
     * @param variances of the batch, biased
     * @param count values per channel
     */
    void move(FloatPointer means, FloatPointer variances, long count) {
        means.get(batchMean);
        variances.get(batchVariance);
        for (int c = 0; c < mean.length; c++) {
            mean[c] += MOMENTUM * (batchMean[c] - mean[c]);
            if (count > 1) {
                double unbiased = (double) batchVariance[c] * count / (count - 1);
                variance[c] += MOMENTUM * (float) (unbiased - variance[c]);
            }
        }
    }
}
