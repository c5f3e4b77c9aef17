package org.imdad.experiments.trial;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.imdad.core.detector.InvalidInputException;

/**
 * Members of a JSON object, each of which must be there and have the type asked for.
 *
 * @param where name of the object for messages
 * @param node the object
 */
record JsonMembers(String where, JsonNode node) {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** Parses text that must be one JSON object. */
    static JsonMembers parse(String where, String json) {
        try {
            return of(where, MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new InvalidInputException("%s: not JSON: %s".formatted(where, e.getOriginalMessage()), e);
        }
    }

    /** Wraps a node that must be an object. */
    static JsonMembers of(String where, JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidInputException("%s: found %s, allowed is a JSON object".formatted(where, excerpt(node)));
        }
        return new JsonMembers(where, node);
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return member(name, JsonNode::isTextual, "text").textValue();
    }

    long whole(String name) {
        return member(name, value -> value.isInt() || value.isLong(), "a whole number")
                .longValue();
    }

    int count(String name) {
        return member(name, JsonNode::isInt, "a 32-bit whole number").intValue();
    }

    double real(String name) {
        return member(name, JsonNode::isNumber, "a number").doubleValue();
    }

    JsonMembers object(String name) {
        return of(where + "." + name, member(name, JsonNode::isObject, "an object"));
    }

    List<JsonNode> list(String name) {
        List<JsonNode> items = new ArrayList<>();
        member(name, JsonNode::isArray, "a list").forEach(items::add);
        return items;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual()) {
                throw wrong(name, item, "a list of texts");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    /** Bytes written as base64. */
    byte[] bytes(String name) {
        String text = text(name);
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("%s: %s is not base64: %s".formatted(where, name, e.getMessage()), e);
        }
    }

    void forEach(BiConsumer<String, JsonNode> visitor) {
        node.properties().forEach(entry -> visitor.accept(entry.getKey(), entry.getValue()));
    }

    private JsonNode member(String name, Predicate<JsonNode> allowed, String inWords) {
        JsonNode member = node.get(name);
        if (member == null) {
            throw new InvalidInputException("%s: %s is missing".formatted(where, name));
        }
        if (!allowed.test(member)) {
            throw wrong(name, member, inWords);
        }
        return member;
    }

    private InvalidInputException wrong(String name, JsonNode found, String inWords) {
        return new InvalidInputException(
                "%s: %s: found %s, allowed is %s".formatted(where, name, excerpt(found), inWords));
    }

    private static String excerpt(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
