package org.imdad.core.detector;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of real numbers, written {@code (0, 1]}, {@code [1, inf)} and so on.
 *
 * @param text as written
 * @param low lower end
 * @param lowIncluded whether the lower end belongs to it
 * @param high upper end
 * @param highIncluded whether the upper end belongs to it
 */
record Interval(String text, double low, boolean lowIncluded, double high, boolean highIncluded) {

    private static final Pattern FORM = Pattern.compile("([\\[(])\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)\\s*([\\])])");

    static Interval parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("not an interval: " + text);
        }
        return new Interval(
                text,
                end(m.group(2)),
                m.group(1).equals("["),
                end(m.group(3)),
                m.group(4).equals("]"));
    }

    private static double end(String word) {
        return switch (word) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(word);
        };
    }

    boolean contains(double value) {
        boolean above = lowIncluded ? value >= low : value > low;
        boolean below = highIncluded ? value <= high : value < high;
        return above && below && Double.isFinite(value);
    }
}
