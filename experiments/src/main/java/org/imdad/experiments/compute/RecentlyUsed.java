package org.imdad.experiments.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the values used last, a fixed number of them. Room is made before a new value is computed, so that never more
 * than that number are in memory. Not thread-safe.
 */
public final class RecentlyUsed<K, V> {

    private final int capacity;
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty cache.
     *
     * @param capacity number of values kept; at least 1
     */
    public RecentlyUsed(int capacity) {
        this.capacity = capacity;
    }

    /** The value of a key, computed if it is not there. */
    public V get(K key, Function<K, V> compute) {
        V kept = values.get(key);
        if (kept != null) {
            return kept;
        }
        while (values.size() >= capacity) {
            values.remove(values.keySet().iterator().next());
        }
        V computed = compute.apply(key);
        values.put(key, computed);
        return computed;
    }
}
