package org.imdad.experiments.run;

import java.nio.file.Path;
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
        Worker.serve(() -> new TrialRunner(
                Detectors.installed(),
                new DatasetFolder(Path.of(arguments[0])),
                new WorkFolder(Path.of(arguments[1]))));
    }
}
