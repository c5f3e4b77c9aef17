package org.imdad.core.model;

import java.util.List;

/** What the raw input of a model looks like, before preprocessing: enough to read more of it in the same way. */
public sealed interface InputForm {

    /**
     * Rows of a table, found by the names of their columns.
     *
     * @param features names of the columns that hold the features, in their order; distinct
     */
    record Table(List<String> features) implements InputForm {

        /** Copies the names. */
        public Table {
            features = List.copyOf(features);
        }
    }

    /**
     * Stretches of a time series: sample i is made of rows i·stride to i·stride + length − 1, one row after the other.
     *
     * @param features names of the columns that hold the features of each row
     * @param length rows of a window; at least 1
     * @param stride rows from one window to the next; at least 1
     */
    record Windows(List<String> features, int length, int stride) implements InputForm {

        /** Copies the names and checks the sizes. */
        public Windows {
            features = List.copyOf(features);
            if (length < 1 || stride < 1) {
                throw new IllegalArgumentException(
                        "window length %d and stride %d; both must be at least 1".formatted(length, stride));
            }
        }
    }

    /** Samples of an array of numbers, found by their place. */
    record Arrays() implements InputForm {}

    /**
     * Pictures in files, 8 bits per channel, values from 0 to 255.
     *
     * @param resized whether pictures of another size are scaled to the model's
     * @param grey whether colours are turned into grey
     */
    record Images(boolean resized, boolean grey) implements InputForm {}
}
