package org.imdad.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.compute.TrialRunner;
import org.imdad.experiments.compute.WorkFolder;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.SearchPlaces;
import org.imdad.experiments.run.Worker;
import org.imdad.experiments.suite.SuiteDatasets;

/** A worker process of {@code imdad run}: computes the trials that it reads from its standard input. */
final class WorkerMain {

    private WorkerMain() {}

    /**
     * Works until the input ends.
     *
     * @param arguments the output folder of the suite and, if one was given, the folder of named data sets
     */
    public static void main(String[] arguments) {
        Worker.serve(() -> runner(arguments));
    }

    private static TrialRunner runner(String[] arguments) {
        RunFolder folder = new RunFolder(Path.of(arguments[0]));
        Optional<Path> dataDir = arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        DatasetCatalog catalog = new DatasetCatalog(new DatasetLocator(SearchPlaces.of(dataDir)));
        SuiteDatasets datasets = new SuiteDatasets(folder.readOwnFiles(), catalog);
        return new TrialRunner(Detectors.installed(), datasets, new WorkFolder(folder.work()));
    }
}
