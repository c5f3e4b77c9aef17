package org.imdad.core.explain;

import java.util.Arrays;
import java.util.List;
import org.imdad.core.data.Samples;

/**
 * What a heat map is made of: activations A of K channels k at a convolution block, and gradients G = ∂s/∂A of the score
 * there. With A′ the activations of a reference image x′.
 */
public enum HeatMapMethod {

    /**
     * max(0, Σ_k α_k A_k) with α_k the spatial mean of G_k; values ≥ 0. R. Selvaraju et al., "Grad-CAM: Visual Explanations
     * from Deep Networks via Gradient-based Localization", ICCV 2017. The reference plays no part.
     */
    GRAD_CAM {
        @Override
        float[] maps(SplitScore score, Samples samples, Samples references) {
            int area = area(score);
            float[] gradient = score.slopes(samples).gradient();
            for (int from = 0; from < gradient.length; from += area) {
                double sum = 0;
                for (int k = from; k < from + area; k++) {
                    sum += gradient[k];
                }
                Arrays.fill(gradient, from, from + area, (float) (sum / area));
            }
            return positive(products(score, gradient, score.activations(samples), null));
        }
    },

    /**
     * max(0, Σ_k G_k ⊙ A_k); values ≥ 0. R. Draelos, L. Carin, "Use HiResCAM instead of Grad-CAM for faithful explanations of
     * convolutional neural networks", arXiv:2011.08891, 2020. The reference plays no part.
     */
    HIRES_CAM {
        @Override
        float[] maps(SplitScore score, Samples samples, Samples references) {
            float[] gradient = score.slopes(samples).gradient();
            return positive(products(score, gradient, score.activations(samples), null));
        }
    },

    /**
     * Σ_k G_k ⊙ (A_k − A′_k), the first-order share of each place in s(x) − s(x′); either sign. HiResCAM relative to a
     * reference, ours.
     */
    RELATIVE {
        @Override
        float[] maps(SplitScore score, Samples samples, Samples references) {
            float[] gradient = score.slopes(samples).gradient();
            return products(score, gradient, score.activations(samples), score.activations(references));
        }
    },

    /**
     * Σ_k Ḡ_k ⊙ (A_k − A′_k) with Ḡ the mean gradient on the way from A′ to A: {@link IntegratedGradients} at the block,
     * which sum to s(x) − s(x′); either sign.
     */
    INTEGRATED {
        @Override
        float[] maps(SplitScore score, Samples samples, Samples references) {
            List<Contributions> all = new IntegratedGradients(score, Integration.DEFAULT).of(samples, references);
            int area = area(score);
            float[] maps = new float[samples.size() * area];
            for (int i = 0; i < all.size(); i++) {
                double[] values = all.get(i).values();
                for (int j = 0; j < values.length; j++) {
                    maps[i * area + j % area] += (float) values[j];
                }
            }
            return maps;
        }
    };

    /**
     * Maps of n samples at the resolution of the activations, n·h·w values.
     *
     * @param references n images x′
     */
    abstract float[] maps(SplitScore score, Samples samples, Samples references);

    private static int area(SplitScore score) {
        return score.shape().height() * score.shape().width();
    }

    /** Σ_k G_k ⊙ (A_k − A′_k) of every sample; A′ = 0 without references. */
    private static float[] products(SplitScore score, float[] gradient, Samples activations, Samples references) {
        int size = score.shape().size();
        int area = area(score);
        float[] maps = new float[activations.size() * area];
        for (int i = 0; i < activations.size(); i++) {
            float[] row = activations.row(i);
            float[] reference = references == null ? new float[size] : references.row(i);
            for (int j = 0; j < size; j++) {
                maps[i * area + j % area] += gradient[i * size + j] * (row[j] - reference[j]);
            }
        }
        return maps;
    }

    private static float[] positive(float[] maps) {
        for (int k = 0; k < maps.length; k++) {
            maps[k] = Math.max(0, maps[k]);
        }
        return maps;
    }
}
