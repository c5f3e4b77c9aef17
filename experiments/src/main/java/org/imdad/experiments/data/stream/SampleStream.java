package org.imdad.experiments.data.stream;

import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;

/** Raw samples one after the other, as they lie in the data. Used by one thread, but for {@link #share()}. */
public interface SampleStream extends AutoCloseable {

    /** Shape of each sample. */
    SampleShape shape();

    /**
     * Goes to the next sample.
     *
     * @return false if there is none
     * @throws InvalidInputException if the data cannot be read further
     */
    boolean advance();

    /** Where the current sample comes from: the number of its row from 1 on, or the path of its picture. */
    String place();

    /**
     * Copies the values of the current sample, unchanged but for what the model's input asks for.
     *
     * @param target takes as many values as the shape has
     * @throws InvalidInputException if this sample cannot be used; one can still go on to the next
     */
    void copyValues(double[] target);

    /** Text k of the current sample as it stands in one of the columns that were asked for; only tables have any. */
    default String text(int k) {
        throw new IllegalStateException("these samples have no texts");
    }

    /** Share of the data that was read, from 0 to 1. */
    double share();

    /** Closes the files. */
    @Override
    void close();
}
