package org.imdad.stats.rank;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;

/**
 * Distribution of the studentized range with infinitely many degrees of freedom: the difference between the largest and
 * the smallest of k independent standard normal values.
 *
 * <p>With density φ and upper tail Q of the standard normal distribution, z being the smallest value,
 * P(R ≤ q) = k ∫ φ(z) (Q(z) − Q(z+q))^(k−1) dz and
 * P(R &gt; q) = k ∫ φ(z) (Q(z)^(k−1) − (Q(z) − Q(z+q))^(k−1)) dz. Either is integrated by itself, from positive terms
 * only, so for q ≥ 10⁻³ both are accurate to about 10⁻¹¹ of their own size, above 10⁻³⁰⁰. The integrands are entire and
 * decay like Gaussians, for which the trapezoidal rule converges exponentially.
 *
 * <p>One value takes well under a millisecond, one quantile a few.
 *
 * <p>Sources: J. W. Tukey, "The problem of multiple comparisons", Princeton 1953; L. N. Trefethen, J. A. C. Weideman,
 * "The Exponentially Convergent Trapezoidal Rule", SIAM Review 56:385–458, 2014.
 */
public final class StudentizedRange {

    private static final double STEP = 0.1;
    /** φ(9) is 10⁻¹⁸. */
    private static final int STEPS_EITHER_SIDE = 90;

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double RELATIVE_ACCURACY = 1e-14;
    private static final double ACCURACY = 1e-12;
    private static final int MOST_EVALUATIONS = 200;

    private static final double SMALLEST_PROBABILITY = 1e-12;
    private static final double SMALLEST_TAIL = 1e-290;

    private final int groups;

    /**
     * Creates the distribution.
     *
     * @param groups number k of values, from 2 to 50
     */
    public StudentizedRange(int groups) {
        if (groups < 2 || groups > BlockRanks.MOST_METHODS) {
            throw new IllegalArgumentException(
                    "%d groups: from 2 to %d are possible".formatted(groups, BlockRanks.MOST_METHODS));
        }
        this.groups = groups;
    }

    /**
     * Distribution function P(R ≤ q).
     *
     * @param q at least 0
     */
    public double cumulativeProbability(double q) {
        requireRange(q);
        return integral(z -> Math.pow(between(z, z + q), groups - 1), 0);
    }

    /**
     * Upper tail P(R &gt; q), also where it is far smaller than the rounding of 1.
     *
     * @param q at least 0
     */
    public double upperTail(double q) {
        requireRange(q);
        return integral(
                z -> {
                    double above = tail(z);
                    double ratio = Math.min(1, tail(z + q) / above);
                    return Math.pow(above, groups - 1) * -Math.expm1((groups - 1) * Math.log1p(-ratio));
                },
                -q / 2);
    }

    /**
     * The q with P(R ≤ q) = p.
     *
     * @param p from 10⁻¹² to 1 − 10⁻¹²; for p near 1 {@link #upperQuantile} is the accurate one
     */
    public double quantile(double p) {
        requireProbability(p, SMALLEST_PROBABILITY);
        return p > 0.5 ? ofTail(1 - p) : ofProbability(p);
    }

    /**
     * The q with P(R &gt; q) = α, the critical value at level α.
     *
     * @param alpha from 10⁻²⁹⁰ to 1 − 10⁻¹²
     */
    public double upperQuantile(double alpha) {
        requireProbability(alpha, SMALLEST_TAIL);
        return alpha > 0.5 ? ofProbability(1 - alpha) : ofTail(alpha);
    }

    private double ofProbability(double p) {
        return solve(q -> Math.log(cumulativeProbability(q) / p), notAbove(p), notBelow(0.5));
    }

    private double ofTail(double alpha) {
        return solve(q -> Math.log(upperTail(q) / alpha), notAbove(0.5), notBelow(alpha));
    }

    /** A q not above the p-quantile, from Q(z) − Q(z+q) ≤ q/√(2π). */
    private double notAbove(double p) {
        return ROOT_TWO_PI * Math.pow(p / groups, 1.0 / (groups - 1));
    }

    /**
     * A q not below the upper α-quantile, from the sum over all pairs, whose differences exceed q with 2Q(q/√2) ≤
     * exp(−q²/4).
     */
    private double notBelow(double alpha) {
        return 2 * Math.sqrt(Math.log(groups * (groups - 1) / (2 * alpha)));
    }

    private static double solve(UnivariateFunction function, double low, double high) {
        return new BrentSolver(RELATIVE_ACCURACY, ACCURACY).solve(MOST_EVALUATIONS, function, low, high);
    }

    private double integral(UnivariateFunction factor, double centre) {
        double sum = 0;
        for (int i = -STEPS_EITHER_SIDE; i <= STEPS_EITHER_SIDE; i++) {
            double z = centre + i * STEP;
            sum += Math.exp(-z * z / 2) * factor.value(z);
        }
        return Math.min(1, groups * STEP / ROOT_TWO_PI * sum);
    }

    private static double between(double low, double high) {
        return Erf.erf(low / ROOT_TWO, high / ROOT_TWO) / 2;
    }

    private static double tail(double z) {
        return Erf.erfc(z / ROOT_TWO) / 2;
    }

    private static void requireRange(double q) {
        if (!(q >= 0 && Double.isFinite(q))) {
            throw new IllegalArgumentException("range %s: it must be finite and at least 0".formatted(q));
        }
    }

    private static void requireProbability(double p, double smallest) {
        if (!(p >= smallest && p <= 1 - SMALLEST_PROBABILITY)) {
            throw new IllegalArgumentException(
                    "probability %s: it must be from %s to 1 - %s".formatted(p, smallest, SMALLEST_PROBABILITY));
        }
    }
}
