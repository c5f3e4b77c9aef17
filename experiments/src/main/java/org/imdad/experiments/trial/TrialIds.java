package org.imdad.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.detector.ParameterSchema;

/**
 * Identities (see {@link TrialId}) of many trials: the canonical form of what they share, their hyperparameters and
 * protocols, is made once for each object. Not thread-safe.
 */
public final class TrialIds {

    private static final int DIGITS = 20;

    private final Map<Object, String> shared = new IdentityHashMap<>();

    /** The identity of a trial. */
    public String of(Trial trial) {
        return DigestUtils.sha256Hex(canonical(trial)).substring(0, DIGITS);
    }

    /** The members in the order of their names. */
    String canonical(Trial trial) {
        StringBuilder json = new StringBuilder("{\"data_checksum\":");
        json.append(text(trial.dataChecksum()));
        json.append(",\"dataset\":").append(text(trial.dataset()));
        json.append(",\"detector\":").append(text(trial.detector()));
        json.append(",\"hyperparameters\":")
                .append(once(trial.hyperparameters(), () -> TrialJson.hyperparameters(trial.hyperparameters())));
        json.append(",\"implementation\":").append(text(trial.implementation()));
        json.append(",\"preprocessing\":")
                .append(once(trial.preprocessing(), () -> TrialJson.texts(trial.preprocessing())));
        json.append(",\"protocol\":").append(once(trial.protocol(), () -> TrialJson.protocol(trial.protocol())));
        json.append(",\"seed\":").append(trial.seed());
        if (trial.selection() != Selection.LAST_EPOCH) {
            json.append(",\"selection\":").append(text(ParameterSchema.word(trial.selection())));
        }
        return json.append('}').toString();
    }

    private String text(String value) {
        return once(value, () -> TextNode.valueOf(value));
    }

    private String once(Object part, Supplier<JsonNode> json) {
        return shared.computeIfAbsent(part, key -> CanonicalJson.of(json.get()));
    }
}
