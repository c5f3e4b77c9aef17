package org.imdad.core.explain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each value contributed to the difference of two scores, Σ c_j ≈ s(x) − s(x′): positive where the value made the sample
 * more anomalous than its baseline x′. Arrays are not copied.
 *
 * @param values c, one for each value of the sample (or of its activations, where they were integrated)
 * @param baselineScore s(x′)
 * @param score s(x)
 * @param steps number of gradients averaged
 * @param complete whether the sum agrees within the tolerance asked for
 */
public record Contributions(double[] values, double baselineScore, double score, int steps, boolean complete) {

    /**
     * The mean of contributions to the same score from several baselines: of values and baseline scores, with all steps.
     *
     * @param all at least one, of the same length
     */
    public static Contributions mean(List<Contributions> all) {
        double[] mean = new double[all.get(0).values.length];
        for (Contributions each : all) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += each.values[j] / all.size();
            }
        }
        return new Contributions(
                mean,
                all.stream().mapToDouble(Contributions::baselineScore).average().orElseThrow(),
                all.get(0).score,
                all.stream().mapToInt(Contributions::steps).sum(),
                all.stream().allMatch(Contributions::complete));
    }

    /** |Σ c_j − (s(x) − s(x′))|. */
    public double error() {
        return Math.abs(Arrays.stream(values).sum() - (score - baselineScore));
    }

    /** Indices of the values by decreasing |c_j|, the first of equal ones first. */
    public int[] ranking() {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(values[b]), Math.abs(values[a])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The contributions of the T time steps of a window, each the sum over its variables.
     *
     * @param variables number F of variables; value t·F + f of the sample is variable f at time t
     */
    public double[] byTimeStep(int variables) {
        double[] sums = new double[timeSteps(variables)];
        for (int j = 0; j < values.length; j++) {
            sums[j / variables] += values[j];
        }
        return sums;
    }

    /**
     * The contributions of the F variables of a window, each the sum over time.
     *
     * @param variables number F of variables; value t·F + f of the sample is variable f at time t
     */
    public double[] byVariable(int variables) {
        timeSteps(variables);
        double[] sums = new double[variables];
        for (int j = 0; j < values.length; j++) {
            sums[j % variables] += values[j];
        }
        return sums;
    }

    private int timeSteps(int variables) {
        if (variables < 1 || values.length % variables != 0) {
            throw new IllegalArgumentException(
                    "%d values are no whole number of time steps of %d variables".formatted(values.length, variables));
        }
        return values.length / variables;
    }
}
