package org.imdad.experiments.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Detectors detectors;
    private final Map<String, PlannedTrial> planned = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Planner(Suite suite, Map<String, Dataset> datasets, Detectors detectors) {
        this.suite = suite;
        this.datasets = datasets;
        this.detectors = detectors;
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
        List<DataEntry> unused = new ArrayList<>(suite.data());
        List<DataClass> classes =
                suite.data().stream().flatMap(entry -> classes(entry).stream()).toList();
        for (long seed : suite.seeds()) {
            for (DataClass dataClass : classes) {
                for (DetectorEntry detector : suite.detectors()) {
                    if (detector.runsOn(dataClass.entry().dataset())) {
                        unused.remove(dataClass.entry());
                        detector.settings().forEach(setting -> add(dataClass, detector, setting, seed));
                    }
                }
            }
        }
        unused.forEach(entry -> notes.add("%s: no detector runs on %s".formatted(entry.place(), entry.dataset())));
        return new Plan(List.copyOf(planned.values()), notes.stream().distinct().toList());
    }

    private void add(DataClass dataClass, DetectorEntry detector, Setting setting, long seed) {
        DataEntry entry = dataClass.entry();
        Trial trial = new Trial(
                detector.detector(),
                setting.hyperparameters(),
                entry.dataset(),
                datasets.get(entry.dataset()).checksum(),
                dataClass.protocol(entry.splitSeed().orElse(seed)),
                entry.preprocessing(),
                detector.selection(),
                seed,
                Implementation.of(detectors.named(detector.detector())));
        PlannedTrial candidate = new PlannedTrial(setting.label(), setting.family(), trial);
        if (planned.putIfAbsent(candidate.id() + " " + candidate.label(), candidate) != null) {
            notes.add("%s: %s on %s with normal class %s is there twice and runs once"
                    .formatted(entry.place(), setting.label(), entry.dataset(), dataClass.normalClass()));
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
