package org.imdad.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;

/**
 * The member {@code context} of {@code model.json}: all of a {@link ModelContext} but the elements of its arrays, which
 * are {@code preprocessing.K.shift} and {@code preprocessing.K.scale} of step K, {@code references.normal} and
 * {@code references.anomalies}.
 *
 * @param arrays what each array must be, by name
 */
record ContextManifest(
        InputForm input,
        List<String> steps,
        Map<String, String> provenance,
        Map<String, Double> training,
        List<String> normalPlaces,
        List<String> anomalyPlaces,
        Map<String, ArrayEntry> arrays) {

    private static final String NORMAL = "normal";
    private static final String ANOMALIES = "anomalies";
    private static final String REFERENCES = "references.";

    /** The arrays of a context by name. */
    static Map<String, NumberArray> arrays(ModelContext context) {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        for (int k = 0; k < context.preprocessing().size(); k++) {
            SavedStep step = context.preprocessing().get(k);
            arrays.put(name(k, "shift"), NumberArray.of(step.shift()));
            arrays.put(name(k, "scale"), NumberArray.of(step.scale()));
        }
        arrays.put(REFERENCES + NORMAL, matrix(context.normals().samples()));
        arrays.put(REFERENCES + ANOMALIES, matrix(context.anomalies().samples()));
        return arrays;
    }

    static ContextManifest of(ModelContext context, Map<String, ArrayEntry> arrays) {
        return new ContextManifest(
                context.input(),
                context.preprocessing().stream().map(SavedStep::name).toList(),
                context.provenance(),
                context.training(),
                context.normals().places(),
                context.anomalies().places(),
                arrays);
    }

    void write(ObjectNode node) {
        InputFormJson.write(input, node.putObject("input"));
        texts(node.putArray("preprocessing"), steps);
        ObjectNode origin = node.putObject("provenance");
        provenance.forEach(origin::put);
        JsonParts.putNumbers(node.putObject("training"), training);
        ObjectNode references = node.putObject("references");
        texts(references.putArray(NORMAL), normalPlaces);
        texts(references.putArray(ANOMALIES), anomalyPlaces);
        ArrayEntry.putAll(node.putObject("arrays"), arrays);
    }

    static ContextManifest read(JsonNode node) {
        JsonNode references = JsonParts.object(node, "references");
        return new ContextManifest(
                InputFormJson.read(JsonParts.object(node, "input")),
                JsonParts.textList(node, "preprocessing"),
                JsonParts.texts(JsonParts.object(node, "provenance")),
                JsonParts.numbers(JsonParts.object(node, "training")),
                JsonParts.textList(references, NORMAL),
                JsonParts.textList(references, ANOMALIES),
                ArrayEntry.all(JsonParts.object(node, "arrays")));
    }

    /**
     * The context, with the arrays that this manifest lists.
     *
     * @throws IllegalArgumentException if they contradict it
     */
    ModelContext with(Map<String, NumberArray> found, SampleShape shape) {
        List<SavedStep> preprocessing = new ArrayList<>();
        for (int k = 0; k < steps.size(); k++) {
            preprocessing.add(new SavedStep(
                    steps.get(k),
                    array(found, name(k, "shift")).doubles(),
                    array(found, name(k, "scale")).doubles()));
        }
        return new ModelContext(
                input,
                preprocessing,
                provenance,
                training,
                references(found, NORMAL, normalPlaces, shape),
                references(found, ANOMALIES, anomalyPlaces, shape));
    }

    private static SavedReferences references(
            Map<String, NumberArray> found, String set, List<String> places, SampleShape shape) {
        return new SavedReferences(
                Samples.of(shape, array(found, REFERENCES + set).floats()), places);
    }

    private static NumberArray array(Map<String, NumberArray> found, String name) {
        JsonParts.require(found.containsKey(name), "array " + name + " is missing");
        return found.get(name);
    }

    private static NumberArray matrix(Samples samples) {
        float[] values = new float[samples.size() * samples.features()];
        samples.copyTo(0, samples.size(), values);
        return NumberArray.of(values, samples.size(), samples.features());
    }

    private static String name(int step, String what) {
        return "preprocessing.%d.%s".formatted(step, what);
    }

    private static void texts(ArrayNode target, List<String> texts) {
        texts.forEach(target::add);
    }
}
