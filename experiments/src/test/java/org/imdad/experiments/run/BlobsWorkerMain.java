package org.imdad.experiments.run;

import java.nio.file.Path;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.compute.TrialRunner;
import org.imdad.experiments.compute.WorkFolder;
import org.imdad.experiments.data.Blobs;

/** A worker that knows one generated data set. */
final class BlobsWorkerMain {

    private BlobsWorkerMain() {}

    /** Arguments: folder of shared work, file that takes the seeds of fits. */
    public static void main(String[] arguments) {
        System.setProperty(TestDetectors.FIT_LOG, arguments[1]);
        WorkFolder work = new WorkFolder(Path.of(arguments[0]));
        Worker.serve(() -> new TrialRunner(Detectors.installed(), new Blobs(), work));
    }
}
