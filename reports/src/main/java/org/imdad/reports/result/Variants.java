package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.Trial;

/**
 * Tells apart the protocols that a suite uses on one data set, naming only what differs between them. Class and split seed
 * are no part of it: classes are rows of their own, and split seeds belong to the repetitions.
 */
final class Variants {

    private final Map<String, Map<String, Set<String>>> choices = new HashMap<>();
    private final Map<Setup, Block> blocks = new HashMap<>();

    /** What the repetitions of trials share, whatever their detector. */
    private record Setup(String dataset, Protocol protocol, List<String> preprocessing) {

        static Setup of(Trial trial) {
            return new Setup(trial.dataset(), trial.protocol().withSplitSeed(0), trial.preprocessing());
        }
    }

    /** Collects the protocols of all trials of a plan. */
    Variants(List<Trial> trials) {
        Set<Setup> setups = trials.stream().map(Setup::of).collect(Collectors.toSet());
        for (Setup setup : setups) {
            Map<String, Set<String>> ofDataset = choices.computeIfAbsent(setup.dataset(), name -> new HashMap<>());
            aspects(setup)
                    .forEach((aspect, value) -> ofDataset
                            .computeIfAbsent(aspect, name -> new TreeSet<>())
                            .add(value));
        }
        setups.forEach(setup -> blocks.put(setup, block(setup)));
    }

    /** The block of a trial of the plan. */
    Block blockOf(Trial trial) {
        return blocks.get(Setup.of(trial));
    }

    private Block block(Setup setup) {
        List<String> differing = new ArrayList<>();
        aspects(setup).forEach((aspect, value) -> {
            if (choices.get(setup.dataset()).get(aspect).size() > 1) {
                differing.add(aspect + " " + value);
            }
        });
        return new Block(setup.dataset(), setup.protocol().normalClass(), String.join(", ", differing));
    }

    private static Map<String, String> aspects(Setup setup) {
        Protocol protocol = setup.protocol();
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("labelled", percent(protocol.labelledShare()));
        aspects.put("labelled from", allIfEmpty(protocol.labelledFrom()));
        aspects.put("pollution", percent(protocol.pollution()));
        aspects.put("test", percent(protocol.testShare()));
        aspects.put("test share of anomalies", percent(protocol.testAnomalyShare()));
        aspects.put("validation", percent(protocol.validationShare()));
        aspects.put(
                "preprocessing", setup.preprocessing().isEmpty() ? "none" : String.join(" + ", setup.preprocessing()));
        return aspects;
    }

    private static String percent(double share) {
        return Numbers.trimmed(100 * share) + " %";
    }

    private static String allIfEmpty(List<String> names) {
        return names.isEmpty() ? "all" : String.join(" + ", names);
    }
}
