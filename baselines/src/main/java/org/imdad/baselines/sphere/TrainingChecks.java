package org.imdad.baselines.sphere;

import org.imdad.core.detector.FitException;

/**
 * Ends a training that leads to no usable model, with a message of what happened and what to try. Immutable and
 * thread-safe.
 *
 * @param detector name of the detector that is trained
 */
public record TrainingChecks(String detector) {

    /**
     * Checks that training has not diverged.
     *
     * @param what the quantity, for the message
     * @param value of the quantity
     * @param epoch 0-based index
     * @throws FitException of kind DIVERGED if the value is NaN or infinite
     */
    public void requireFinite(String what, double value, int epoch) {
        if (!Double.isFinite(value)) {
            throw new FitException(
                    FitException.Kind.DIVERGED,
                    "%s: the %s became %s in epoch %d; lower learning_rate or scale the samples"
                            .formatted(detector, what, value, epoch + 1));
        }
    }

    /**
     * Checks that the outputs of a network still differ from sample to sample.
     *
     * @param what the outputs are, for the message
     * @param outputs those of all training samples, p values each
     * @param p number of values of a sample
     * @throws FitException of kind COLLAPSED if they differ by no more than rounding
     */
    public void requireSpread(String what, float[] outputs, int p) {
        if (Representations.areConstant(outputs, p)) {
            throw new FitException(
                    FitException.Kind.COLLAPSED,
                    "%s: all training samples have the same %s; check that they differ, lower epochs or learning_rate"
                            .formatted(detector, what));
        }
    }
}
