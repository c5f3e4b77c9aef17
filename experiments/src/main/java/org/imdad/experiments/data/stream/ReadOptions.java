package org.imdad.experiments.data.stream;

import java.util.List;
import java.util.function.Consumer;

/**
 * How to read data whose form is known.
 *
 * @param values name of the array of values in NPZ files
 * @param texts columns of a table whose texts are wanted beside the features
 * @param passedOver columns of a table that are known to be no features
 * @param notes takes one line for whatever is passed over
 */
public record ReadOptions(String values, List<String> texts, List<String> passedOver, Consumer<String> notes) {

    /** Name of the array of values where none is given. */
    public static final String VALUES = "X";

    /** Copies the lists. */
    public ReadOptions {
        texts = List.copyOf(texts);
        passedOver = List.copyOf(passedOver);
    }

    /** Without texts; notes are dropped. */
    public static ReadOptions plain() {
        return new ReadOptions(VALUES, List.of(), List.of(), note -> {});
    }
}
