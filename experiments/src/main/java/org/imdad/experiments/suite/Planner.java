package org.imdad.experiments.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.protocol.RowSplitter;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.suite.Suite.DataEntry;
import org.imdad.experiments.suite.Suite.DetectorEntry;
import org.imdad.experiments.suite.Suite.Setting;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialIds;

/**
 * Writes a suite out as trials: seeds × data × normal classes × detectors × settings, the last changing fastest.
 *
 * <p>A trial holds what its result depends on and nothing else, so that suites which mean the same share results. Classes
 * are written by name; the normal class is left out of the classes that labelled anomalies are drawn from; these are
 * sorted, and dropped if none is drawn; the test shares are set to their default where the data set has an official test part.
 */
public final class Planner {

    private final Suite suite;
    private final Map<String, Dataset> datasets;
    private final Map<String, String> implementations = new HashMap<>();
    private final Set<Entry> entries = new HashSet<>();
    private final List<PlannedTrial> planned = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Planner(Suite suite, Map<String, Dataset> datasets, Detectors detectors) {
        this.suite = suite;
        this.datasets = datasets;
        for (DetectorEntry detector : suite.detectors()) {
            implementations.computeIfAbsent(detector.detector(), name -> Implementation.of(detectors.named(name)));
        }
    }

    /**
     * The plan of a suite.
     *
     * @param suite what to run
     * @param datasets every data set of the suite by its name there, opened
     * @param detectors every detector of the suite
     * @throws InvalidInputException if a class is not in its data set or a split lacks rows; the message begins with file
     *     and line
     */
    public static Plan plan(Suite suite, Map<String, Dataset> datasets, Detectors detectors) {
        return new Planner(suite, datasets, detectors).plan();
    }

    private Plan plan() {
        List<DataClass> classes =
                suite.data().stream().flatMap(entry -> classes(entry).stream()).toList();
        // Identities are hashes and take most of the time; seeds are independent of each other.
        suite.seeds().parallelStream()
                .map(seed -> candidates(seed, classes))
                .toList()
                .forEach(ofSeed -> ofSeed.forEach(this::add));
        for (DataEntry entry : suite.data()) {
            if (suite.detectors().stream().noneMatch(detector -> detector.runsOn(entry.dataset()))) {
                notes.add("%s: no detector runs on %s".formatted(entry.place(), entry.dataset()));
            }
        }
        return new Plan(planned, notes.stream().distinct().toList());
    }

    private List<Candidate> candidates(long seed, List<DataClass> classes) {
        TrialIds ids = new TrialIds();
        List<Candidate> candidates = new ArrayList<>();
        for (DataClass dataClass : classes) {
            Protocol protocol = dataClass.protocol(dataClass.entry().splitSeed().orElse(seed));
            for (DetectorEntry detector : suite.detectors()) {
                if (detector.runsOn(dataClass.entry().dataset())) {
                    for (Setting setting : detector.settings()) {
                        Trial trial = trial(dataClass.entry(), protocol, detector, setting, seed);
                        PlannedTrial named = new PlannedTrial(setting.label(), setting.family(), trial, ids.of(trial));
                        candidates.add(new Candidate(dataClass, named));
                    }
                }
            }
        }
        return candidates;
    }

    private Trial trial(DataEntry entry, Protocol protocol, DetectorEntry detector, Setting setting, long seed) {
        return new Trial(
                detector.detector(),
                setting.hyperparameters(),
                entry.dataset(),
                datasets.get(entry.dataset()).checksum(),
                protocol,
                entry.preprocessing(),
                detector.selection(),
                seed,
                implementations.get(detector.detector()));
    }

    private void add(Candidate candidate) {
        PlannedTrial trial = candidate.trial();
        if (entries.add(new Entry(trial.id(), trial.label()))) {
            planned.add(trial);
        } else {
            notes.add("%s: %s on %s with normal class %s is there twice and runs once"
                    .formatted(
                            candidate.dataClass().entry().place(),
                            trial.label(),
                            trial.trial().dataset(),
                            candidate.dataClass().normalClass()));
        }
    }

    private List<DataClass> classes(DataEntry entry) {
        Dataset dataset = datasets.get(entry.dataset());
        List<String> names = entry.normalClasses().isEmpty()
                ? dataset.isAnomalyTable() ? Dataset.ANOMALY_CLASSES.subList(0, 1) : dataset.classNames()
                : resolve(entry, dataset, entry.normalClasses());
        return names.stream()
                .distinct()
                .map(name -> dataClass(entry, dataset, name))
                .toList();
    }

    private DataClass dataClass(DataEntry entry, Dataset dataset, String normalClass) {
        Protocol shares = entry.shares();
        List<String> from = List.of();
        if (shares.labelledShare() > 0 && !shares.labelledFrom().isEmpty()) {
            TreeSet<String> others = new TreeSet<>(resolve(entry, dataset, shares.labelledFrom()));
            others.remove(normalClass);
            from = List.copyOf(others);
            if (from.isEmpty()) {
                throw new InvalidInputException(
                        "%s: labelled anomalies of data set %s are drawn from class %s only, which is the normal class;"
                                        .formatted(entry.place(), entry.dataset(), normalClass)
                                + " name another class");
            }
        }
        DataClass dataClass =
                new DataClass(entry, normalClass, from, dataset.test().isPresent());
        try {
            RowSplitter.split(dataset, dataClass.protocol(0));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(entry.place() + ": " + e.getMessage(), e);
        }
        return dataClass;
    }

    private static List<String> resolve(DataEntry entry, Dataset dataset, List<String> classes) {
        return classes.stream()
                .map(found -> ClassNames.resolve(found, dataset.classNames())
                        .orElseThrow(() -> new InvalidInputException("%s: data set %s: %s"
                                .formatted(
                                        entry.place(),
                                        entry.dataset(),
                                        ClassNames.unknown(found, dataset.classNames())))))
                .toList();
    }

    private record Entry(String id, String label) {}

    private record Candidate(DataClass dataClass, PlannedTrial trial) {}

    /** A data set of the suite with one normal class. */
    private record DataClass(DataEntry entry, String normalClass, List<String> labelledFrom, boolean officialTest) {

        Protocol protocol(long splitSeed) {
            Protocol shares = entry.shares();
            return new Protocol(
                    normalClass,
                    officialTest ? Protocol.DEFAULT_TEST_SHARE : shares.testShare(),
                    officialTest ? Protocol.DEFAULT_TEST_SHARE : shares.testAnomalyShare(),
                    shares.labelledShare(),
                    labelledFrom,
                    shares.pollution(),
                    shares.validationShare(),
                    splitSeed);
        }
    }
}
