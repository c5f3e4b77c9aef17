package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imdad.reports.published.PublishedValue;
import org.imdad.reports.published.PublishedValues;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.result.TrialResult;

/** Published values beside measured ones. Immutable and thread-safe. */
public final class Comparison {

    /** Shows none. */
    public static final Comparison NONE = new Comparison(Map.of(), Optional.empty());

    private final Map<String, String> detectors;
    private final Optional<PublishedValues> published;

    private Comparison(Map<String, String> detectors, Optional<PublishedValues> published) {
        this.detectors = detectors;
        this.published = published;
    }

    /** Shows those of the detectors of a suite. */
    public static Comparison with(PublishedValues published, SuiteResults results) {
        Map<String, String> detectors = new HashMap<>();
        for (TrialResult trial : results.trials()) {
            detectors.put(trial.label(), trial.trial().detector());
        }
        return new Comparison(detectors, Optional.of(published));
    }

    /** What is printed after a value: {@code " [98.0]"}; empty where nothing is published. */
    String after(String label, String dataset, String normalClass) {
        return find(label, dataset, normalClass)
                .map(value -> " [" + value.percent() + "]")
                .orElse("");
    }

    /** Where the values of a table come from; no notes if it shows none. */
    List<String> notes(SummaryTable table) {
        Set<String> origins = new LinkedHashSet<>();
        for (String label : table.labels()) {
            for (SummaryTable.Group group : table.groups()) {
                String dataset = group.block().dataset();
                group.rows()
                        .forEach(row -> find(label, dataset, row.block().normalClass())
                                .ifPresent(value -> origins.add(label + ": " + value.origin())));
                find(label, dataset, PublishedValues.MEAN)
                        .filter(value -> group.rows().size() > 1)
                        .ifPresent(value -> origins.add(label + ": " + value.origin()));
            }
        }
        List<String> notes = new ArrayList<>();
        if (!origins.isEmpty()) {
            notes.add("In square brackets the published value. " + String.join("; ", origins) + ".");
        }
        return notes;
    }

    private Optional<PublishedValue> find(String label, String dataset, String normalClass) {
        return published.flatMap(values -> values.auroc(detectors.getOrDefault(label, ""), dataset, normalClass));
    }
}
