package org.imdad.core.imdad;

import org.imdad.core.detector.InvalidParameterException;

/**
 * The three weights of IMD-AD's objective, checked together.
 *
 * <p>They fix, before any training, which share of the training samples may end up on the wrong side of their sphere:
 * (1+ν)/ν₁ of the normal samples and ν/ν₂ of the labelled anomalies. In the notation of Wu and Ye's small sphere and
 * large margin, whose slack weights are 1/ν₁ and 1/ν₂, the checks here are that problem's feasibility.
 *
 * @param nu ν, weight of the squared margin; greater than 0
 * @param nu1 ν₁, weight of normal samples outside the sphere; greater than 1 + ν
 * @param nu2 ν₂, weight of labelled anomalies inside the margin; greater than ν
 */
public record MarginWeights(double nu, double nu1, double nu2) {

    /** Relative rounding error of n·share below which it counts as the whole number next to it. */
    static final double WHOLE_TOLERANCE = 1e-12;

    /**
     * Checks the three weights.
     *
     * @throws InvalidParameterException if the objective would have no useful minimum
     */
    public MarginWeights {
        if (!(nu > 0) || Double.isInfinite(nu)) {
            throw new InvalidParameterException("nu", nu, "(0, inf)");
        }
        if (!(nu1 > 1 + nu) || Double.isInfinite(nu1)) {
            throw new InvalidParameterException(
                    "nu1", nu1, "greater than 1 + nu = " + (1 + nu) + ", else a sphere of radius 0 is optimal");
        }
        if (!(nu2 > nu) || Double.isInfinite(nu2)) {
            throw new InvalidParameterException(
                    "nu2", nu2, "greater than nu = " + nu + ", else the objective has no lower bound in the margin");
        }
    }

    /** (1+ν)/ν₁, in (0, 1): at the optimum no larger share of the normal samples lies outside the sphere. */
    public double normalBound() {
        return (1 + nu) / nu1;
    }

    /** ν/ν₂, in (0, 1): at the optimum no larger share of the labelled anomalies lies inside the outer sphere. */
    public double anomalyBound() {
        return nu / nu2;
    }

    /**
     * 1/ν₁, in (0, 1): what {@link #normalBound()} becomes without labelled anomalies, where there is no margin and R² is
     * weighed by 1 instead of 1 + ν.
     */
    public double normalBoundWithoutMargin() {
        return 1 / nu1;
    }

    /**
     * The largest whole number of n samples that a bound allows: ⌊n·bound⌋, where a product within a relative
     * {@value #WHOLE_TOLERANCE} of a whole number is that number. So 100·0.29 gives 29, although it is
     * 28.999999999999996 in double precision.
     *
     * @param n number of samples; at least 1
     * @param bound in (0, 1)
     * @return 0 to n − 1
     */
    static int allowed(int n, double bound) {
        double exact = n * bound;
        double nearest = Math.rint(exact);
        double whole =
                Math.abs(exact - nearest) <= WHOLE_TOLERANCE * Math.max(1, nearest) ? nearest : Math.floor(exact);
        return (int) Math.min(whole, n - 1);
    }
}
