package org.imdad.stats.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nemenyi's test of every pair of k methods by the mean ranks R over N blocks, corrected for the number of pairs.
 *
 * <p>z = (R_i − R_j)/√(k(k+1)/(6N)), and p = P(R_{k,∞} &gt; √2 |z|) with the studentized range R_{k,∞}. Two methods
 * differ at level α if their mean ranks differ by the critical difference or more.
 *
 * <p>Sources: P. B. Nemenyi, "Distribution-free multiple comparisons", Princeton 1963; J. Demšar, JMLR 7:1–30, 2006.
 */
public final class NemenyiTest {

    private static final double ROOT_TWO = Math.sqrt(2);

    private final double[] meanRanks;
    private final double standardError;
    private final StudentizedRange range;

    private NemenyiTest(double[] meanRanks, double standardError) {
        this.meanRanks = meanRanks;
        this.standardError = standardError;
        this.range = new StudentizedRange(meanRanks.length);
    }

    /** Prepares the comparison of ranked methods. */
    public static NemenyiTest of(BlockRanks ranks) {
        double k = ranks.methods();
        return new NemenyiTest(ranks.meanRanks(), Math.sqrt(k * (k + 1) / (6 * ranks.blocks())));
    }

    /** p of the hypothesis that methods i and j do not differ, in [0, 1]; 1 for equal mean ranks. */
    public double p(int i, int j) {
        return range.upperTail(ROOT_TWO * Math.abs(meanRanks[i] - meanRanks[j]) / standardError);
    }

    /** p of every pair, k × k: symmetric, with 1 on the diagonal. */
    public double[][] pValues() {
        int methods = meanRanks.length;
        double[][] p = new double[methods][methods];
        for (int i = 0; i < methods; i++) {
            p[i][i] = 1;
            for (int j = 0; j < i; j++) {
                p[i][j] = p(i, j);
                p[j][i] = p[i][j];
            }
        }
        return p;
    }

    /**
     * The difference of mean ranks from which on two methods differ: q_α √(k(k+1)/(6N)), with the upper α-quantile of
     * the studentized range over √2 as q_α.
     *
     * @param alpha level, from 10⁻²⁹⁰ to 1 − 10⁻¹²
     */
    public double criticalDifference(double alpha) {
        return range.upperQuantile(alpha) / ROOT_TWO * standardError;
    }

    /**
     * The groups that a critical-difference diagram joins: the largest sets of two or more methods of which no two
     * differ. A method can be in several groups, or in none.
     *
     * @param alpha level, from 10⁻²⁹⁰ to 1 − 10⁻¹²
     * @return indices of methods, in each group by increasing mean rank and then index; the groups by their best method
     */
    public List<List<Integer>> groups(double alpha) {
        double criticalDifference = criticalDifference(alpha);
        List<Integer> order = IntStream.range(0, meanRanks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(m -> meanRanks[m]))
                .toList();
        List<List<Integer>> groups = new ArrayList<>();
        int previousEnd = 0;
        for (int start = 0; start < order.size(); start++) {
            int end = start;
            while (end < order.size() && meanRanks[order.get(end)] - meanRanks[order.get(start)] < criticalDifference) {
                end++;
            }
            if (end > previousEnd && end - start > 1) {
                groups.add(order.subList(start, end));
            }
            previousEnd = end;
        }
        return List.copyOf(groups);
    }
}
