package org.imdad.baselines.plad;

import org.imdad.core.data.Samples;

/**
 * A perturbation of B samples x of d values: x̃_i = α_i ⊙ x_i + β_i, penalised by
 *
 * <pre>  λ · (1/(B·d)) Σ ( ‖α_i − 1‖² + ‖β_i‖² )</pre>
 */
final class Perturbation {

    private final Samples batch;
    private final float[] outputs;
    private final int d;

    /**
     * Takes a perturbator's outputs.
     *
     * @param batch x
     * @param outputs B·2d values, in each row the d values of β, then those of α; not copied
     */
    Perturbation(Samples batch, float[] outputs) {
        this.batch = batch;
        this.outputs = outputs;
        this.d = batch.features();
    }

    /** The perturbed samples x̃. */
    Samples perturbed() {
        float[] values = new float[batch.size() * d];
        for (int i = 0; i < batch.size(); i++) {
            float[] x = batch.row(i);
            for (int j = 0; j < d; j++) {
                values[i * d + j] = outputs[alpha(i, j)] * x[j] + outputs[beta(i, j)];
            }
        }
        return Samples.of(batch.shape(), values);
    }

    /** Mean of (α − 1)² over samples and values. */
    double scaling() {
        double sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            for (int j = 0; j < d; j++) {
                double difference = outputs[alpha(i, j)] - 1.0;
                sum += difference * difference;
            }
        }
        return sum / (batch.size() * d);
    }

    /** Mean of β² over samples and values. */
    double shift() {
        double sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            for (int j = 0; j < d; j++) {
                double value = outputs[beta(i, j)];
                sum += value * value;
            }
        }
        return sum / (batch.size() * d);
    }

    /**
     * The gradient at the outputs, with u the gradient at x̃: u + 2λβ/(Bd) at β, u ⊙ x + 2λ(α − 1)/(Bd) at α.
     *
     * @param inputGradient the gradient at the classifier's input, which is that at x̃ in its last B·d values
     * @param lambda λ
     * @return B·2d values
     */
    float[] gradient(float[] inputGradient, double lambda) {
        float[] gradient = new float[outputs.length];
        int from = inputGradient.length - batch.size() * d;
        double factor = 2 * lambda / (batch.size() * d);
        for (int i = 0; i < batch.size(); i++) {
            float[] x = batch.row(i);
            for (int j = 0; j < d; j++) {
                double u = inputGradient[from + i * d + j];
                gradient[beta(i, j)] = (float) (u + factor * outputs[beta(i, j)]);
                gradient[alpha(i, j)] = (float) (u * x[j] + factor * (outputs[alpha(i, j)] - 1.0));
            }
        }
        return gradient;
    }

    private int beta(int i, int j) {
        return 2 * i * d + j;
    }

    private int alpha(int i, int j) {
        return (2 * i + 1) * d + j;
    }
}
