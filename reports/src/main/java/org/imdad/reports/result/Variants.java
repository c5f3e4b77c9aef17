package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.Trial;

/**
 * Tells apart the protocols that a suite uses on one data set, naming only what differs between them. Class and split seed
 * are no part of it: classes are rows of their own, and split seeds belong to the repetitions.
 */
final class Variants {

    private final Map<String, Map<String, Set<String>>> choices = new HashMap<>();

    /** Collects the protocols of all trials of a plan. */
    Variants(List<Trial> trials) {
        for (Trial trial : trials) {
            Map<String, Set<String>> ofDataset = choices.computeIfAbsent(trial.dataset(), name -> new HashMap<>());
            aspects(trial)
                    .forEach((aspect, value) -> ofDataset
                            .computeIfAbsent(aspect, name -> new TreeSet<>())
                            .add(value));
        }
    }

    /** The block of a trial of the plan. */
    Block blockOf(Trial trial) {
        List<String> differing = new ArrayList<>();
        aspects(trial).forEach((aspect, value) -> {
            if (choices.get(trial.dataset()).get(aspect).size() > 1) {
                differing.add(aspect + " " + value);
            }
        });
        return new Block(trial.dataset(), trial.protocol().normalClass(), String.join(", ", differing));
    }

    private static Map<String, String> aspects(Trial trial) {
        Protocol protocol = trial.protocol();
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("labelled", percent(protocol.labelledShare()));
        aspects.put("labelled from", allIfEmpty(protocol.labelledFrom()));
        aspects.put("pollution", percent(protocol.pollution()));
        aspects.put("test", percent(protocol.testShare()));
        aspects.put("test share of anomalies", percent(protocol.testAnomalyShare()));
        aspects.put("validation", percent(protocol.validationShare()));
        aspects.put(
                "preprocessing", trial.preprocessing().isEmpty() ? "none" : String.join(" + ", trial.preprocessing()));
        return aspects;
    }

    private static String percent(double share) {
        return Numbers.trimmed(100 * share) + " %";
    }

    private static String allIfEmpty(List<String> names) {
        return names.isEmpty() ? "all" : String.join(" + ", names);
    }
}
