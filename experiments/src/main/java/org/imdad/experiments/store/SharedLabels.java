package org.imdad.experiments.store;

import java.util.HashMap;
import java.util.Map;

/** Equal texts of what is read as one object: the trials of a plan are many, their labels few. */
final class SharedLabels {

    private final Map<String, String> known = new HashMap<>();

    String of(String text) {
        String earlier = known.putIfAbsent(text, text);
        return earlier == null ? text : earlier;
    }
}
