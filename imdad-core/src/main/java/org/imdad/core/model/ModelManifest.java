package org.imdad.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;

/**
 * The {@code model.json} of a model file: all of a {@link SavedModel} but the arrays' elements.
 *
 * @param detector name of the detector
 * @param hyperparameters by name: whole and real numbers, booleans and texts
 * @param inputShape shape of the samples it scores
 * @param scalars fitted numbers by name; finite
 * @param arrays what each array must be, by name
 */
record ModelManifest(
        String detector,
        Map<String, Object> hyperparameters,
        SampleShape inputShape,
        Map<String, Double> scalars,
        Map<String, ArrayEntry> arrays) {

    private static final String FORMAT = "imdad-model";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What an array must be.
     *
     * @param shape its sizes
     * @param single whether its elements are {@code float}, otherwise {@code double}
     * @param sha256 of its NPY file, in lower-case hexadecimal
     */
    record ArrayEntry(int[] shape, boolean single, String sha256) {}

    /** Copies the maps, keeping their order. */
    ModelManifest {
        hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
        scalars = Collections.unmodifiableMap(new LinkedHashMap<>(scalars));
        arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    }

    /** The manifest as UTF-8 text; real numbers are written such that they are read back bit-equal. */
    byte[] write() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("version", VERSION).put("detector", detector);
        root.putArray("input_shape")
                .add(inputShape.channels())
                .add(inputShape.height())
                .add(inputShape.width());
        ObjectNode values = root.putObject("hyperparameters");
        hyperparameters.forEach((name, value) -> values.set(name, JSON.valueToTree(value)));
        ObjectNode numbers = root.putObject("scalars");
        scalars.forEach((name, value) -> numbers.put(name, finite(name, value)));
        ObjectNode entries = root.putObject("arrays");
        arrays.forEach((name, entry) -> {
            ObjectNode node = entries.putObject(name);
            ArrayNode shape = node.putArray("shape");
            for (int size : entry.shape()) {
                shape.add(size);
            }
            node.put("type", entry.single() ? "<f4" : "<f8").put("sha256", entry.sha256());
        });
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "number %s is %s; a model holds finite numbers only".formatted(name, value));
        }
        return value;
    }

    /**
     * Reads a manifest.
     *
     * @param bytes the whole text
     * @param file name of the model file, for messages
     * @throws InvalidInputException if it is of another format, of a newer version or incomplete
     */
    static ModelManifest read(byte[] bytes, String file) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (IOException e) {
            throw damaged(file, "model.json is no JSON", e);
        }
        if (!root.path("format").asText().equals(FORMAT)) {
            throw new InvalidInputException(
                    "model file %s: model.json does not say format %s; this is no model of IMDAD"
                            .formatted(file, FORMAT));
        }
        int version = root.path("version").asInt();
        if (version > VERSION) {
            throw new InvalidInputException(
                    "model file %s: format version %d, this program reads up to %d; use the program that wrote it, or a newer one"
                            .formatted(file, version, VERSION));
        }
        try {
            return parse(root);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw damaged(file, "model.json: " + e.getMessage(), e);
        }
    }

    private static InvalidInputException damaged(String file, String what, Exception cause) {
        return new InvalidInputException(
                "model file %s: %s; the file is damaged, save the model again".formatted(file, what), cause);
    }

    private static ModelManifest parse(JsonNode root) {
        JsonNode detector = root.path("detector");
        require(root.path("version").isInt() && root.path("version").asInt() >= 1, "version is no positive number");
        require(detector.isTextual(), "detector is missing");
        int[] shape = sizes(root.path("input_shape"), "input_shape");
        require(shape.length == 3, "input_shape needs three sizes");
        Map<String, Object> hyperparameters = new LinkedHashMap<>();
        object(root, "hyperparameters").properties().forEach(e -> hyperparameters.put(e.getKey(), value(e)));
        Map<String, Double> scalars = new LinkedHashMap<>();
        object(root, "scalars").properties().forEach(e -> {
            require(
                    e.getValue().isNumber() && Double.isFinite(e.getValue().doubleValue()),
                    e.getKey() + " is no number");
            scalars.put(e.getKey(), e.getValue().doubleValue());
        });
        Map<String, ArrayEntry> arrays = new LinkedHashMap<>();
        object(root, "arrays").properties().forEach(e -> arrays.put(e.getKey(), entry(e.getKey(), e.getValue())));
        return new ModelManifest(
                detector.asText(), hyperparameters, new SampleShape(shape[0], shape[1], shape[2]), scalars, arrays);
    }

    private static JsonNode object(JsonNode root, String name) {
        require(root.path(name).isObject(), name + " is missing");
        return root.path(name);
    }

    private static Object value(Map.Entry<String, JsonNode> entry) {
        JsonNode node = entry.getValue();
        if (node.isInt()) {
            return node.intValue();
        } else if (node.isDouble()) {
            return node.doubleValue();
        } else if (node.isBoolean()) {
            return node.booleanValue();
        }
        require(node.isTextual(), "hyperparameter " + entry.getKey() + " is neither number, boolean nor text");
        return node.textValue();
    }

    private static ArrayEntry entry(String name, JsonNode node) {
        String type = node.path("type").asText();
        require(type.equals("<f4") || type.equals("<f8"), "array " + name + " has no type <f4 or <f8");
        String sha256 = node.path("sha256").asText();
        require(sha256.matches("[0-9a-f]{64}"), "array " + name + " has no SHA-256");
        return new ArrayEntry(sizes(node.path("shape"), "array " + name), type.equals("<f4"), sha256);
    }

    private static int[] sizes(JsonNode node, String what) {
        require(node.isArray(), what + " has no sizes");
        int[] sizes = new int[node.size()];
        for (int i = 0; i < sizes.length; i++) {
            require(node.get(i).isInt() && node.get(i).intValue() >= 0, what + " has a size that is no whole number");
            sizes[i] = node.get(i).intValue();
        }
        return sizes;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
