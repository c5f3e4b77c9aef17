package org.imdad.core.nn.onednn;

import java.util.Arrays;
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

    static final String WEIGHT = "weight";
    static final String BIAS = "bias";
    static final String SCALE = "scale";
    static final String SHIFT = "shift";
    static final String MEAN = "mean";
    static final String VARIANCE = "variance";

    /** Copies the maps; their contents stay live. */
    public LayerParameters {
        values = Map.copyOf(values);
        gradients = Map.copyOf(gradients);
        statistics = Map.copyOf(statistics);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A copy of a parameter, or as many times a constant if the layer does not have it. */
    float[] copy(String name, int length, float otherwise) {
        float[] copy = new float[length];
        if (has(name)) {
            values.get(name).get(copy);
        } else {
            Arrays.fill(copy, otherwise);
        }
        return copy;
    }

    /** Scale and shift, or their gradients, as the one array [2, channels] that oneDNN takes. */
    Tensor scaleAndShift(Arena arena, Map<String, FloatPointer> side) {
        long channels = statistics.get(MEAN).length;
        return arena.over(side.get(SCALE), Layouts.rows(2, channels), 2, channels);
    }
}
