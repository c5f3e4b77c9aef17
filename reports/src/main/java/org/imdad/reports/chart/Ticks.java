package org.imdad.reports.chart;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Round numbers at an axis, at distances of 1, 2 or 5 times a power of ten.
 *
 * @param values increasing, within the axis
 */
record Ticks(double[] values) {

    /**
     * Chooses numbers.
     *
     * @param from least number of the axis
     * @param to greatest number, more than {@code from}
     * @param most how many numbers there may be; at least 2
     */
    static Ticks of(double from, double to, int most) {
        double least = (to - from) / Math.max(1, most - 1);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double step = power
                * Arrays.stream(new double[] {1, 2, 5, 10})
                        .filter(factor -> factor * power >= least * (1 - 1e-9))
                        .findFirst()
                        .orElse(10);
        long first = (long) Math.ceil(from / step - 1e-9);
        long last = (long) Math.floor(to / step + 1e-9);
        return new Ticks(
                LongStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray());
    }

    /** Those that are whole numbers. */
    double[] wholeOnes() {
        return Arrays.stream(values).filter(value -> value == Math.rint(value)).toArray();
    }
}
