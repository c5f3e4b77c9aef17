package org.imdad.experiments.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.compute.TrialRunner;
import org.imdad.experiments.compute.WorkFolder;
import org.imdad.experiments.data.cache.DatasetFolder;

/** A worker process on a cluster: its data sets are files that were sent there. */
public final class ShippedWorkerMain {

    private ShippedWorkerMain() {}

    /**
     * Works until the input ends.
     *
     * @param arguments the folder of data sets and the folder of work that trials share
     */
    public static void main(String[] arguments) {
        PrintStream replies = System.out;
        System.setOut(System.err);
        Locale.setDefault(Locale.ROOT);
        DatasetFolder datasets = new DatasetFolder(Path.of(arguments[0]));
        TrialRunner runner = new TrialRunner(Detectors.installed(), datasets, new WorkFolder(Path.of(arguments[1])));
        Worker.serve(runner, System.in, replies);
    }
}
