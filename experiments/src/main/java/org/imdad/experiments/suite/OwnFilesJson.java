package org.imdad.experiments.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.format.FileOptions;
import org.imdad.experiments.suite.Suite.FileSource;

/**
 * The user's own files of a suite as JSON, for worker processes: an object with a member per name, whose members are
 * {@code path}, {@code anomalies} and, where given, {@code label}, {@code values} and {@code labels_file}. Paths are
 * absolute.
 */
public final class OwnFilesJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OwnFilesJson() {}

    /** The text of some files. */
    public static String write(Map<String, FileSource> files) {
        ObjectNode all = MAPPER.createObjectNode();
        files.forEach((name, file) -> {
            ObjectNode node = all.putObject(name);
            FileOptions options = file.options();
            node.put("path", absolute(file.path()));
            options.anomalies().forEach(node.withArray("anomalies")::add);
            options.label().ifPresent(label -> node.put("label", label));
            options.values().ifPresent(values -> node.put("values", values));
            options.labelsFile().ifPresent(labels -> node.put("labels_file", absolute(labels)));
        });
        return all.toString();
    }

    /**
     * The files of a text that {@link #write} made.
     *
     * @throws InvalidInputException if it is no JSON, or a path is missing
     */
    public static Map<String, FileSource> read(String text) {
        JsonNode all;
        try {
            all = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException("own files: found text that is no JSON; run the suite again", e);
        }
        Map<String, FileSource> files = new LinkedHashMap<>();
        all.properties().forEach(member -> files.put(member.getKey(), file(member.getKey(), member.getValue())));
        return files;
    }

    private static FileSource file(String name, JsonNode node) {
        List<String> anomalies = new ArrayList<>();
        node.path("anomalies").forEach(value -> anomalies.add(value.asText()));
        Path path = text(node, "path")
                .map(Path::of)
                .orElseThrow(() ->
                        new InvalidInputException("own files: %s has no path; run the suite again".formatted(name)));
        FileOptions options = new FileOptions(
                text(node, "label"),
                text(node, "values"),
                anomalies,
                text(node, "labels_file").map(Path::of));
        return new FileSource(path, options);
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.ofNullable(node.get(member)).map(JsonNode::asText);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
