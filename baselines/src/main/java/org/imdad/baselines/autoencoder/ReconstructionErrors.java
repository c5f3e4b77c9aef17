package org.imdad.baselines.autoencoder;

import org.imdad.core.data.Samples;

/** Squared differences between samples of d values and what is made of them. */
final class ReconstructionErrors {

    private ReconstructionErrors() {}

    /**
     * ‖x̂ − x‖² of each sample, the sum over its values.
     *
     * @param reconstructions the n·d values x̂
     * @param samples the n samples x
     * @return n values, at least 0; NaN or infinite where x̂ is
     */
    static double[] of(float[] reconstructions, Samples samples) {
        int d = samples.features();
        double[] errors = new double[samples.size()];
        for (int i = 0; i < errors.length; i++) {
            float[] row = samples.row(i);
            double sum = 0;
            for (int j = 0; j < d; j++) {
                double difference = (double) reconstructions[i * d + j] - row[j];
                sum += difference * difference;
            }
            errors[i] = sum;
        }
        return errors;
    }

    /** The mean error of the best constant reconstruction, which is the mean of the samples. */
    static double ofMean(Samples samples) {
        int d = samples.features();
        double[] mean = new double[d];
        for (int i = 0; i < samples.size(); i++) {
            float[] row = samples.row(i);
            for (int j = 0; j < d; j++) {
                mean[j] += (double) row[j] / samples.size();
            }
        }
        double sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            float[] row = samples.row(i);
            for (int j = 0; j < d; j++) {
                sum += (row[j] - mean[j]) * (row[j] - mean[j]);
            }
        }
        return sum / samples.size();
    }
}
