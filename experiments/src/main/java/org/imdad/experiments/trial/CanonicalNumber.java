package org.imdad.experiments.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One text for each number, whatever its type, so that 1 and 1.0 agree: the exact value rounded to the fewest digits that
 * still read back as the same number, without trailing zeros. Unlike {@link Double#toString(double)} it does not depend on the Java
 * release.
 */
public final class CanonicalNumber {

    /** Every whole number below this is exact in double precision and written without an exponent. */
    private static final double LARGEST_PLAIN = 1e15;

    private static final int MOST_DIGITS = 17;

    private CanonicalNumber() {}

    /**
     * The canonical text of a number.
     *
     * @param number an Integer, Long, or finite Double
     * @throws IllegalArgumentException if the number is NaN or infinite
     */
    public static String of(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return Long.toString(number.longValue());
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no canonical form of " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN) {
            return Long.toString((long) value);
        }
        return shortest(value).stripTrailingZeros().toString();
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
