package org.imdad.experiments.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imdad.experiments.data.Dataset;

/**
 * What a cluster needs to compute the trials of a suite.
 *
 * @param datasets of the suite
 * @param classPath files that worker processes need, in order
 * @param timeLimit of each trial, or empty
 * @param work folder of shared work; files on the way are kept beside it
 * @param logs folder for what workers on this machine print
 */
public record Shipment(
        List<Dataset> datasets, List<Path> classPath, Optional<Duration> timeLimit, Path work, Path logs) {

    /** Copies the lists. */
    public Shipment {
        datasets = List.copyOf(datasets);
        classPath = List.copyOf(classPath);
    }
}
