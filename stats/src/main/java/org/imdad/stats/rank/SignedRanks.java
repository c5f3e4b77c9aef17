package org.imdad.stats.rank;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.imdad.stats.UndefinedStatisticException;

/**
 * Midranks of the sizes of non-zero differences, and the sum of those with a positive sign.
 *
 * @param ranks n midranks
 * @param positiveSum R⁺
 */
record SignedRanks(double[] ranks, double positiveSum) {

    static SignedRanks of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("%d first and %d second values: there must be as many of each"
                    .formatted(first.length, second.length));
        }
        if (first.length == 0) {
            throw new UndefinedStatisticException(
                    "Wilcoxon's signed-rank test is undefined: no pairs, at least one is needed");
        }
        for (int i = 0; i < first.length; i++) {
            if (Double.isNaN(first[i]) || Double.isNaN(second[i])) {
                throw new IllegalArgumentException("pair %d is (%s, %s): NaN cannot be ranked, leave the pair out"
                        .formatted(i, first[i], second[i]));
            }
        }
        // Equal infinite values differ by zero, not by NaN.
        double[] differences = IntStream.range(0, first.length)
                .filter(i -> first[i] != second[i])
                .mapToDouble(i -> first[i] - second[i])
                .toArray();
        double[] sizes = Arrays.stream(differences).map(Math::abs).toArray();
        double[] ranks =
                sizes.length == 0 ? sizes : new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(sizes);
        double positive = IntStream.range(0, ranks.length)
                .filter(i -> differences[i] > 0)
                .mapToDouble(i -> ranks[i])
                .sum();
        return new SignedRanks(ranks, positive);
    }

    int size() {
        return ranks.length;
    }

    WilcoxonSignedRank exactTest() {
        int sum = 0;
        for (double rank : ranks) {
            sum += (int) (2 * rank);
        }
        int positive = (int) (2 * positiveSum);
        int smaller = Math.min(positive, sum - positive);
        long[] signs = new long[smaller + 1];
        signs[0] = 1;
        for (double rank : ranks) {
            int doubled = (int) (2 * rank);
            for (int s = smaller; s >= doubled; s--) {
                signs[s] += signs[s - doubled];
            }
        }
        long atMost = 0;
        for (long count : signs) {
            atMost += count;
        }
        return result(Math.min(1, 2 * atMost / Math.pow(2, size())), true);
    }

    WilcoxonSignedRank approximateTest() {
        // The variance of Σ ± r/2 is Σ r²/4, which with midranks is the formula with tied groups.
        double variance = 0;
        for (double rank : ranks) {
            variance += rank * rank / 4;
        }
        double deviation = Math.abs(positiveSum - total() / 2);
        return result(deviation == 0 ? 1 : Erf.erfc(deviation / Math.sqrt(2 * variance)), false);
    }

    private double total() {
        return size() * (size() + 1.0) / 2;
    }

    private WilcoxonSignedRank result(double p, boolean exact) {
        return new WilcoxonSignedRank(size(), positiveSum, total() - positiveSum, p, exact);
    }
}
