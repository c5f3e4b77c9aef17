package org.imdad.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What an array of a model file must be.
 *
 * @param shape its sizes
 * @param single whether its elements are {@code float}, otherwise {@code double}
 * @param sha256 of its NPY file, in lower-case hexadecimal
 */
record ArrayEntry(int[] shape, boolean single, String sha256) {

    static ArrayEntry of(NumberArray array) {
        return new ArrayEntry(
                array.shape(), array.values() instanceof float[], DigestUtils.sha256Hex(Npy.write(array)));
    }

    /** Bytes of its NPY file. */
    long length() {
        return Npy.length(shape, single);
    }

    static void putAll(ObjectNode target, Map<String, ArrayEntry> entries) {
        entries.forEach((name, entry) -> {
            ObjectNode node = target.putObject(name);
            JsonParts.putAll(node.putArray("shape"), entry.shape);
            node.put("type", entry.single ? "<f4" : "<f8").put("sha256", entry.sha256);
        });
    }

    static Map<String, ArrayEntry> all(JsonNode object) {
        Map<String, ArrayEntry> entries = new LinkedHashMap<>();
        object.properties().forEach(e -> entries.put(e.getKey(), of(e.getKey(), e.getValue())));
        return entries;
    }

    private static ArrayEntry of(String name, JsonNode node) {
        String type = node.path("type").asText();
        JsonParts.require(type.equals("<f4") || type.equals("<f8"), "array " + name + " has no type <f4 or <f8");
        String sha256 = node.path("sha256").asText();
        JsonParts.require(sha256.matches("[0-9a-f]{64}"), "array " + name + " has no SHA-256");
        return new ArrayEntry(JsonParts.sizes(node.path("shape"), "array " + name), type.equals("<f4"), sha256);
    }
}
