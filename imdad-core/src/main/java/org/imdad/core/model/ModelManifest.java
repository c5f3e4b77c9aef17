package org.imdad.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.data.OneLine;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;

/**
 * The {@code model.json} of a model file: all of a {@link ModelContents} but the arrays' elements.
 *
 * @param detector name of the detector
 * @param hyperparameters by name: whole and real numbers, booleans and texts
 * @param inputShape shape of the samples it scores
 * @param scalars fitted numbers by name; finite
 * @param arrays what each array must be, by name
 * @param context what surrounds the detector
 */
record ModelManifest(
        String detector,
        Map<String, Object> hyperparameters,
        SampleShape inputShape,
        Map<String, Double> scalars,
        Map<String, ArrayEntry> arrays,
        Optional<ContextManifest> context) {

    private static final String FORMAT = "imdad-model";
    private static final int VERSION = 2;
    private static final String CONTEXT = "context";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
        JsonParts.putNumbers(root.putObject("scalars"), scalars);
        ArrayEntry.putAll(root.putObject("arrays"), arrays);
        context.ifPresent(surrounding -> surrounding.write(root.putObject(CONTEXT)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
                "model file %s: %s; the file is damaged, save the model again".formatted(file, OneLine.of(what)),
                cause);
    }

    private static ModelManifest parse(JsonNode root) {
        JsonParts.require(JsonParts.whole(root, "version") >= 1, "version is no positive number");
        int[] shape = JsonParts.sizes(root.path("input_shape"), "input_shape");
        JsonParts.require(shape.length == 3, "input_shape needs three sizes");
        Map<String, Object> hyperparameters = new LinkedHashMap<>();
        JsonParts.object(root, "hyperparameters").properties().forEach(e -> hyperparameters.put(e.getKey(), value(e)));
        return new ModelManifest(
                JsonParts.text(root.path("detector"), "detector"),
                hyperparameters,
                new SampleShape(shape[0], shape[1], shape[2]),
                JsonParts.numbers(JsonParts.object(root, "scalars")),
                ArrayEntry.all(JsonParts.object(root, "arrays")),
                root.has(CONTEXT)
                        ? Optional.of(ContextManifest.read(JsonParts.object(root, CONTEXT)))
                        : Optional.empty());
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
        JsonParts.require(
                node.isTextual(), "hyperparameter " + entry.getKey() + " is neither number, boolean nor text");
        return node.textValue();
    }
}
