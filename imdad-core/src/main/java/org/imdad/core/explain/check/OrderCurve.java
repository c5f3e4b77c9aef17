package org.imdad.core.explain.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Normalised scores s_0, …, s_m while values of a sample are replaced in m equal steps, in the order of their importance and,
 * to compare with, in random order.
 *
 * @param scores in the order of importance, m + 1 values; not copied
 * @param randomScores the mean over random orders, as many values; not copied
 */
public record OrderCurve(double[] scores, double[] randomScores) {

    /** From what gives the scores of an order. */
    static OrderCurve of(Function<int[], double[]> scores, int[] order, List<int[]> randomOrders) {
        return new OrderCurve(
                scores.apply(order), averages(randomOrders.stream().map(scores).toList()));
    }

    /**
     * The mean of curves of equal length.
     *
     * @param curves at least one
     */
    static OrderCurve mean(List<OrderCurve> curves) {
        return new OrderCurve(
                averages(curves.stream().map(OrderCurve::scores).toList()),
                averages(curves.stream().map(OrderCurve::randomScores).toList()));
    }

    private static double[] averages(List<double[]> rows) {
        return IntStream.range(0, rows.get(0).length)
                .mapToDouble(k -> rows.stream().mapToDouble(row -> row[k]).sum() / rows.size())
                .toArray();
    }

    /** The shares of values replaced: 0, 1/m, …, 1. */
    public double[] shares() {
        double m = scores.length - 1;
        return IntStream.range(0, scores.length).mapToDouble(k -> k / m).toArray();
    }

    /** Area under the curve by the trapezoidal rule, over the share of values replaced: (s_0/2 + s_1 + … + s_m/2)/m. */
    public double area() {
        return area(scores);
    }

    /** The same of random order. */
    public double randomArea() {
        return area(randomScores);
    }

    private static double area(double[] scores) {
        int m = scores.length - 1;
        double sum = (scores[0] + scores[m]) / 2;
        for (int k = 1; k < m; k++) {
            sum += scores[k];
        }
        return sum / m;
    }
}
