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
import java.util.stream.Collectors;

/**
 * Labels of one detector that differ in their hyperparameters.
 *
 * @param detector its name
 * @param settings hyperparameters by label, in the order of the plan; at least two. Of a mixed label those of its first trial
 * @param varied names of the hyperparameters that differ, in the order of their names
 * @param mixed labels whose hyperparameters differ between data sets, as where they were chosen for each
 */
public record SettingGroup(
        String detector, Map<String, Map<String, Object>> settings, List<String> varied, Set<String> mixed) {

    /** Copies map and list, keeping their order. */
    public SettingGroup {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        varied = List.copyOf(varied);
        mixed = Set.copyOf(mixed);
    }

    /** The groups of a suite: one for each detector that stands under several labels. */
    public static List<SettingGroup> of(SuiteResults results) {
        Map<String, List<TrialResult>> detectors = new LinkedHashMap<>();
        for (TrialResult trial : results.trials()) {
            detectors
                    .computeIfAbsent(trial.trial().detector(), name -> new ArrayList<>())
                    .add(trial);
        }
        List<SettingGroup> groups = new ArrayList<>();
        detectors.forEach((detector, trials) -> group(detector, trials).ifPresent(groups::add));
        return groups;
    }

    /** The group of some labels of one detector; empty unless their settings differ. */
    public static Optional<SettingGroup> of(SuiteResults results, Set<String> labels) {
        List<TrialResult> trials = results.trials().stream()
                .filter(trial -> labels.contains(trial.label()))
                .toList();
        Set<String> detectors =
                trials.stream().map(trial -> trial.trial().detector()).collect(Collectors.toSet());
        return detectors.size() == 1 ? group(detectors.iterator().next(), trials) : Optional.empty();
    }

    private static Optional<SettingGroup> group(String detector, List<TrialResult> trials) {
        Map<String, Set<Map<String, Object>>> distinct = new LinkedHashMap<>();
        for (TrialResult trial : trials) {
            distinct.computeIfAbsent(trial.label(), label -> new LinkedHashSet<>())
                    .add(trial.trial().hyperparameters());
        }
        List<String> varied =
                varied(distinct.values().stream().flatMap(Set::stream).toList());
        if (distinct.size() < 2 || varied.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
        Set<String> mixed = new LinkedHashSet<>();
        distinct.forEach((label, found) -> {
            settings.put(label, found.iterator().next());
            if (found.size() > 1) {
                mixed.add(label);
            }
        });
        return Optional.of(new SettingGroup(detector, settings, varied, mixed));
    }

    private static List<String> varied(List<Map<String, Object>> settings) {
        Set<String> names = new LinkedHashSet<>();
        settings.forEach(values -> names.addAll(values.keySet()));
        return names.stream()
                .filter(name -> settings.stream()
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
