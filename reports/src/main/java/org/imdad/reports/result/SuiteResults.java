package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.Measures;
import org.imdad.experiments.trial.TrialOutcome;
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
    private final Map<String, Set<String>> provenance;
    private final List<Block> blocks;
    private final List<String> labels;
    private final Map<Key, List<TrialResult>> byCell;
    private final CurveReader curves;

    private SuiteResults(
            String name,
            String title,
            List<TrialResult> trials,
            Map<String, Set<String>> provenance,
            CurveReader curves) {
        this.name = name;
        this.title = title;
        this.trials = List.copyOf(trials);
        this.provenance = provenance;
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
     * Reads all trials. One that the plan names twice under one label counts once.
     *
     * @param reader stays in use: figures are read when they are asked for
     * @throws InvalidInputException if one label stands for different settings on the same data, or one name for different
     *     data, as several suites together may have it
     */
    public static SuiteResults read(ResultsReader reader) {
        List<TrialRecord> plan = reader.plan();
        Variants variants = new Variants(plan.stream().map(TrialRecord::trial).toList());
        List<TrialResult> trials = new ArrayList<>();
        // Many trials share a map of provenance, so that it need not be looked into each time.
        Set<Map<String, String>> made = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, Set<String>> provenance = new LinkedHashMap<>();
        Set<Named> seen = new HashSet<>();
        Agreement agreement = new Agreement();
        for (TrialRecord record : plan) {
            if (seen.add(new Named(record.label(), record.id()))) {
                Block block = variants.blockOf(record.trial());
                agreement.require(block, record.label(), record.trial());
                trials.add(TrialResult.of(reader, record, block));
                record.measures()
                        .map(Measures::provenance)
                        .filter(made::add)
                        .ifPresent(found -> found.forEach((key, value) -> provenance
                                .computeIfAbsent(key, name -> new TreeSet<>())
                                .add(value)));
            }
        }
        return new SuiteResults(reader.suiteName(), reader.suiteTitle(), trials, provenance, new CurveReader(reader));
    }

    /** The same suite with other trials, which must be some of these, perhaps under other labels. */
    SuiteResults with(List<TrialResult> others) {
        return new SuiteResults(name, title, others, provenance, curves);
    }

    /** The labels of each grid, by its name, in the order of the plan; a plain setting of the same name is none of them. */
    public Map<String, Set<String>> grids() {
        Map<String, Set<String>> grids = new LinkedHashMap<>();
        trials.stream()
                .filter(TrialResult::isOfGrid)
                .forEach(trial -> grids.computeIfAbsent(trial.family(), name -> new LinkedHashSet<>())
                        .add(trial.label()));
        return grids;
    }

    /** The same suite without grids of more than so many settings. */
    public SuiteResults withoutGridsOver(int mostSettings) {
        Map<String, Set<String>> grids = grids();
        return with(trials.stream()
                .filter(trial -> !trial.isOfGrid() || grids.get(trial.family()).size() <= mostSettings)
                .toList());
    }

    /** Name of the suite. */
    public String name() {
        return name;
    }

    /** One line that describes the suite. */
    public String title() {
        return title;
    }

    /** What the finished trials recorded of their making: the distinct values by name, such as {@code java}. */
    public Map<String, Set<String>> provenance() {
        return Collections.unmodifiableMap(provenance);
    }

    /** All trials of the plan. */
    public List<TrialResult> trials() {
        return trials;
    }

    /** Trials of one detector on one block, one per seed; empty if it does not run there. */
    public List<TrialResult> trials(Block block, String label) {
        return List.copyOf(byCell.getOrDefault(new Key(block, label), List.of()));
    }

    /** Trials of all detectors on one block, detector by detector. */
    public List<TrialResult> trials(Block block) {
        return labels.stream()
                .flatMap(label -> byCell.getOrDefault(new Key(block, label), List.of()).stream())
                .toList();
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
        return curves.of(trials(block, label));
    }

    /** The whole outcome of a trial; empty unless it is done. */
    public Optional<TrialOutcome> outcome(TrialResult trial) {
        return curves.outcome(trial.id());
    }

    /** Number of trials in a state. */
    public long count(TrialState state) {
        return trials.stream().filter(trial -> trial.state() == state).count();
    }

    private record Key(Block block, String label) {}

    private record Named(String label, String id) {}
}
