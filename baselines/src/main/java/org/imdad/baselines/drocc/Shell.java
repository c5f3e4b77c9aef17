package org.imdad.baselines.drocc;

/**
 * The points h with r ≤ ‖h‖ ≤ γr around a sample, in the Euclidean norm or in ‖h‖_σ = √(Σ_j σ_j h_j²).
 *
 * @param inner r, greater than 0
 * @param outer γr, at least r
 */
record Shell(double inner, double outer) {

    /** Halvings of an interval: more than single precision can show, too few to reach the pole at −1/max σ by rounding. */
    private static final int BISECTIONS = 40;

    /** Moves h to the nearest point of the shell in the Euclidean norm; h = 0 stays. */
    void project(double[] h) {
        double norm = 0;
        for (double value : h) {
            norm += value * value;
        }
        scaleInto(h, Math.sqrt(norm));
    }

    /**
     * Moves h to the point of the shell in ‖·‖_σ that is nearest to it in the Euclidean norm: (I + τ·diag σ)⁻¹h, where τ in
     * (−1/max σ, 0) puts it on the inner and τ &gt; 0 on the outer boundary. ‖·‖_σ falls with τ, so τ is found by
     * bisection. Where h is 0 in all features with the largest σ there is no such τ for some h; they are scaled. If ‖h‖_σ = 0,
     * h stays.
     *
     * @param weights σ, none negative, one positive
     */
    void project(double[] h, double[] weights) {
        double norm = norm(h, weights, 0);
        if (norm == 0 || norm >= inner && norm <= outer) {
            return;
        }
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, weight);
        }
        double tau = norm < inner
                ? bisect(h, weights, inner, -1 / largest, 0)
                : bisect(h, weights, outer, 0, farEnough(h, weights, 1 / largest));
        for (int j = 0; j < h.length; j++) {
            h[j] /= 1 + tau * weights[j];
        }
        scaleInto(h, norm(h, weights, 0));
    }

    private void scaleInto(double[] h, double norm) {
        if (norm == 0 || norm >= inner && norm <= outer) {
            return;
        }
        double factor = (norm < inner ? inner : outer) / norm;
        for (int j = 0; j < h.length; j++) {
            h[j] *= factor;
        }
    }

    /** A τ for which the norm is at most that of the outer boundary. */
    private double farEnough(double[] h, double[] weights, double start) {
        double tau = start;
        while (norm(h, weights, tau) > outer) {
            tau *= 2;
        }
        return tau;
    }

    private static double bisect(double[] h, double[] weights, double target, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (norm(h, weights, middle) > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** ‖(I + τ·diag σ)⁻¹h‖_σ. */
    private static double norm(double[] h, double[] weights, double tau) {
        double sum = 0;
        for (int j = 0; j < h.length; j++) {
            double moved = h[j] / (1 + tau * weights[j]);
            sum += weights[j] * moved * moved;
        }
        return Math.sqrt(sum);
    }
}
