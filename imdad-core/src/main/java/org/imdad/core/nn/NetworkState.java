package org.imdad.core.nn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.model.NumberArray;

/**
 * Parameters and running statistics by name: {@code 0.weight}, {@code 1.mean}, {@code 1.variance}, {@code 4.bias}, with
 * the 0-based number of the layer in front. Immutable but for the arrays, which are not copied.
 *
 * @param arrays by name, in order of layers
 */
public record NetworkState(Map<String, NumberArray> arrays) {

    /** Copies the map, keeping its order. */
    public NetworkState {
        arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /** The part that belongs to the first {@code count} layers; the encoder of an autoencoder, say. */
    public NetworkState firstLayers(int count) {
        Map<String, NumberArray> first = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            if (Integer.parseInt(name.substring(0, name.indexOf('.'))) < count) {
                first.put(name, array);
            }
        });
        return new NetworkState(first);
    }
}
