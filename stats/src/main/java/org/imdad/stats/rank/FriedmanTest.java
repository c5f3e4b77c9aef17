package org.imdad.stats.rank;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Friedman's test of the hypothesis that k methods do not differ, from their ranks in N blocks, with Iman and
 * Davenport's improvement.
 *
 * <p>With mean ranks R_j, χ² = 12N/(k(k+1)) · (Σ R_j² − k(k+1)²/4), in [0, N(k−1)], compared with the chi-squared
 * distribution of k − 1 degrees of freedom; good for about N &gt; 10 and k &gt; 5. F = (N−1)χ²/(N(k−1) − χ²), compared
 * with the F distribution of k − 1 and (k−1)(N−1) degrees of freedom, is less conservative. Both are Demšar's, without
 * a correction for ties. Corrected, χ² is divided by 1 − Σ (t³ − t)/(N k(k²−1)), over groups of t tied methods; that is
 * what SciPy reports.
 *
 * <p>Where all methods tie in every block, all statistics are 0 and p = 1. Where all blocks have one and the same
 * ranking without ties, F is infinite and its p = 0.
 *
 * <p>Sources: M. Friedman, "The use of ranks to avoid the assumption of normality implicit in the analysis of
 * variance", JASA 32:675–701, 1937; R. L. Iman, J. M. Davenport, "Approximations of the critical region of the Friedman
 * statistic", Communications in Statistics A9:571–595, 1980; J. Demšar, JMLR 7:1–30, 2006.
 *
 * @param blocks number N of blocks
 * @param methods number k of methods
 * @param chiSquared χ² without correction for ties, and its p
 * @param tieCorrected χ² with correction for ties, and its p
 * @param imanDavenport F, from the χ² without correction, and its p
 * @param kendallW Kendall's coefficient of concordance χ²/(N(k−1)), in [0, 1]: 1 if all blocks rank alike without ties
 */
public record FriedmanTest(
        int blocks, int methods, Result chiSquared, Result tieCorrected, Result imanDavenport, double kendallW) {

    /**
     * A statistic and the probability, were the hypothesis true, of one at least as large.
     *
     * @param statistic at least 0; may be infinite
     * @param p in [0, 1]
     */
    public record Result(double statistic, double p) {}

    /** Tests ranks. */
    public static FriedmanTest of(BlockRanks ranks) {
        long n = ranks.blocks();
        long k = ranks.methods();
        long spread = spreadOfRankSums(ranks);
        long largestSpread = n * n * ((k - 1) * k * (k + 1) / 3);
        double kendallW = (double) spread / largestSpread;
        double chiSquared = n * (k - 1) * kendallW;
        double largestTieSum = n * k * (k * k - 1);
        double untied = (largestTieSum - ranks.tieSum()) / largestTieSum;
        double f = (n - 1.0) * spread / (largestSpread - spread);
        return new FriedmanTest(
                ranks.blocks(),
                ranks.methods(),
                ofChiSquared(chiSquared, k - 1),
                ofChiSquared(spread == 0 ? 0 : chiSquared / untied, k - 1),
                ofF(f, k - 1, (k - 1) * (n - 1)),
                kendallW);
    }

    /** Degrees of freedom of both χ², and those of the numerator of F: k − 1. */
    public int degreesOfFreedom() {
        return methods - 1;
    }

    /** Degrees of freedom of the denominator of F: (k−1)(N−1). */
    public int denominatorDegreesOfFreedom() {
        return (methods - 1) * (blocks - 1);
    }

    /** Σ (2 S_j − N(k+1))² over the rank sums S_j: whole numbers, so that both extremes are met exactly. */
    private static long spreadOfRankSums(BlockRanks ranks) {
        long sum = 0;
        for (int m = 0; m < ranks.methods(); m++) {
            long deviation = (long) (2 * ranks.rankSum(m)) - ranks.blocks() * (ranks.methods() + 1L);
            sum += deviation * deviation;
        }
        return sum;
    }

    private static Result ofChiSquared(double statistic, double degrees) {
        return new Result(statistic, Gamma.regularizedGammaQ(degrees / 2, statistic / 2));
    }

    private static Result ofF(double statistic, double degrees, double denominatorDegrees) {
        double x = denominatorDegrees / (denominatorDegrees + degrees * statistic);
        double p = x == 0 ? 0 : Beta.regularizedBeta(x, denominatorDegrees / 2, degrees / 2);
        return new Result(statistic, p);
    }
}
