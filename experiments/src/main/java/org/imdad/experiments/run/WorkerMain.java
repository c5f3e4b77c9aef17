package org.imdad.experiments.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.compute.TrialRunner;
import org.imdad.experiments.compute.WorkFolder;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.SearchPlaces;

/** Entry of a worker process with all detectors on the class path and all data sets of the catalogue. */
public final class WorkerMain {

    private static final int BAD_INPUT_EXIT = 2;

    private WorkerMain() {}

    /**
     * How such a worker is started.
     *
     * @param workers number of worker processes, which share the machine's memory
     * @param sharedWork folder of work that trials share
     * @param dataDir folder with data sets given by the user, or empty
     */
    public static WorkerCommand command(int workers, Path sharedWork, Optional<Path> dataDir) {
        List<String> arguments = new ArrayList<>(List.of(sharedWork.toString()));
        dataDir.map(Path::toString).ifPresent(arguments::add);
        return WorkerCommand.sharing(workers, WorkerMain.class.getName(), arguments);
    }

    /**
     * Serves trials until the standard input ends.
     *
     * @param arguments as in {@link #command}: the folder of shared work, then the folder with data sets, if any
     */
    public static void main(String[] arguments) {
        try {
            Worker.serve(() -> runner(arguments));
        } catch (InvalidInputException e) {
            System.err.println(e.getMessage());
            Runtime.getRuntime().halt(BAD_INPUT_EXIT);
        }
    }

    private static TrialRunner runner(String[] arguments) {
        Optional<Path> dataDir = arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        DatasetCatalog datasets = new DatasetCatalog(new DatasetLocator(SearchPlaces.of(dataDir)));
        return new TrialRunner(Detectors.installed(), datasets, new WorkFolder(Path.of(arguments[0])));
    }
}
