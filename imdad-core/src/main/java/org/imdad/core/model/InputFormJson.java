package org.imdad.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An {@link InputForm} as JSON: its {@code kind} and the members that belong to it. */
final class InputFormJson {

    private static final String KIND = "kind";
    private static final String FEATURES = "features";

    private InputFormJson() {}

    static void write(InputForm form, ObjectNode node) {
        if (form instanceof InputForm.Table table) {
            node.put(KIND, "table");
            table.features().forEach(node.putArray(FEATURES)::add);
        } else if (form instanceof InputForm.Windows windows) {
            node.put(KIND, "windows").put("length", windows.length()).put("stride", windows.stride());
            windows.features().forEach(node.putArray(FEATURES)::add);
        } else if (form instanceof InputForm.Images images) {
            node.put(KIND, "images").put("resized", images.resized()).put("grey", images.grey());
        } else {
            node.put(KIND, "arrays");
        }
    }

    static InputForm read(JsonNode node) {
        String kind = JsonParts.text(node.path(KIND), KIND);
        return switch (kind) {
            case "table" -> new InputForm.Table(JsonParts.textList(node, FEATURES));
            case "windows" ->
                new InputForm.Windows(
                        JsonParts.textList(node, FEATURES),
                        JsonParts.whole(node, "length"),
                        JsonParts.whole(node, "stride"));
            case "images" -> new InputForm.Images(JsonParts.flag(node, "resized"), JsonParts.flag(node, "grey"));
            case "arrays" -> new InputForm.Arrays();
            default -> throw new IllegalArgumentException("input of unknown kind " + kind);
        };
    }
}
