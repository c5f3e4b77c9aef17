package org.imdad.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.files.LittleEndian;

/**
 * A trial's outcome as JSON on one line, as a worker process hands it to its coordinator. Arrays are base64 of their
 * little-endian bytes (scores and distances as 64-bit floating point, rows as 32-bit integers, flags as one byte each),
 * single numbers as well, so that every bit arrives, infinite values included.
 */
public final class OutcomeJson {

    private OutcomeJson() {}

    /** The outcome as JSON, on one line. */
    public static String write(TrialOutcome outcome) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("scores", encode(outcome.scores()));
        node.put("anomaly", base64(LittleEndian.bytes(outcome.anomaly())));
        node.put("rows", base64(LittleEndian.bytes(outcome.rows())));
        node.put("threshold", encode(outcome.threshold()));
        ArrayNode epochs = node.putArray("epochs");
        outcome.epochs().forEach(row -> epochs.add(epoch(row)));
        ObjectNode timings = node.putObject("timings");
        outcome.timings().forEach((name, seconds) -> timings.put(name, encode(seconds)));
        ObjectNode provenance = node.putObject("provenance");
        outcome.provenance().forEach(provenance::put);
        outcome.validationAuroc().ifPresent(value -> node.put("validation_auroc", encode(value)));
        outcome.plane().ifPresent(plane -> node.set("plane", plane(plane)));
        outcome.gallery().ifPresent(maps -> node.set("gallery", gallery(maps)));
        return node.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidInputException if the text is no such JSON; the message names the member
     */
    public static TrialOutcome read(String json) {
        JsonMembers members = JsonMembers.parse("outcome", json);
        List<EpochRow> epochs = new ArrayList<>();
        for (JsonNode row : members.list("epochs")) {
            epochs.add(epoch(JsonMembers.of("outcome.epochs", row)));
        }
        Map<String, String> provenance = new LinkedHashMap<>();
        JsonMembers versions = members.object("provenance");
        versions.forEach((name, value) -> provenance.put(name, versions.text(name)));
        return new TrialOutcome(
                doubles(members, "scores"),
                LittleEndian.booleans(members.bytes("anomaly")),
                LittleEndian.ints(whole(members, "rows", Integer.BYTES)),
                single(members, "threshold"),
                epochs,
                singles(members.object("timings")),
                provenance,
                members.has("validation_auroc")
                        ? OptionalDouble.of(single(members, "validation_auroc"))
                        : OptionalDouble.empty(),
                members.has("plane") ? Optional.of(plane(members.object("plane"))) : Optional.empty(),
                members.has("gallery") ? Optional.of(gallery(members.object("gallery"))) : Optional.empty());
    }

    private static ObjectNode gallery(Gallery maps) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("height", maps.height()).put("width", maps.width());
        ArrayNode methods = node.putArray("methods");
        for (Gallery.Maps each : maps.methods()) {
            ObjectNode method = methods.addObject().put("method", each.method());
            ArrayNode levels = method.putArray("levels");
            each.levels()
                    .forEach((sample, bytes) ->
                            levels.addObject().put("sample", sample).put("values", base64(bytes)));
        }
        return node;
    }

    private static Gallery gallery(JsonMembers members) {
        List<Gallery.Maps> methods = new ArrayList<>();
        for (JsonNode item : members.list("methods")) {
            JsonMembers method = JsonMembers.of("outcome.gallery.methods", item);
            SortedMap<Integer, byte[]> levels = new TreeMap<>();
            for (JsonNode map : method.list("levels")) {
                JsonMembers field = JsonMembers.of("outcome.gallery.methods.levels", map);
                levels.put(field.count("sample"), field.bytes("values"));
            }
            methods.add(new Gallery.Maps(method.text("method"), levels));
        }
        return new Gallery(members.count("height"), members.count("width"), methods);
    }

    private static ObjectNode plane(Plane plane) {
        Plane.Grid grid = plane.grid();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("borders", encode(grid.fromX(), grid.toX(), grid.fromY(), grid.toY()));
        node.put("columns", grid.columns());
        node.put("rows", grid.rows());
        ObjectNode points = node.putObject("points");
        plane.points().forEach((set, coordinates) -> points.put(set, encode(coordinates)));
        ArrayNode scores = node.putArray("scores");
        plane.scores()
                .forEach((epoch, values) ->
                        scores.addObject().put("epoch", epoch).put("values", encode(values)));
        return node;
    }

    private static Plane plane(JsonMembers members) {
        double[] borders = doubles(members, "borders");
        Plane.Grid grid = new Plane.Grid(
                borders[0], borders[1], borders[2], borders[3], members.count("columns"), members.count("rows"));
        SortedMap<Integer, double[]> scores = new TreeMap<>();
        for (JsonNode item : members.list("scores")) {
            JsonMembers field = JsonMembers.of("outcome.plane.scores", item);
            scores.put(field.count("epoch"), doubles(field, "values"));
        }
        return new Plane(grid, arrays(members.object("points")), scores);
    }

    private static ObjectNode epoch(EpochRow row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("phase", row.phase());
        node.put("epoch", row.epoch());
        node.put("epochs", row.epochs());
        ObjectNode values = node.putObject("values");
        row.values().forEach((name, value) -> values.put(name, encode(value)));
        ObjectNode distances = node.putObject("distances");
        row.distances().forEach((set, squared) -> distances.put(set, encode(squared)));
        return node;
    }

    private static EpochRow epoch(JsonMembers members) {
        return new EpochRow(
                members.text("phase"),
                members.count("epoch"),
                members.count("epochs"),
                singles(members.object("values")),
                arrays(members.object("distances")));
    }

    private static Map<String, double[]> arrays(JsonMembers members) {
        Map<String, double[]> arrays = new LinkedHashMap<>();
        members.forEach((name, value) -> arrays.put(name, doubles(members, name)));
        return arrays;
    }

    private static Map<String, Double> singles(JsonMembers members) {
        Map<String, Double> values = new LinkedHashMap<>();
        members.forEach((name, value) -> values.put(name, single(members, name)));
        return values;
    }

    private static String encode(double... values) {
        return base64(LittleEndian.bytes(values));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static double[] doubles(JsonMembers members, String name) {
        return LittleEndian.doubles(whole(members, name, Double.BYTES));
    }

    private static double single(JsonMembers members, String name) {
        double[] values = doubles(members, name);
        if (values.length != 1) {
            throw new InvalidInputException(
                    "%s: %s: found %d numbers, allowed is one".formatted(members.where(), name, values.length));
        }
        return values[0];
    }

    private static byte[] whole(JsonMembers members, String name, int unit) {
        byte[] bytes = members.bytes(name);
        if (bytes.length % unit != 0) {
            throw new InvalidInputException("%s: %s: found %d bytes, allowed is a multiple of %d"
                    .formatted(members.where(), name, bytes.length, unit));
        }
        return bytes;
    }
}
