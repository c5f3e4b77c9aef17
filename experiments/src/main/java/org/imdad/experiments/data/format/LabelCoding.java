package org.imdad.experiments.data.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.Dataset;

/**
 * Turns the label values of a table into class numbers.
 *
 * <p>If values are named that mean anomaly, rows with one of them are anomalies and all others normal. Otherwise the
 * values {@code 0} and {@code 1}, or {@code normal} and {@code anomaly}, mean normal and anomaly; any other values become
 * classes of these names, whole numbers in their order, words by their letters.
 *
 * @param classNames name of each class
 * @param labels class of each row
 */
record LabelCoding(List<String> classNames, int[] labels) {

    private static final int LONGEST_LABEL = 1000;

    /**
     * Codes labels.
     *
     * @param where for messages: the file and its label column
     * @param values label of each row, stripped of blanks and not empty
     * @param anomalies values that mean anomaly; may be empty
     * @throws InvalidInputException if fewer than two classes occur, or a named anomaly value does not
     */
    static LabelCoding of(String where, List<String> values, List<String> anomalies) {
        List<String> occurring = values.stream().distinct().toList();
        Set<String> distinct =
                new LinkedHashSet<>(occurring.stream().sorted(order(occurring)).toList());
        for (String anomaly : anomalies) {
            if (!distinct.contains(anomaly)) {
                throw new InvalidInputException("%s: no row has the anomaly label %s; labels are %s%s"
                        .formatted(where, anomaly, CsvRows.shortList(distinct), NearestName.hint(anomaly, distinct)));
            }
        }
        distinct.stream()
                .filter(label -> label.length() > LONGEST_LABEL)
                .findFirst()
                .ifPresent(label -> {
                    throw new InvalidInputException(
                            "%s: found %s; a label has at most %d characters, name another column"
                                    .formatted(where, OneLine.of(label), LONGEST_LABEL));
                });
        if (distinct.size() < 2) {
            throw new InvalidInputException(
                    "%s: all %d rows have the label %s; at least two different labels are needed"
                            .formatted(where, values.size(), CsvRows.shortList(distinct)));
        }
        if (!anomalies.isEmpty()) {
            Set<String> meaningAnomaly = new HashSet<>(anomalies);
            if (meaningAnomaly.size() == distinct.size()) {
                throw new InvalidInputException(
                        "%s: every label is named as an anomaly; at least one must stay normal".formatted(where));
            }
            return new LabelCoding(
                    Dataset.ANOMALY_CLASSES,
                    values.stream()
                            .mapToInt(value -> meaningAnomaly.contains(value) ? 1 : 0)
                            .toArray());
        }
        List<String> classes = new ArrayList<>(distinct);
        if (distinct.equals(Set.copyOf(Dataset.ANOMALY_CLASSES))) {
            classes = Dataset.ANOMALY_CLASSES;
        }
        Map<String, Integer> number = new HashMap<>();
        for (String name : classes) {
            number.put(name, number.size());
        }
        int[] labels = values.stream().mapToInt(number::get).toArray();
        return new LabelCoding(classes.equals(List.of("0", "1")) ? Dataset.ANOMALY_CLASSES : classes, labels);
    }

    private static Comparator<String> order(List<String> values) {
        return values.stream().allMatch(value -> value.matches("[+-]?[0-9]{1,18}"))
                ? Comparator.<String>comparingLong(Long::parseLong).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
    }
}
