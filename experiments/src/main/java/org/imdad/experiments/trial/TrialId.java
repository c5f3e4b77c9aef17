package org.imdad.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Identity of a trial: a hash of its canonical form, which is JSON with sorted keys, no white space and one text for
 * each number (see {@link CanonicalNumber}).
 */
public final class TrialId {

    private static final int DIGITS = 20;

    private TrialId() {}

    /** First 20 hexadecimal digits of the SHA-256 of the trial's canonical JSON. */
    public static String of(Trial trial) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(canonical(trial).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The canonical JSON that {@link #of} hashes. */
    static String canonical(Trial trial) {
        return canonical(TrialJson.tree(trial));
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            List<String> keys = new ArrayList<>();
            node.fieldNames().forEachRemaining(keys::add);
            Collections.sort(keys);
            return keys.stream()
                    .map(key -> TextNode.valueOf(key) + ":" + canonical(node.get(key)))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(TrialId::canonical)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? CanonicalNumber.of(node.numberValue()) : node.toString();
    }
}
