package org.imdad.stats.rank;

import org.imdad.stats.UndefinedStatisticException;

/**
 * Wilcoxon's signed-rank test of the hypothesis that the differences of paired values are symmetric about zero;
 * two-sided.
 *
 * <p>Pairs without a difference are dropped, as by SciPy's {@code zero_method="wilcox"}. The sizes of the n remaining
 * differences are ranked from 1 for the smallest, with midranks; R⁺ sums the ranks where the first value is the larger
 * one, R⁻ the others, and the statistic is the smaller sum. Its distribution, given the sizes, is that of n independent
 * fair signs: counted exactly up to n = {@value #MOST_EXACT}, ties included, and approximated beyond by a normal one
 * with mean n(n+1)/4 and variance n(n+1)(2n+1)/24 − Σ (t³ − t)/48 over groups of t tied sizes, without continuity
 * correction.
 *
 * <p>Differences are tied where they are equal as double values: of values rounded to few decimals, such as printed
 * ones, the differences may not be, and should be taken in whole units of the last decimal.
 *
 * <p>Source: F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1:80–83, 1945. The effect
 * size is the matched-pairs rank-biserial correlation of D. S. Kerby, "The simple difference formula", Comprehensive
 * Psychology 3, 2014.
 *
 * @param nonZero number n of pairs with a difference
 * @param positiveSum R⁺, in [0, n(n+1)/2]
 * @param negativeSum R⁻ = n(n+1)/2 − R⁺
 * @param p two-sided p in [0, 1]; 1 if no pair differs
 * @param exact whether p is exact
 */
public record WilcoxonSignedRank(int nonZero, double positiveSum, double negativeSum, double p, boolean exact) {

    /** The largest number of differences whose distribution is counted. */
    public static final int MOST_EXACT = 50;

    /**
     * Tests pairs, exactly if at most {@value #MOST_EXACT} differ, else by the normal approximation.
     *
     * @param first values, which may be infinite
     * @param second as many values
     * @throws UndefinedStatisticException if there is no pair
     * @throws IllegalArgumentException if the lengths differ or a value is NaN
     */
    public static WilcoxonSignedRank of(double[] first, double[] second) {
        SignedRanks ranks = SignedRanks.of(first, second);
        return ranks.size() <= MOST_EXACT ? ranks.exactTest() : ranks.approximateTest();
    }

    /**
     * Tests pairs exactly, in O(n³).
     *
     * @param first values, which may be infinite
     * @param second as many values
     * @throws UndefinedStatisticException if there is no pair
     * @throws IllegalArgumentException if the lengths differ, a value is NaN or more than {@value #MOST_EXACT} pairs
     *     differ
     */
    public static WilcoxonSignedRank exact(double[] first, double[] second) {
        SignedRanks ranks = SignedRanks.of(first, second);
        if (ranks.size() > MOST_EXACT) {
            throw new IllegalArgumentException("%d differences: the exact test takes at most %d, use the approximation"
                    .formatted(ranks.size(), MOST_EXACT));
        }
        return ranks.exactTest();
    }

    /**
     * Tests pairs by the normal approximation; from about 20 differences it is good.
     *
     * @param first values, which may be infinite
     * @param second as many values
     * @throws UndefinedStatisticException if there is no pair
     * @throws IllegalArgumentException if the lengths differ or a value is NaN
     */
    public static WilcoxonSignedRank approximate(double[] first, double[] second) {
        return SignedRanks.of(first, second).approximateTest();
    }

    /** The smaller of R⁺ and R⁻. */
    public double statistic() {
        return Math.min(positiveSum, negativeSum);
    }

    /**
     * (R⁺ − R⁻)/(R⁺ + R⁻), in [−1, 1]: 1 if the first value is the larger one in every pair that differs; 0 if none
     * does.
     */
    public double effectSize() {
        return nonZero == 0 ? 0 : (positiveSum - negativeSum) / (positiveSum + negativeSum);
    }
}
