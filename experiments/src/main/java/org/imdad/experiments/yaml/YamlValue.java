package org.imdad.experiments.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imdad.core.data.OneLine;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a YAML file. Each question about it is answered, or a problem is noted with its line and the answer is empty.
 */
public final class YamlValue {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final int MAX_DIGITS = 400;
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final List<String> PLAIN_TAGS =
            List.of("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "yaml", "seq", "map");

    private final Node node;
    private final String path;
    private final YamlProblems problems;

    YamlValue(Node node, String path, YamlProblems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** 1-based line where the value begins. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The key path of the value, such as {@code data[0].normal_classes}; empty for the whole file. */
    public String path() {
        return path;
    }

    /** Notes a problem of this value: the message follows its path. */
    public void problem(String message) {
        problems.add(line(), path.isEmpty() ? message : path + ": " + message);
    }

    /** Notes that something else was wanted here. */
    public void wrong(String allowed) {
        problem("found %s, allowed is %s".formatted(found(), allowed));
    }

    /** Where problems of the file are collected. */
    public YamlProblems problems() {
        return problems;
    }

    /** Whether it is a mapping. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether it is this word. */
    public boolean is(String word) {
        return scalar().equals(Optional.of(word));
    }

    /** A mapping with no keys but the given ones, each at most once. */
    public Optional<YamlMap> map(List<String> knownKeys) {
        Optional<YamlMap> map = map();
        map.ifPresent(found -> found.requireKnown(knownKeys));
        return map;
    }

    /** A mapping with any keys, each at most once. */
    public Optional<YamlMap> map() {
        if (node instanceof MappingNode mapping && hasPlainTag()) {
            return Optional.of(YamlMap.of(mapping, this));
        }
        wrong("a mapping (key: value)");
        return Optional.empty();
    }

    /** A list with at least one element. */
    public Optional<List<YamlValue>> list() {
        if (!(node instanceof SequenceNode sequence) || !hasPlainTag()) {
            wrong("a list ([a, b, ...])");
            return Optional.empty();
        }
        if (sequence.getValue().isEmpty()) {
            problem("found an empty list, allowed is a list with at least one element");
            return Optional.empty();
        }
        List<YamlValue> elements = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            elements.add(new YamlValue(element, "%s[%d]".formatted(path, elements.size()), problems));
        }
        return Optional.of(elements);
    }

    /**
     * Text of one line as written, without control characters and marks of writing direction; numbers and words such as
     * {@code no} keep their letters.
     */
    public Optional<String> text() {
        Optional<String> text = scalar().map(String::strip).filter(found -> !found.isEmpty() && OneLine.isFit(found));
        if (text.isEmpty()) {
            wrong("text of one line without control characters");
        }
        return text;
    }

    /** A list of texts; empty if one of them is none. */
    public Optional<List<String>> texts() {
        return list().flatMap(elements -> {
            List<String> texts = new ArrayList<>();
            elements.forEach(element -> element.text().ifPresent(texts::add));
            return texts.size() == elements.size() ? Optional.of(texts) : Optional.empty();
        });
    }

    /** A decimal number without quotes. */
    public Optional<BigDecimal> number() {
        Optional<BigDecimal> number = asNumber();
        if (number.isEmpty()) {
            wrong("a number");
        }
        return number;
    }

    /** A whole number in an interval. */
    public Optional<Long> whole(long low, long high) {
        Optional<BigDecimal> number = asNumber()
                .filter(value -> value.stripTrailingZeros().scale() <= 0
                        && value.compareTo(BigDecimal.valueOf(low)) >= 0
                        && value.compareTo(BigDecimal.valueOf(high)) <= 0);
        if (number.isEmpty()) {
            wrong(
                    high == Long.MAX_VALUE
                            ? "a whole number, at least " + low
                            : "a whole number from %d to %d".formatted(low, high));
        }
        return number.map(BigDecimal::longValueExact);
    }

    /** A number, {@code true}, {@code false} or text: Integer, Double, Boolean or String. */
    public Optional<Object> scalarValue() {
        Optional<Object> value = scalar().map(this::typed);
        if (value.isEmpty()) {
            wrong("a number, true, false or a word");
        }
        return value;
    }

    private Object typed(String text) {
        Optional<BigDecimal> number = asNumber();
        if (number.isPresent()) {
            return plainNumber(number.get());
        }
        boolean plain = ((ScalarNode) node).isPlain();
        return plain && (text.equals("true") || text.equals("false")) ? (Object) Boolean.valueOf(text) : text;
    }

    /** An Integer if the number is whole and fits one, otherwise the nearest Double. */
    public static Object plainNumber(BigDecimal number) {
        double value = number.doubleValue();
        return value == (int) value && number.stripTrailingZeros().scale() <= 0 ? (Object) (int) value : (Object) value;
    }

    private Optional<BigDecimal> asNumber() {
        return scalar().filter(text -> ((ScalarNode) node).isPlain()
                        && text.length() <= MAX_DIGITS
                        && NUMBER.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(value -> Double.isFinite(value.doubleValue()));
    }

    private Optional<String> scalar() {
        if (node instanceof ScalarNode scalar && hasPlainTag() && !isNothing(scalar)) {
            return Optional.of(scalar.getValue());
        }
        return Optional.empty();
    }

    private static boolean isNothing(ScalarNode scalar) {
        return scalar.isPlain()
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("~"));
    }

    private boolean hasPlainTag() {
        String tag = node.getTag().getValue();
        return tag.startsWith(STANDARD_TAG) && PLAIN_TAGS.contains(tag.substring(STANDARD_TAG.length()));
    }

    private String found() {
        if (!hasPlainTag()) {
            return "the tag " + node.getTag().getValue().replace(STANDARD_TAG, "!!");
        } else if (node instanceof MappingNode) {
            return "a mapping";
        } else if (node instanceof SequenceNode) {
            return "a list";
        }
        ScalarNode scalar = (ScalarNode) node;
        if (isNothing(scalar)) {
            return "nothing";
        }
        String text = scalar.getValue().strip().replaceAll("\\s*\\R\\s*", " ");
        return scalar.isPlain() ? text : "the text \"" + text + "\"";
    }
}
