package org.imdad.baselines.dasvdd;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.Samples;

/**
 * What the networks minimise over a batch of B samples of D values with codes of p values, the centre c fixed:
 *
 * <pre>  L = (1/B) Σ s_i,   s_i = ‖x_i − x̂_i‖²/D + γ‖z_i − c‖²</pre>
 *
 * and what the centre minimises, the mean m of the codes of other samples fixed: ‖c − m‖²/p. The score of a sample is s_i.
 *
 * @param gamma γ, greater than 0
 */
record DasvddLoss(double gamma) {

    private static final int PIECE = 1000;

    /**
     * The terms of a batch.
     *
     * @param total L
     * @param reconstruction mean of ‖x_i − x̂_i‖²/D
     * @param distance mean of ‖z_i − c‖²
     * @param variance mean squared distance of the codes to their mean
     */
    record Terms(double total, double reconstruction, double distance, double variance) {

        Map<String, Double> values() {
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("loss", total);
            values.put("reconstruction", reconstruction);
            values.put("mean_distance", distance);
            values.put("variance", variance);
            return values;
        }
    }

    /** ‖x_i − x̂_i‖²/D of every sample. */
    static double[] reconstructionErrors(Samples samples, float[] reconstruction) {
        double[] errors = new double[samples.size()];
        int d = samples.features();
        for (int i = 0; i < errors.length; i++) {
            float[] x = samples.row(i);
            double sum = 0;
            for (int j = 0; j < d; j++) {
                double difference = (double) reconstruction[i * d + j] - x[j];
                sum += difference * difference;
            }
            errors[i] = sum / d;
        }
        return errors;
    }

    /** s_i of every sample in inference mode, in pieces of bounded memory; infinite or NaN where a network overflows. */
    double[] scores(Autoencoder networks, Samples samples, double[] centre) {
        double[] scores = new double[samples.size()];
        for (int from = 0; from < scores.length; from += PIECE) {
            Samples piece = samples.slice(from, Math.min(scores.length, from + PIECE));
            Autoencoder.Pass pass = networks.infer(piece);
            double[] errors = reconstructionErrors(piece, pass.reconstruction());
            double[] distances = Representations.squaredDistances(pass.codes(), centre);
            for (int i = 0; i < errors.length; i++) {
                scores[from + i] = errors[i] + gamma * distances[i];
            }
        }
        return scores;
    }

    /** The terms of a batch in training mode; leaves the gradients of L in the networks. */
    Terms backward(Autoencoder networks, Samples batch, double[] centre) {
        Autoencoder.Pass pass = networks.forward(batch);
        float[] codeError = networks.backwardToCodes(reconstructionGradient(batch, pass.reconstruction()));
        addDistanceGradient(codeError, pass.codes(), centre);
        networks.backwardFromCodes(codeError);
        double reconstruction = mean(reconstructionErrors(batch, pass.reconstruction()));
        double distance = mean(Representations.squaredDistances(pass.codes(), centre));
        double variance = Representations.variance(pass.codes(), centre.length);
        return new Terms(reconstruction + gamma * distance, reconstruction, distance, variance);
    }

    /** ∂L/∂x̂_i = 2(x̂_i − x_i)/(B·D). */
    static float[] reconstructionGradient(Samples batch, float[] reconstruction) {
        float[] gradient = new float[reconstruction.length];
        double factor = 2.0 / reconstruction.length;
        int d = batch.features();
        for (int i = 0; i < batch.size(); i++) {
            float[] x = batch.row(i);
            for (int j = 0; j < d; j++) {
                gradient[i * d + j] = (float) (factor * (reconstruction[i * d + j] - x[j]));
            }
        }
        return gradient;
    }

    /** Adds (2γ/B)(z_i − c), the part of ∂L/∂z_i that does not pass through the decoder. */
    void addDistanceGradient(float[] gradient, float[] codes, double[] centre) {
        double[] slopes = new double[codes.length / centre.length];
        Arrays.fill(slopes, gamma / slopes.length);
        float[] own = Representations.gradient(codes, slopes, centre);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] += own[k];
        }
    }

    /** (2/p)(c − m), the gradient of ‖c − m‖²/p at c. */
    static double[] centreGradient(double[] centre, double[] mean) {
        double[] gradient = new double[centre.length];
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = 2 * (centre[j] - mean[j]) / centre.length;
        }
        return gradient;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
