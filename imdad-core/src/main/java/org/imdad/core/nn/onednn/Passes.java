package org.imdad.core.nn.onednn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Compiled passes by batch size; the least recently used one is closed when there are too many. Not thread-safe. */
final class Passes<P extends Pass> implements AutoCloseable {

    private static final int KEPT = 3;

    private final IntFunction<P> compiler;
    private final Map<Integer, P> passes = new LinkedHashMap<>(KEPT, 0.75f, true);

    Passes(IntFunction<P> compiler) {
        this.compiler = compiler;
    }

    P get(int n) {
        P found = passes.get(n);
        if (found == null) {
            if (passes.size() >= KEPT) {
                passes.remove(passes.keySet().iterator().next()).close();
            }
            found = compiler.apply(n);
            passes.put(n, found);
        }
        return found;
    }

    void forEach(Consumer<P> action) {
        passes.values().forEach(action);
    }

    @Override
    public void close() {
        passes.values().forEach(Pass::close);
        passes.clear();
    }
}
