package org.imdad.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
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
    private final Map<String, MessageDigest> digests = new HashMap<>();

    /** The identity of a trial. */
    public String of(Trial trial) {
        MessageDigest digest = begun(beginning(trial));
        byte[] hash = digest.digest(ending(trial).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
    }

    /** A digest of a beginning, which many trials have in common. */
    private MessageDigest begun(String beginning) {
        try {
            return (MessageDigest)
                    digests.computeIfAbsent(beginning, TrialIds::digest).clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this Java cannot be continued", e);
        }
    }

    /** The members in the order of their names. */
    String canonical(Trial trial) {
        return beginning(trial) + ending(trial);
    }

    private String beginning(Trial trial) {
        StringBuilder json = new StringBuilder("{\"data_checksum\":");
        json.append(text(trial.dataChecksum()));
        json.append(",\"dataset\":").append(text(trial.dataset()));
        json.append(",\"detector\":").append(text(trial.detector()));
        json.append(",\"hyperparameters\":")
                .append(once(trial.hyperparameters(), () -> TrialJson.hyperparameters(trial.hyperparameters())));
        json.append(",\"implementation\":").append(text(trial.implementation()));
        json.append(",\"preprocessing\":")
                .append(once(trial.preprocessing(), () -> TrialJson.texts(trial.preprocessing())));
        return json.toString();
    }

    private String ending(Trial trial) {
        StringBuilder json = new StringBuilder(",\"protocol\":")
                .append(once(trial.protocol(), () -> TrialJson.protocol(trial.protocol())));
        json.append(",\"seed\":").append(trial.seed());
        if (trial.selection() != Selection.LAST_EPOCH) {
            json.append(",\"selection\":").append(text(ParameterSchema.word(trial.selection())));
        }
        return json.append('}').toString();
    }

    private static MessageDigest digest(String beginning) {
        return DigestUtils.updateDigest(DigestUtils.getSha256Digest(), beginning);
    }

    private String text(String value) {
        return once(value, () -> TextNode.valueOf(value));
    }

    private String once(Object part, Supplier<JsonNode> json) {
        return shared.computeIfAbsent(part, key -> CanonicalJson.of(json.get()));
    }
}
