package org.imdad.core.model;

import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;

/**
 * Training samples that a model keeps for explanations: raw, in single precision, with the place each came from.
 *
 * @param samples the samples; may be none
 * @param places one for each sample, such as {@code row 17} or a picture's file
 */
public record SavedReferences(Samples samples, List<String> places) {

    /** Copies the places and checks their number. */
    public SavedReferences {
        places = List.copyOf(places);
        if (places.size() != samples.size()) {
            throw new IllegalArgumentException(
                    "%d places for %d reference samples".formatted(places.size(), samples.size()));
        }
    }

    /** No samples of the given shape. */
    public static SavedReferences none(SampleShape shape) {
        return new SavedReferences(Samples.empty(shape), List.of());
    }
}
