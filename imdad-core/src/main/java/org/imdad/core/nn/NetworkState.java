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
            if (layer(name) < count) {
                first.put(name, array);
            }
        });
        return new NetworkState(first);
    }

    /** The part behind the first {@code count} layers, which are counted from 0 again. */
    public NetworkState withoutFirstLayers(int count) {
        Map<String, NumberArray> rest = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            if (layer(name) >= count) {
                rest.put(layer(name) - count + name.substring(name.indexOf('.')), array);
            }
        });
        return new NetworkState(rest);
    }

    private static int layer(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    /** The arrays under longer names, as part of a saved model: {@code 0.weight} becomes {@code encoder.0.weight}. */
    public Map<String, NumberArray> withPrefix(String prefix) {
        Map<String, NumberArray> prefixed = new LinkedHashMap<>();
        arrays.forEach((name, array) -> prefixed.put(prefix + name, array));
        return prefixed;
    }

    /** The state among the arrays of a saved model: all whose names begin with the prefix, without it. */
    public static NetworkState ofPrefixed(Map<String, NumberArray> all, String prefix) {
        Map<String, NumberArray> own = new LinkedHashMap<>();
        all.forEach((name, array) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), array);
            }
        });
        return new NetworkState(own);
    }
}
