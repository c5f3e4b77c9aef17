package org.imdad.experiments.suite;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imdad.experiments.trial.CanonicalNumber;
import org.imdad.experiments.yaml.YamlMap;
import org.imdad.experiments.yaml.YamlValue;

/**
 * Values of hyperparameters to be combined with each other.
 *
 * @param values the values of each hyperparameter, in the order of the file
 */
record Grid(Map<String, List<Object>> values) {

    private static final int MAX_POINTS = 10_000;
    private static final List<String> RANGE = List.of("from", "to", "step");

    /** A grid without hyperparameters: one point. */
    static final Grid NONE = new Grid(Map.of());

    /** Reads a mapping of hyperparameters to lists of values or to ranges. */
    static Grid read(YamlValue grid) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        grid.map()
                .map(YamlMap::values)
                .orElse(Map.of())
                .forEach((name, value) -> values.put(name, value.isMap() ? range(value) : list(value)));
        double points = values.values().stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
        if (points > MAX_POINTS) {
            grid.problem("found %.0f combinations, allowed are at most %d".formatted(points, MAX_POINTS));
            return NONE;
        }
        return new Grid(values);
    }

    /** Every combination, the last hyperparameter changing fastest. */
    List<Map<String, Object>> points() {
        List<Map<String, Object>> points = List.of(Map.of());
        for (Map.Entry<String, List<Object>> axis : values.entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> point : points) {
                for (Object value : axis.getValue()) {
                    Map<String, Object> extended = new LinkedHashMap<>(point);
                    extended.put(axis.getKey(), value);
                    longer.add(extended);
                }
            }
            points = longer;
        }
        return points;
    }

    /** What tells a point from the others, such as {@code " (nu1=4, nu2=10)"}; empty if there is only one. */
    String suffix(Map<String, Object> point) {
        String differing = point.entrySet().stream()
                .filter(entry -> values.get(entry.getKey()).size() > 1)
                .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                .collect(Collectors.joining(", "));
        return differing.isEmpty() ? "" : " (" + differing + ")";
    }

    private static String text(Object value) {
        return value instanceof Number number ? CanonicalNumber.of(number) : value.toString();
    }

    private static List<Object> list(YamlValue value) {
        if (!value.isList()) {
            value.wrong("a list of values or a range {from: a, to: b, step: c}");
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (YamlValue element : value.list().orElse(List.of())) {
            element.scalarValue().ifPresent(found -> {
                if (values.contains(found)) {
                    element.problem("the value %s stands twice; keep one of them".formatted(text(found)));
                }
                values.add(found);
            });
        }
        return values;
    }

    private static List<Object> range(YamlValue value) {
        Optional<YamlMap> map = value.map(RANGE);
        Optional<BigDecimal> from = map.flatMap(m -> m.required("from")).flatMap(YamlValue::number);
        Optional<BigDecimal> to = map.flatMap(m -> m.required("to")).flatMap(YamlValue::number);
        Optional<BigDecimal> step = map.flatMap(m -> m.required("step")).flatMap(YamlValue::number);
        if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
            return List.of();
        }
        return range(value, from.get(), to.get(), step.get());
    }

    /** from + i·step in decimal arithmetic, which is exact: no end is lost or missed by rounding. */
    private static List<Object> range(YamlValue value, BigDecimal from, BigDecimal to, BigDecimal step) {
        if (step.signum() <= 0 || from.compareTo(to) > 0) {
            value.problem("found from %s, to %s, step %s; allowed is a positive step and from at most to"
                    .formatted(from, to, step));
            return List.of();
        }
        BigDecimal last = to.subtract(from).divide(step, 0, RoundingMode.FLOOR);
        if (last.compareTo(BigDecimal.valueOf(MAX_POINTS)) >= 0) {
            value.problem("found more than %d values, allowed are at most that many".formatted(MAX_POINTS));
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i <= last.intValueExact(); i++) {
            values.add(YamlValue.plainNumber(from.add(step.multiply(BigDecimal.valueOf(i)))));
        }
        return values;
    }
}
