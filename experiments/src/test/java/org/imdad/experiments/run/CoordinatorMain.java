package org.imdad.experiments.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.store.ResultsStore;

/** A coordinator as a process of its own, to be killed. */
final class CoordinatorMain {

    private CoordinatorMain() {}

    /** Starts one for trials of the detector {@code mean}. */
    static Process start(TestSuite suite, int trials) throws IOException {
        Files.createDirectories(suite.folder());
        return new ProcessBuilder(command(suite.folder(), trials))
                .redirectError(new File(suite.folder().toFile(), "coordinator.log"))
                .start();
    }

    /** The words that start one. */
    static List<String> command(Path folder, int trials) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CoordinatorMain.class.getName(),
                folder.toString(),
                String.valueOf(trials));
    }

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
