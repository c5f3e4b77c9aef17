package org.imdad.baselines.dohsc;

/** How the projection W = V·diag(f) weighs the right singular vectors of the codes. */
public enum ProjectionRule {
    /** f_j = λ_j, the published implementation: Z = UΛ² has orthogonal columns of length λ_j². */
    SCALED {
        @Override
        double factor(double singularValue, double largest) {
            return singularValue;
        }
    },

    /** f_j = 1/λ_j, the paper: Z = U has orthonormal columns. Directions with λ_j ≤ 10⁻⁶·λ_1, which are rounding, get 0. */
    WHITENING {
        @Override
        double factor(double singularValue, double largest) {
            return singularValue > ROUNDING * largest ? 1 / singularValue : 0;
        }
    };

    private static final double ROUNDING = 1e-6;

    /**
     * f_j.
     *
     * @param singularValue λ_j, at least 0
     * @param largest λ_1
     */
    abstract double factor(double singularValue, double largest);
}
