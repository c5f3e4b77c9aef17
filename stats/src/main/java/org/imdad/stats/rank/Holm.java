package org.imdad.stats.rank;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for several tests: the i-th smallest of m p-values becomes max over j ≤ i of (m − j + 1) p_(j), at
 * most 1.
 *
 * <p>Rejecting where the adjusted value is at most α keeps the probability of any false rejection at α, whatever the
 * dependence between the tests.
 *
 * <p>Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics
 * 6:65–70, 1979.
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusts p-values.
     *
     * @param p m values in [0, 1]
     * @return m adjusted values in the same places, each at least the one given and at most 1
     * @throws IllegalArgumentException if a value is NaN or outside [0, 1]
     */
    public static double[] adjust(double... p) {
        for (int i = 0; i < p.length; i++) {
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("p-value %d is %s: it must be in [0, 1]".formatted(i, p[i]));
            }
        }
        int[] increasing = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int i = 0; i < p.length; i++) {
            largest = Math.max(largest, Math.min(1, (p.length - i) * p[increasing[i]]));
            adjusted[increasing[i]] = largest;
        }
        return adjusted;
    }
}
