package org.imdad.core.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.imdad.core.data.Samples;

/** Closed forms that several detectors share. */
public final class ScoreForms {

    private ScoreForms() {}

    /** s = −z of a network with one output: the less a classifier takes a sample for normal, the higher. */
    public static ScoreForm negated() {
        return (samples, outputs) -> {
            float[] logits = outputs.get(0);
            double[] scores = new double[logits.length];
            float[] slopes = new float[logits.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = -(double) logits[i];
                slopes[i] = -1;
            }
            return ScoreSlopes.of(scores, slopes);
        };
    }

    /**
     * s = g(d) with d = ‖z − c‖²; ∂s/∂z = 2g′(d)(z − c).
     *
     * @param centre c, p values; not copied
     * @param score g
     * @param slope g′
     */
    public static ScoreForm distance(double[] centre, DoubleUnaryOperator score, DoubleUnaryOperator slope) {
        return (samples, outputs) -> {
            float[] z = outputs.get(0);
            int p = centre.length;
            double[] scores = new double[z.length / p];
            float[] slopes = new float[z.length];
            for (int i = 0; i < scores.length; i++) {
                double d = 0;
                for (int k = 0; k < p; k++) {
                    double difference = z[i * p + k] - centre[k];
                    d += difference * difference;
                }
                scores[i] = score.applyAsDouble(d);
                double factor = d == 0 ? 0 : 2 * slope.applyAsDouble(d);
                for (int k = 0; k < p; k++) {
                    slopes[i * p + k] = (float) (factor * (z[i * p + k] - centre[k]));
                }
            }
            return ScoreSlopes.of(scores, slopes);
        };
    }

    /**
     * s = w‖x̂ − x‖² with the reconstruction x̂ as the output of one network; ∂s/∂x̂ = 2w(x̂ − x) and, directly,
     * ∂s/∂x = −2w(x̂ − x).
     *
     * @param weight w
     */
    public static ScoreForm reconstruction(double weight) {
        return (samples, outputs) -> reconstruction(samples, outputs.get(0), weight);
    }

    private static ScoreSlopes reconstruction(Samples samples, float[] reconstructed, double weight) {
        int d = samples.features();
        double[] scores = new double[samples.size()];
        float[] atOutput = new float[reconstructed.length];
        float[] atSamples = new float[reconstructed.length];
        for (int i = 0; i < scores.length; i++) {
            float[] row = samples.row(i);
            double sum = 0;
            for (int j = 0; j < d; j++) {
                double difference = (double) reconstructed[i * d + j] - row[j];
                sum += difference * difference;
                atOutput[i * d + j] = (float) (2 * weight * difference);
                atSamples[i * d + j] = -atOutput[i * d + j];
            }
            scores[i] = weight * sum;
        }
        return new ScoreSlopes(scores, List.of(atOutput), Optional.of(atSamples));
    }
}
