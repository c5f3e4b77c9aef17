package org.imdad.reports.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as text, the same in every locale. */
public final class Numbers {

    private Numbers() {}

    /** {@link String#format} in the root locale. */
    public static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** A share as percent with one decimal, such as {@code 97.9}. */
    public static String percent(double share) {
        return format("%.1f", 100 * share);
    }

    /** Six significant digits without trailing zeros, plain for sizes from 10⁻⁴ to 10⁶: {@code 5}, {@code 0.01}. */
    public static String trimmed(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        double size = Math.abs(value);
        return size == 0 || size >= 1e-4 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
    }
}
