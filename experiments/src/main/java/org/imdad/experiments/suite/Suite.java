package org.imdad.experiments.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.experiments.data.format.FileOptions;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.trial.SortedValues;

/**
 * A checked suite: what to run, before data sets are opened. Immutable.
 *
 * @param name short name; also the name of the output folder
 * @param title one line for the report
 * @param seeds seeds of every trial; at least one
 * @param workers worker processes, or empty for one per core
 * @param timeLimit limit of each trial, or empty
 * @param data data sets with their protocols
 * @param detectors detectors with their settings
 */
public record Suite(
        String name,
        String title,
        List<Long> seeds,
        Optional<Integer> workers,
        Optional<Duration> timeLimit,
        List<DataEntry> data,
        List<DetectorEntry> detectors) {

    /** Copies the lists. */
    public Suite {
        seeds = List.copyOf(seeds);
        data = List.copyOf(data);
        detectors = List.copyOf(detectors);
    }

    /**
     * A data set of the suite. One data set may stand in several entries with different protocols.
     *
     * @param dataset its name
     * @param file where it is if it is the user's own; empty for a named set
     * @param normalClasses classes that are normal in turn, by name or number as written; empty for every class (or
     *     {@code normal})
     * @param shares the rest of the protocol; its normal class and split seed are placeholders and its classes of
     *     labelled anomalies are as written, see {@link Planner}
     * @param splitSeed split seed of every trial; empty for that of the trial itself
     * @param preprocessing names of the steps in order, with presets written out
     * @param place file and line of the entry, for messages
     */
    public record DataEntry(
            String dataset,
            Optional<FileSource> file,
            List<String> normalClasses,
            Protocol shares,
            Optional<Long> splitSeed,
            List<String> preprocessing,
            String place) {

        /** Copies the lists. */
        public DataEntry {
            normalClasses = List.copyOf(normalClasses);
            preprocessing = List.copyOf(preprocessing);
        }
    }

    /**
     * The user's own data.
     *
     * @param path file or folder; a relative one is resolved against the suite's folder
     * @param options how to read it
     */
    public record FileSource(Path path, FileOptions options) {}

    /**
     * A detector of the suite: one setting, or one per point of the grid.
     *
     * @param detector its name
     * @param settings in the order of the grid, the last hyperparameter changing fastest
     * @param only data sets it runs on; empty for all
     * @param selection which epoch gives the scores
     */
    public record DetectorEntry(String detector, List<Setting> settings, List<String> only, Selection selection) {

        /** Copies the lists. */
        public DetectorEntry {
            settings = List.copyOf(settings);
            only = List.copyOf(only);
        }

        /** Whether the detector runs on a data set of the suite. */
        public boolean runsOn(String dataset) {
            return only.isEmpty() || only.contains(dataset);
        }
    }

    /**
     * A detector's hyperparameters.
     *
     * @param label name shown in tables
     * @param family the label without the part that tells settings of one grid apart
     * @param hyperparameters every hyperparameter with its value, defaults filled in
     */
    public record Setting(String label, String family, Map<String, Object> hyperparameters) {

        /** Copies the map, sorted by name. */
        public Setting {
            hyperparameters = SortedValues.copyOf(hyperparameters);
        }
    }
}
