package org.imdad.experiments.data.stream;

import java.util.List;
import java.util.Optional;

/**
 * How the form of training data is found.
 *
 * @param values name of the array of values in NPZ files
 * @param notFeatures columns of a table that are no features
 * @param window length and stride of windows; empty for single rows
 * @param imageSize height and width that pictures are scaled to; empty for those of the first
 * @param grey whether colours are turned into grey
 */
public record FormOptions(
        String values, List<String> notFeatures, Optional<Window> window, Optional<Size> imageSize, boolean grey) {

    /** Copies the list. */
    public FormOptions {
        notFeatures = List.copyOf(notFeatures);
    }

    /** Everything at its default. */
    public static FormOptions defaults() {
        return new FormOptions(ReadOptions.VALUES, List.of(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * Windows of a time series.
     *
     * @param length rows of a window
     * @param stride rows from one window to the next
     */
    public record Window(int length, int stride) {}

    /**
     * Size of pictures.
     *
     * @param height in pixels
     * @param width in pixels
     */
    public record Size(int height, int width) {}
}
