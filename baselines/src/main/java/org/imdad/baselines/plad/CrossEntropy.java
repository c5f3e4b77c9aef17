package org.imdad.baselines.plad;

/**
 * The classifier's loss for B normal samples, label 1, followed by B perturbed ones, label 0, from their logits s:
 *
 * <pre>  (1/B) Σ_{i ≤ B} log(1 + e^{−s_i}) + (1/B) Σ_{i > B} log(1 + e^{s_i})</pre>
 */
final class CrossEntropy {

    private final float[] logits;
    private final int half;

    /**
     * Takes logits.
     *
     * @param logits 2B values, those of the normal samples first; not copied
     */
    CrossEntropy(float[] logits) {
        this.logits = logits;
        this.half = logits.length / 2;
    }

    /** The part of the normal samples; log 2 for a classifier that knows nothing. */
    double ofNormal() {
        double sum = 0;
        for (int i = 0; i < half; i++) {
            sum += softplus(-logits[i]);
        }
        return sum / half;
    }

    /** The part of the perturbed samples; log 2 for a classifier that knows nothing. */
    double ofPerturbed() {
        double sum = 0;
        for (int i = half; i < logits.length; i++) {
            sum += softplus(logits[i]);
        }
        return sum / half;
    }

    /** The gradient at the logits: (σ(s) − 1)/B for normal samples, σ(s)/B for perturbed ones. */
    float[] gradient() {
        float[] gradient = new float[logits.length];
        for (int i = 0; i < gradient.length; i++) {
            double probability = 1 / (1 + Math.exp(-logits[i]));
            gradient[i] = (float) ((i < half ? probability - 1 : probability) / half);
        }
        return gradient;
    }

    /** log(1 + eˢ) without overflow. */
    private static double softplus(double s) {
        return Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
    }
}
