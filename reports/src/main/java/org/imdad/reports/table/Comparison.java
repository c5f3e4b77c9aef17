package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imdad.reports.published.PublishedValue;
import org.imdad.reports.published.PublishedValues;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.result.TrialResult;

/**
 * Published values beside measured ones: of a class, and of the mean where all classes over which it was published are there. None
 * stand beside trials with pollution, as the published ones had none. Immutable and thread-safe.
 */
public final class Comparison {

    /** Shows none. */
    public static final Comparison NONE = new Comparison(Map.of(), Optional.empty());

    private final Map<Column, String> detectors;
    private final Optional<PublishedValues> published;

    private record Column(String label, Block dataset) {}

    private Comparison(Map<Column, String> detectors, Optional<PublishedValues> published) {
        this.detectors = detectors;
        this.published = published;
    }

    /** Shows those of the detectors of a suite. */
    public static Comparison with(PublishedValues published, SuiteResults results) {
        Map<Column, String> detectors = new HashMap<>();
        for (TrialResult trial : results.trials()) {
            if (trial.trial().protocol().pollution() == 0) {
                detectors.put(
                        new Column(trial.label(), trial.block().withoutClass()),
                        trial.trial().detector());
            }
        }
        return new Comparison(detectors, Optional.of(published));
    }

    /** What is printed after a value of a class: {@code " [98.0]"}; empty where nothing is published. */
    String after(String label, Block block) {
        return printed(find(label, block, block.normalClass()));
    }

    /** What is printed after the mean of some classes. */
    String afterMean(String label, SummaryTable.Group group) {
        return printed(mean(label, group));
    }

    private static String printed(Optional<PublishedValue> found) {
        return found.map(value -> " [" + value.percent() + "]").orElse("");
    }

    /** Where the values of a table come from; no notes if it shows none. */
    List<String> notes(SummaryTable table) {
        Set<String> origins = new LinkedHashSet<>();
        for (String label : table.labels()) {
            for (SummaryTable.Group group : table.groups()) {
                Stream.concat(
                                group.rows().stream()
                                        .map(row -> find(
                                                label, row.block(), row.block().normalClass())),
                                Stream.of(mean(label, group)))
                        .flatMap(Optional::stream)
                        .forEach(value -> origins.add(label + ": " + value.origin()));
            }
        }
        List<String> notes = new ArrayList<>();
        if (!origins.isEmpty()) {
            notes.add("In square brackets the published value. " + String.join("; ", origins) + ".");
        }
        return notes;
    }

    private Optional<PublishedValue> mean(String label, SummaryTable.Group group) {
        return group.rows().size() == PublishedValues.CLASSES_OF_MEAN
                ? find(label, group.block(), PublishedValues.MEAN)
                : Optional.empty();
    }

    private Optional<PublishedValue> find(String label, Block block, String normalClass) {
        String detector = detectors.getOrDefault(new Column(label, block.withoutClass()), "");
        return published.flatMap(values -> values.auroc(detector, block.dataset(), normalClass));
    }
}
