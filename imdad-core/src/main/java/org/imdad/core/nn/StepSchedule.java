package org.imdad.core.nn;

/**
 * A learning rate that is divided by 10 once.
 *
 * @param initial rate of the first epochs; greater than 0
 * @param milestone 0-based index of the first epoch with the smaller rate
 */
public record StepSchedule(double initial, int milestone) {

    /**
     * The rate of an epoch.
     *
     * @param epoch 0-based index
     */
    public double at(int epoch) {
        return epoch < milestone ? initial : initial / 10;
    }
}
