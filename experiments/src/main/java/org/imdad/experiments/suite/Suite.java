package org.imdad.experiments.suite;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.experiments.protocol.Protocol;

/**
 * A checked suite: what to run, before data sets are opened.
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

    /**
     * A data set of the suite.
     *
     * @param dataset its name
     * @param normalClasses names of classes that are normal in turn; empty for every class (or {@code normal})
     * @param protocol the rest of the protocol; its normal class is a placeholder, its split seed is added to each seed
     * @param preprocessing steps in order
     */
    public record DataEntry(
            String dataset, List<String> normalClasses, Protocol protocol, List<String> preprocessing) {}

    /**
     * A detector of the suite: one setting per element of the grid.
     *
     * @param detector its name
     * @param label name shown in tables
     * @param settings fully resolved hyperparameters of each setting, in the order of the grid
     * @param only data sets it runs on; empty for all
     */
    public record DetectorEntry(String detector, String label, List<Map<String, Object>> settings, List<String> only) {}
}
