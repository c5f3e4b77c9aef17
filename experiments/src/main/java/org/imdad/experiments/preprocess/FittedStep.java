package org.imdad.experiments.preprocess;

import org.imdad.core.detector.InvalidInputException;

/**
 * A fitted step of preprocessing as plain data. The features of a row fall into groups of neighbours of equal size, one
 * for each element of {@code shift}; a step that shifts and scales maps x to (x − shift)/scale of its group, in double
 * precision. Steps without fitted numbers have empty arrays. Immutable and thread-safe.
 *
 * @param step which step
 * @param shift one value per group; not copied
 * @param scale one value per group, never 0; not copied
 */
public record FittedStep(Step step, double[] shift, double[] scale) implements RowMap {

    private static final double[] NONE = {};

    /**
     * Checks that the numbers fit the step.
     *
     * @throws InvalidInputException if the arrays differ in length, are missing or not expected, or hold what cannot be
     *     a shift or a scale
     */
    public FittedStep {
        if (shift.length != scale.length || (shift.length > 0) != step.hasNumbers()) {
            throw new InvalidInputException("preprocessing step %s: %d shifts and %d scales do not belong to it"
                    .formatted(step.suiteName(), shift.length, scale.length));
        }
        for (int k = 0; k < shift.length; k++) {
            if (!Double.isFinite(shift[k]) || !Double.isFinite(scale[k]) || scale[k] == 0) {
                throw new InvalidInputException("preprocessing step %s: shift %s and scale %s; both must be finite and"
                                .formatted(step.suiteName(), shift[k], scale[k])
                        + " the scale not 0; look for extreme values in the data");
            }
        }
    }

    /** A step that has no fitted numbers. */
    static FittedStep of(Step step) {
        return new FittedStep(step, NONE, NONE);
    }

    /** A step that shifts and scales all features alike. */
    static FittedStep of(Step step, double shift, double scale) {
        return new FittedStep(step, new double[] {shift}, new double[] {scale});
    }

    @Override
    public void apply(double[] row) {
        step.apply(this, row);
    }
}
