package org.imdad.core.explain;

import java.util.Arrays;
import java.util.List;
import org.imdad.core.data.Samples;

/**
 * What a heat map is made of: activations A of K channels k at a convolution block, and gradients G = ∂s/∂A of the score
 * there. With A′ the activations of a reference image x′.
 *
 * <p>The first two, made for the logit of a class, say little about distances to a centre: the reproduction test of explanations
 * has the numbers. The last two compare with a reference and are smoothed, so that a place counts with what is around it.
 */
public enum HeatMapMethod {

    /**
     * max(0, Σ_k α_k A_k) with α_k the spatial mean of G_k; values ≥ 0. R. Selvaraju et al., "Grad-CAM: Visual Explanations
     * from Deep Networks via Gradient-based Localization", ICCV 2017. The reference plays no part.
     */
    GRAD_CAM(0) {
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
            return positive(summed(score, products(score, gradient, score.activations(samples), null)));
        }
    },

    /**
     * max(0, Σ_k G_k ⊙ A_k); values ≥ 0. R. Draelos, L. Carin, "Use HiResCAM instead of Grad-CAM for faithful explanations of
     * convolutional neural networks", arXiv:2011.08891, 2020. The reference plays no part.
     */
    HIRES_CAM(0) {
        @Override
        float[] maps(SplitScore score, Samples samples, Samples references) {
            float[] gradient = score.slopes(samples).gradient();
            return positive(summed(score, products(score, gradient, score.activations(samples), null)));
        }
    },

    /**
     * Σ_k G_k ⊙ (A_k − A′_k), smoothed: the first-order share of each place in s(x) − s(x′), of either sign. HiResCAM relative
     * to a reference.
     */
    RELATIVE(0.05) {
        @Override
        float[] maps(SplitScore score, Samples samples, Samples references) {
            float[] gradient = score.slopes(samples).gradient();
            return summed(score, products(score, gradient, score.activations(samples), score.activations(references)));
        }
    },

    /**
     * Σ_k Ḡ_k ⊙ (A_k − A′_k), smoothed, with Ḡ the mean gradient on the way from A′ to A: the {@link IntegratedGradients} at
     * the block, of either sign, which sum to s(x) − s(x′).
     */
    INTEGRATED(0.05) {
        @Override
        float[] maps(SplitScore score, Samples samples, Samples references) {
            List<Contributions> all = new IntegratedGradients(score, Integration.DEFAULT).of(samples, references);
            int size = score.shape().size();
            float[] products = new float[samples.size() * size];
            for (int k = 0; k < products.length; k++) {
                products[k] = (float) all.get(k / size).values()[k % size];
            }
            return summed(score, products);
        }
    };

    private final double smoothing;

    HeatMapMethod(double smoothing) {
        this.smoothing = smoothing;
    }

    /** Standard deviation of the Gaussian that maps are smoothed by, as a share of the image's shorter side; 0 for none. */
    public double smoothing() {
        return smoothing;
    }

    /** Whether maps depend on the reference. */
    boolean compares() {
        return smoothing > 0;
    }

    /**
     * Maps of n samples at the resolution of the activations, n·h·w values.
     *
     * @param references n images x′
     */
    abstract float[] maps(SplitScore score, Samples samples, Samples references);

    private static int area(SplitScore score) {
        return score.shape().height() * score.shape().width();
    }

    /** G ⊙ (A − A′); A′ = 0 without references. */
    private static float[] products(SplitScore score, float[] gradient, Samples activations, Samples references) {
        int size = score.shape().size();
        float[] products = new float[gradient.length];
        for (int k = 0; k < products.length; k++) {
            float reference = references == null ? 0 : references.get(k / size, k % size);
            products[k] = gradient[k] * (activations.get(k / size, k % size) - reference);
        }
        return products;
    }

    /** The sums over channels. */
    private static float[] summed(SplitScore score, float[] products) {
        int size = score.shape().size();
        int area = area(score);
        float[] maps = new float[products.length / size * area];
        for (int k = 0; k < products.length; k++) {
            maps[k / size * area + k % size % area] += products[k];
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
