package org.imdad.experiments.run;

import java.nio.file.Path;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.store.ResultsStore;

/** A coordinator as a process of its own, to be killed. */
final class CoordinatorMain {

    private CoordinatorMain() {}

    /** Arguments: folder, number of trials. Two workers; the exit code is 0 at the end and 2 for an error. */
    public static void main(String[] arguments) {
        TestSuite suite = new TestSuite(Path.of(arguments[0]));
        try (ResultsStore store = suite.open(TestSuite.seeds("mean", 0, Integer.parseInt(arguments[1])))) {
            SuiteRun run = new SuiteRun(store, suite.settings(2), new RunListener() {});
            Runtime.getRuntime().addShutdownHook(new Thread(run::cancel));
            System.out.println(run.run());
        } catch (InvalidInputException e) {
            System.out.println(e.getMessage());
            Runtime.getRuntime().halt(2);
        }
    }
}
