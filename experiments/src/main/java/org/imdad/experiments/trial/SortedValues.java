package org.imdad.experiments.trial;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Hyperparameters by name, sorted and unmodifiable, so that many trials may share one map. */
public final class SortedValues extends AbstractMap<String, Object> {

    private final Map<String, Object> values;

    private SortedValues(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Copies a map, unless it is one of these already. */
    public static Map<String, Object> copyOf(Map<String, Object> values) {
        return values instanceof SortedValues ? values : new SortedValues(values);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }

    @Override
    public Object get(Object name) {
        return values.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return values.containsKey(name);
    }
}
