package org.imdad.baselines.dohsc;

import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;

/**
 * A hyperparameter that is a number or {@code auto}, the value published for samples of the same kind. Immutable and
 * thread-safe.
 *
 * @param name as written in suites
 * @param whole whether it is a whole number
 * @param low smallest number, itself allowed only of whole numbers
 * @param high largest number
 * @param forImages what {@code auto} is for images
 * @param forVectors what {@code auto} is for vectors
 */
record AutoNumber(String name, boolean whole, double low, double high, double forImages, double forVectors) {

    static final String AUTO = "auto";

    /** A real number in (low, high]. */
    static AutoNumber real(String name, double low, double high, double forImages, double forVectors) {
        return new AutoNumber(name, false, low, high, forImages, forVectors);
    }

    /** A whole number in [low, high]. */
    static AutoNumber whole(String name, int low, int high, int forImages, int forVectors) {
        return new AutoNumber(name, true, low, high, forImages, forVectors);
    }

    /**
     * Checks what a user wrote.
     *
     * @param allowed the allowed values in words
     * @throws InvalidParameterException if it is neither {@code auto} nor an allowed number
     */
    void require(String text, String allowed) {
        if (!text.equals(AUTO) && !accepts(text)) {
            throw new InvalidParameterException(name, text, allowed);
        }
    }

    private boolean accepts(String text) {
        try {
            double value = Double.parseDouble(text);
            return value <= high && (whole ? value >= low && value == Math.rint(value) : value > low);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The number for samples of a shape, of a text that was checked. */
    double resolve(String text, SampleShape shape) {
        return !text.equals(AUTO) ? Double.parseDouble(text) : shape.isImage() ? forImages : forVectors;
    }
}
