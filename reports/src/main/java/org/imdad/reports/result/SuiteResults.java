package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;

/**
 * The results of a suite, condensed to what tables and figures show. Everything is in the order of the plan, so that equal
 * results give equal reports however they were computed. Immutable.
 */
public final class SuiteResults {

    private final String name;
    private final String title;
    private final List<TrialResult> trials;
    private final List<Block> blocks;
    private final List<String> labels;
    private final Map<Key, List<TrialResult>> byCell;
    private final Map<Key, Curves> curves;

    private SuiteResults(String name, String title, List<TrialResult> trials, Map<Key, Curves> curves) {
        this.name = name;
        this.title = title;
        this.trials = List.copyOf(trials);
        this.curves = curves;
        this.byCell = new LinkedHashMap<>();
        LinkedHashSet<Block> distinctBlocks = new LinkedHashSet<>();
        LinkedHashSet<String> distinctLabels = new LinkedHashSet<>();
        for (TrialResult trial : trials) {
            distinctBlocks.add(trial.block());
            distinctLabels.add(trial.label());
            byCell.computeIfAbsent(new Key(trial.block(), trial.label()), key -> new ArrayList<>())
                    .add(trial);
        }
        this.blocks = List.copyOf(distinctBlocks);
        this.labels = List.copyOf(distinctLabels);
    }

    /**
     * Reads all trials, holding the scores of one at a time. A trial that the plan names twice under one label counts once.
     */
    public static SuiteResults read(ResultsReader reader) {
        Variants variants =
                new Variants(reader.plan().stream().map(TrialRecord::trial).toList());
        List<TrialResult> trials = new ArrayList<>();
        Map<Key, CurveAverager> averagers = new LinkedHashMap<>();
        Set<List<String>> seen = new HashSet<>();
        reader.forEach(record -> {
            if (!seen.add(List.of(record.label(), record.id()))) {
                return;
            }
            Block block = variants.blockOf(record.trial());
            trials.add(TrialResult.of(record, block));
            record.outcome()
                    .ifPresent(outcome -> averagers
                            .computeIfAbsent(new Key(block, record.label()), key -> new CurveAverager())
                            .add(record, outcome));
        });
        Map<Key, Curves> curves = new LinkedHashMap<>();
        averagers.forEach((key, averager) -> curves.put(key, averager.curves()));
        return new SuiteResults(reader.suiteName(), reader.suiteTitle(), trials, curves);
    }

    /** Name of the suite. */
    public String name() {
        return name;
    }

    /** One line that describes the suite. */
    public String title() {
        return title;
    }

    /** All trials of the plan. */
    public List<TrialResult> trials() {
        return trials;
    }

    /** Trials of one detector on one block, one per seed; empty if it does not run there. */
    public List<TrialResult> trials(Block block, String label) {
        return List.copyOf(byCell.getOrDefault(new Key(block, label), List.of()));
    }

    /** Data sets with their normal classes: the rows of tables. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Detectors: the columns of tables. */
    public List<String> labels() {
        return labels;
    }

    /** Curves of one detector on one block; empty while no trial of them is done. */
    public Optional<Curves> curves(Block block, String label) {
        return Optional.ofNullable(curves.get(new Key(block, label)));
    }

    /** Number of trials in a state. */
    public long count(TrialState state) {
        return trials.stream().filter(trial -> trial.state() == state).count();
    }

    private record Key(Block block, String label) {}
}
