package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Labels of one detector that differ in their hyperparameters.
 *
 * @param detector its name
 * @param settings hyperparameters by label, in the order of the plan; at least two
 * @param varied names of the hyperparameters that differ, in the order of their names
 */
public record SettingGroup(String detector, Map<String, Map<String, Object>> settings, List<String> varied) {

    /** Copies map and list, keeping their order. */
    public SettingGroup {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        varied = List.copyOf(varied);
    }

    /** The groups of a suite: one for each detector that stands under several labels. A label counts with its first trial. */
    public static List<SettingGroup> of(SuiteResults results) {
        Map<String, Map<String, Map<String, Object>>> detectors = new LinkedHashMap<>();
        for (TrialResult trial : results.trials()) {
            detectors
                    .computeIfAbsent(trial.trial().detector(), name -> new LinkedHashMap<>())
                    .putIfAbsent(trial.label(), trial.trial().hyperparameters());
        }
        List<SettingGroup> groups = new ArrayList<>();
        detectors.forEach((detector, settings) -> {
            List<String> varied = varied(settings);
            if (!varied.isEmpty()) {
                groups.add(new SettingGroup(detector, settings, varied));
            }
        });
        return groups;
    }

    /** The group of some labels of one detector; empty unless their settings differ. */
    public static Optional<SettingGroup> of(SuiteResults results, Set<String> labels) {
        Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
        Set<String> detectors = new LinkedHashSet<>();
        for (TrialResult trial : results.trials()) {
            if (labels.contains(trial.label())) {
                settings.putIfAbsent(trial.label(), trial.trial().hyperparameters());
                detectors.add(trial.trial().detector());
            }
        }
        List<String> varied = varied(settings);
        return detectors.size() != 1 || varied.isEmpty()
                ? Optional.empty()
                : Optional.of(new SettingGroup(detectors.iterator().next(), settings, varied));
    }

    private static List<String> varied(Map<String, Map<String, Object>> settings) {
        Set<String> names = new LinkedHashSet<>();
        settings.values().forEach(values -> names.addAll(values.keySet()));
        return names.stream()
                .filter(name -> settings.values().stream()
                                .map(values -> Objects.toString(values.get(name)))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** Whether the settings differ in numbers only. */
    public boolean isNumeric() {
        return settings.values().stream()
                .allMatch(values -> varied.stream().allMatch(name -> values.get(name) instanceof Number));
    }

    /** The value of a varied hyperparameter that is a number. */
    public double number(String label, String name) {
        return ((Number) settings.get(label).get(name)).doubleValue();
    }
}
