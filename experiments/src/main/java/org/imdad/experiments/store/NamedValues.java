package org.imdad.experiments.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.detector.InvalidInputException;

/**
 * Maps as JSON objects, in their order. Numbers are written with as many digits as bring back the same double; infinity
 * and NaN, for which JSON has no number, as text.
 */
final class NamedValues {

    private static final JsonMapper MAPPER = new JsonMapper();

    private NamedValues() {}

    static String ofNumbers(Map<String, Double> numbers) {
        ObjectNode node = MAPPER.createObjectNode();
        numbers.forEach((name, value) -> {
            if (Double.isFinite(value)) {
                node.put(name, value);
            } else {
                node.put(name, value.toString());
            }
        });
        return node.toString();
    }

    static Map<String, Double> numbers(String json) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        parse(json)
                .properties()
                .forEach(
                        e -> numbers.put(e.getKey(), Double.valueOf(e.getValue().asText())));
        return numbers;
    }

    static String ofTexts(Map<String, String> texts) {
        ObjectNode node = MAPPER.createObjectNode();
        texts.forEach(node::put);
        return node.toString();
    }

    static Map<String, String> texts(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        parse(json).properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts;
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    "results store: found %s, expected a JSON object; the store is damaged".formatted(json), e);
        }
    }
}
