package org.imdad.baselines.drocc;

/**
 * The mean logistic loss of a batch of logits s: log(1 + e^(−s)) of a normal sample, log(1 + e^s) of an anomalous one.
 *
 * @param value the mean
 * @param error its gradient at the logits
 */
record LogisticLoss(double value, float[] error) {

    /**
     * Computes value and gradient.
     *
     * @param logits those of the normal samples first; at least one
     * @param normals number of normal samples; the rest are anomalous
     * @throws org.imdad.core.detector.FitException if a logit is NaN or infinite
     */
    static LogisticLoss of(float[] logits, int normals) {
        Divergence.requireFinite("a logit", logits);
        double sum = 0;
        float[] error = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            double sign = i < normals ? -1 : 1;
            sum += softplus(sign * logits[i]);
            error[i] = (float) (sign / (1 + Math.exp(-sign * logits[i])) / logits.length);
        }
        return new LogisticLoss(sum / logits.length, error);
    }

    /** The loss with another weight. */
    LogisticLoss times(double factor) {
        float[] scaled = new float[error.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (factor * error[i]);
        }
        return new LogisticLoss(factor * value, scaled);
    }

    /** log(1 + eˣ) without overflow. */
    private static double softplus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
