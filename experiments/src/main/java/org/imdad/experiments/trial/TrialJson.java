package org.imdad.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.experiments.protocol.Protocol;

/**
 * A trial as JSON on one line, for the results store and the worker processes. Reading what was written gives an equal
 * trial: real hyperparameters keep their decimal point.
 */
public final class TrialJson {

    // Written only where they differ from what is usual, so that identities of older results stand.
    private static final String SELECTION = "selection";
    private static final String TEST_ANOMALY_SHARE = "test_anomaly_share";

    private TrialJson() {}

    /** The trial as JSON, on one line. */
    public static String write(Trial trial) {
        return tree(trial).toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidInputException if the text is no such JSON; the message names the member
     */
    public static Trial read(String json) {
        return trial(JsonMembers.parse("trial", json));
    }

    /** A protocol as JSON, on one line. */
    public static String writeProtocol(Protocol protocol) {
        return protocol(protocol).toString();
    }

    /**
     * Reads what {@link #writeProtocol} wrote.
     *
     * @throws InvalidInputException if the text is no such JSON; the message names the member
     */
    public static Protocol readProtocol(String json) {
        return protocol(JsonMembers.parse("protocol", json));
    }

    static ObjectNode tree(Trial trial) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("data_checksum", trial.dataChecksum());
        node.put("dataset", trial.dataset());
        node.put("detector", trial.detector());
        node.set("hyperparameters", hyperparameters(trial.hyperparameters()));
        node.put("implementation", trial.implementation());
        node.set("preprocessing", texts(trial.preprocessing()));
        node.set("protocol", protocol(trial.protocol()));
        node.put("seed", trial.seed());
        if (trial.selection() != Selection.LAST_EPOCH) {
            node.put(SELECTION, ParameterSchema.word(trial.selection()));
        }
        return node;
    }

    private static Trial trial(JsonMembers members) {
        return new Trial(
                members.text("detector"),
                hyperparameters(members),
                members.text("dataset"),
                members.text("data_checksum"),
                protocol(members.object("protocol")),
                members.texts("preprocessing"),
                selection(members),
                members.whole("seed"),
                members.text("implementation"));
    }

    private static Selection selection(JsonMembers members) {
        String word = members.has(SELECTION) ? members.text(SELECTION) : ParameterSchema.word(Selection.LAST_EPOCH);
        return ParameterSchema.constant(Selection.class, word)
                .orElseThrow(() -> new InvalidInputException(
                        "trial: selection: found %s, which this version does not know".formatted(word)));
    }

    static ObjectNode protocol(Protocol protocol) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("labelled_from", texts(protocol.labelledFrom()));
        node.put("labelled_share", protocol.labelledShare());
        node.put("normal_class", protocol.normalClass());
        node.put("pollution", protocol.pollution());
        node.put("split_seed", protocol.splitSeed());
        if (protocol.testAnomalyShare() != protocol.testShare()) {
            node.put(TEST_ANOMALY_SHARE, protocol.testAnomalyShare());
        }
        node.put("test_share", protocol.testShare());
        node.put("validation_share", protocol.validationShare());
        return node;
    }

    private static Protocol protocol(JsonMembers members) {
        double testShare = members.real("test_share");
        return new Protocol(
                members.text("normal_class"),
                testShare,
                members.has(TEST_ANOMALY_SHARE) ? members.real(TEST_ANOMALY_SHARE) : testShare,
                members.real("labelled_share"),
                members.texts("labelled_from"),
                members.real("pollution"),
                members.real("validation_share"),
                members.whole("split_seed"));
    }

    static ObjectNode hyperparameters(Map<String, Object> values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        values.forEach((name, value) -> {
            if (value instanceof Integer number) {
                node.put(name, number);
            } else if (value instanceof Double number) {
                node.put(name, number);
            } else if (value instanceof Boolean flag) {
                node.put(name, flag);
            } else if (value instanceof String text) {
                node.put(name, text);
            } else {
                throw new IllegalArgumentException(
                        "hyperparameter %s: %s is neither Integer, Double, Boolean nor String".formatted(name, value));
            }
        });
        return node;
    }

    private static Map<String, Object> hyperparameters(JsonMembers members) {
        Map<String, Object> values = new LinkedHashMap<>();
        members.object("hyperparameters").forEach((name, value) -> values.put(name, hyperparameter(name, value)));
        return values;
    }

    private static Object hyperparameter(String name, JsonNode value) {
        if (value.isInt() || value.isDouble()) {
            return value.numberValue();
        } else if (value.isBoolean()) {
            return value.booleanValue();
        } else if (value.isTextual()) {
            return value.textValue();
        }
        throw new InvalidInputException(
                "trial: hyperparameter %s: found %s, allowed is a number, true, false or text".formatted(name, value));
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        texts.forEach(node::add);
        return node;
    }
}
