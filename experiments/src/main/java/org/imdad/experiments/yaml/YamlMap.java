package org.imdad.experiments.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.NearestName;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping in a YAML file: values by key, in the order of the file. A repeated key is a problem, never an override. */
public final class YamlMap {

    private final YamlValue self;
    private final Map<String, YamlValue> values;
    private final Map<String, Integer> keyLines;

    private YamlMap(YamlValue self, Map<String, YamlValue> values, Map<String, Integer> keyLines) {
        this.self = self;
        this.values = Collections.unmodifiableMap(values);
        this.keyLines = keyLines;
    }

    static YamlMap of(MappingNode node, YamlValue self) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                self.problems().add(line, child(self, "?") + ": the key is no word; allowed are key: value pairs");
                continue;
            }
            String name = key.getValue();
            Integer first = keyLines.putIfAbsent(name, line);
            if (first != null) {
                self.problems()
                        .add(
                                line,
                                "%s: the key stands twice, first in line %d; keep one of them"
                                        .formatted(child(self, name), first));
                continue;
            }
            values.put(name, new YamlValue(tuple.getValueNode(), child(self, name), self.problems()));
        }
        return new YamlMap(self, values, keyLines);
    }

    /** The mapping as a value, for problems of the whole of it. */
    public YamlValue self() {
        return self;
    }

    /** All values by key, in the order of the file. */
    public Map<String, YamlValue> values() {
        return values;
    }

    /** The value of a key that may be missing. */
    public Optional<YamlValue> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that must be there; if it is not, that is noted as a problem. */
    public Optional<YamlValue> required(String key) {
        if (!values.containsKey(key)) {
            self.problem("the key %s is missing".formatted(key));
        }
        return optional(key);
    }

    void requireKnown(List<String> known) {
        keyLines.forEach((key, line) -> {
            if (!known.contains(key)) {
                self.problems()
                        .add(
                                line,
                                "%s: unknown key, allowed are %s%s"
                                        .formatted(
                                                child(self, key),
                                                String.join(", ", known),
                                                NearestName.hint(key, known)));
            }
        });
    }

    private static String child(YamlValue parent, String key) {
        return parent.path().isEmpty() ? key : parent.path() + "." + key;
    }
}
