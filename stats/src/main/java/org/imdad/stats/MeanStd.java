package org.imdad.stats;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Mean and sample standard deviation √(Σ (x − mean)²/(n − 1)).
 *
 * @param n number of values; at least 1
 * @param mean their mean
 * @param std their standard deviation; empty for a single value, which has none
 */
public record MeanStd(int n, double mean, OptionalDouble std) {

    /**
     * Summarises values.
     *
     * @param values n finite values
     * @throws UndefinedStatisticException if there is no value
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static MeanStd of(double... values) {
        if (values.length == 0) {
            throw new UndefinedStatisticException("the mean is undefined: no values, at least one is needed");
        }
        FiniteValues.require(values);
        OptionalDouble std =
                values.length == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(StatUtils.variance(values)));
        return new MeanStd(values.length, StatUtils.mean(values), std);
    }
}
