package org.imdad.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imdad.core.detector.InvalidInputException;

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
        node.put("anomaly", encode(outcome.anomaly()));
        node.put("rows", encode(outcome.rows()));
        node.put("threshold", encode(outcome.threshold()));
        ArrayNode epochs = node.putArray("epochs");
        outcome.epochs().forEach(row -> epochs.add(epoch(row)));
        ObjectNode timings = node.putObject("timings");
        outcome.timings().forEach((name, seconds) -> timings.put(name, encode(seconds)));
        ObjectNode provenance = node.putObject("provenance");
        outcome.provenance().forEach(provenance::put);
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
                flags(members, "anomaly"),
                rows(members, "rows"),
                single(members, "threshold"),
                epochs,
                singles(members.object("timings")),
                provenance);
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
        Map<String, double[]> distances = new LinkedHashMap<>();
        JsonMembers sets = members.object("distances");
        sets.forEach((set, value) -> distances.put(set, doubles(sets, set)));
        return new EpochRow(
                members.text("phase"),
                members.count("epoch"),
                members.count("epochs"),
                singles(members.object("values")),
                distances);
    }

    private static Map<String, Double> singles(JsonMembers members) {
        Map<String, Double> values = new LinkedHashMap<>();
        members.forEach((name, value) -> values.put(name, single(members, name)));
        return values;
    }

    private static String encode(double... values) {
        ByteBuffer buffer = buffer(values.length, Double.BYTES);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return base64(buffer);
    }

    private static String encode(int[] values) {
        ByteBuffer buffer = buffer(values.length, Integer.BYTES);
        for (int value : values) {
            buffer.putInt(value);
        }
        return base64(buffer);
    }

    private static String encode(boolean[] values) {
        ByteBuffer buffer = buffer(values.length, Byte.BYTES);
        for (boolean value : values) {
            buffer.put((byte) (value ? 1 : 0));
        }
        return base64(buffer);
    }

    private static ByteBuffer buffer(int count, int bytes) {
        return ByteBuffer.allocate(Math.multiplyExact(count, bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String base64(ByteBuffer buffer) {
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    private static double[] doubles(JsonMembers members, String name) {
        ByteBuffer buffer = whole(members, name, Double.BYTES);
        double[] values = new double[buffer.remaining() / Double.BYTES];
        buffer.asDoubleBuffer().get(values);
        return values;
    }

    private static double single(JsonMembers members, String name) {
        double[] values = doubles(members, name);
        if (values.length != 1) {
            throw new InvalidInputException(
                    "%s: %s: found %d numbers, allowed is one".formatted(members.where(), name, values.length));
        }
        return values[0];
    }

    private static int[] rows(JsonMembers members, String name) {
        ByteBuffer buffer = whole(members, name, Integer.BYTES);
        int[] values = new int[buffer.remaining() / Integer.BYTES];
        buffer.asIntBuffer().get(values);
        return values;
    }

    private static boolean[] flags(JsonMembers members, String name) {
        ByteBuffer buffer = whole(members, name, Byte.BYTES);
        boolean[] values = new boolean[buffer.remaining()];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.get(i) != 0;
        }
        return values;
    }

    private static ByteBuffer whole(JsonMembers members, String name, int bytes) {
        ByteBuffer buffer = members.bytes(name);
        if (buffer.remaining() % bytes != 0) {
            throw new InvalidInputException("%s: %s: found %d bytes, allowed is a multiple of %d"
                    .formatted(members.where(), name, buffer.remaining(), bytes));
        }
        return buffer;
    }
}
