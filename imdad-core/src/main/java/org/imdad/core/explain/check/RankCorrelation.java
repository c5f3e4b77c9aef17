package org.imdad.core.explain.check;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs. */
final class RankCorrelation {

    private RankCorrelation() {}

    /** In [−1, 1]; 0 if one side is constant, of which no order can be told. */
    static double of(double[] first, double[] second) {
        double[] a = ranks(first);
        double[] b = ranks(second);
        double mean = (a.length + 1) / 2.0;
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            products += (a[i] - mean) * (b[i] - mean);
            squaresA += (a[i] - mean) * (a[i] - mean);
            squaresB += (b[i] - mean) * (b[i] - mean);
        }
        return squaresA == 0 || squaresB == 0 ? 0 : products / Math.sqrt(squaresA * squaresB);
    }

    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
