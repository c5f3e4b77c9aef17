package org.imdad.core.nn.dl4j;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Native arrays of a kernel, one per purpose and shape, kept for reuse. A training run meets few shapes (the full batch,
 * the last smaller one, the inference chunk), so nothing is allocated in the steady state.
 */
final class NativeBuffers implements AutoCloseable {

    private static final int KEPT = 12;

    private final Map<String, NativeArray> arrays = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** The array of a purpose and shape; its contents are whatever was last put there. */
    NativeArray get(String purpose, long... shape) {
        String key = purpose + Arrays.toString(shape);
        NativeArray found = arrays.get(key);
        if (found == null) {
            if (arrays.size() >= KEPT) {
                arrays.remove(arrays.keySet().iterator().next()).close();
            }
            found = new NativeArray(shape);
            arrays.put(key, found);
        }
        return found;
    }

    @Override
    public void close() {
        arrays.values().forEach(NativeArray::close);
        arrays.clear();
    }
}
