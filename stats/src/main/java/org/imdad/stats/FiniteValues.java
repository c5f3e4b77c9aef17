package org.imdad.stats;

/** Checks arrays for NaN and infinite values. */
public final class FiniteValues {

    private FiniteValues() {}

    /**
     * Demands finite values.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static void require(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "value %d is %s: only finite values are allowed".formatted(i, values[i]));
            }
        }
    }
}
