package org.imdad.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON with sorted keys, no white space and one text for each number (see {@link CanonicalNumber}). */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            List<String> keys = new ArrayList<>();
            node.fieldNames().forEachRemaining(keys::add);
            Collections.sort(keys);
            return keys.stream()
                    .map(key -> TextNode.valueOf(key) + ":" + of(node.get(key)))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(CanonicalJson::of)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? CanonicalNumber.of(node.numberValue()) : node.toString();
    }
}
