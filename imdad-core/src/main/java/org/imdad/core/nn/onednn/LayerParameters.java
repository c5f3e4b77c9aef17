package org.imdad.core.nn.onednn;

import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;

/**
 * What a layer learns, where it lies.
 *
 * @param values parameters by name, such as {@code weight}; a {@code shift} lies right behind its {@code scale}
 * @param gradients their gradients, by the same names
 * @param statistics running statistics by name, live
 */
public record LayerParameters(
        Map<String, FloatPointer> values, Map<String, FloatPointer> gradients, Map<String, float[]> statistics) {

    /** Copies the maps; their contents stay live. */
    public LayerParameters {
        values = Map.copyOf(values);
        gradients = Map.copyOf(gradients);
        statistics = Map.copyOf(statistics);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }
}
