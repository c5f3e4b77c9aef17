package org.imdad.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Members of {@code model.json}. Reading throws an {@link IllegalArgumentException} that names the member. */
final class JsonParts {

    private JsonParts() {}

    static JsonNode object(JsonNode parent, String name) {
        require(parent.path(name).isObject(), name + " is missing");
        return parent.path(name);
    }

    static void putNumbers(ObjectNode target, Map<String, Double> values) {
        values.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "number %s is %s; a model holds finite numbers only".formatted(name, value));
            }
            target.put(name, value);
        });
    }

    static Map<String, Double> numbers(JsonNode object) {
        Map<String, Double> values = new LinkedHashMap<>();
        object.properties().forEach(e -> {
            JsonNode value = e.getValue();
            require(value.isNumber() && Double.isFinite(value.doubleValue()), e.getKey() + " is no number");
            values.put(e.getKey(), value.doubleValue());
        });
        return values;
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        object.properties().forEach(e -> values.put(e.getKey(), text(e.getValue(), e.getKey())));
        return values;
    }

    static List<String> textList(JsonNode parent, String name) {
        require(parent.path(name).isArray(), name + " is no list");
        List<String> values = new ArrayList<>();
        parent.path(name).forEach(node -> values.add(text(node, name)));
        return values;
    }

    static String text(JsonNode node, String name) {
        require(node.isTextual(), name + " is no text");
        return node.textValue();
    }

    static int whole(JsonNode parent, String name) {
        require(parent.path(name).isInt(), name + " is no whole number");
        return parent.path(name).intValue();
    }

    static boolean flag(JsonNode parent, String name) {
        require(parent.path(name).isBoolean(), name + " is neither true nor false");
        return parent.path(name).booleanValue();
    }

    static void putAll(ArrayNode target, int[] sizes) {
        for (int size : sizes) {
            target.add(size);
        }
    }

    static int[] sizes(JsonNode node, String what) {
        require(node.isArray(), what + " has no sizes");
        int[] sizes = new int[node.size()];
        for (int i = 0; i < sizes.length; i++) {
            require(node.get(i).isInt() && node.get(i).intValue() >= 0, what + " has a size that is no whole number");
            sizes[i] = node.get(i).intValue();
        }
        return sizes;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
