package org.imdad.benchmarks.scale;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.imdad.experiments.run.RunBoard;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.SuiteRun;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;

/**
 * Runs a planned suite to all but its last few trials without worker processes: outcomes that no detector computed, random
 * scores of a small test set, come as fast as they are recorded.
 */
public final class RecordedSuite {

    private static final int TEST_SAMPLES = 200;
    private static final int LEFT = 10;

    private RecordedSuite() {}

    /**
     * Records and prints how many results that makes a second, from the first to the moment when the last is on the disk.
     *
     * @param arguments the folder of the store
     */
    public static void main(String[] arguments) {
        try (ResultsStore store = ResultsStore.open(Path.of(arguments[0]))) {
            SuiteRun run = new SuiteRun(store, RecordedSuite::record, new RunListener() {});
            long begin = System.nanoTime();
            RunSummary summary = run.run();
            System.out.printf("%.0f%n", summary.done() / ((System.nanoTime() - begin) / 1e9));
        }
    }

    private static void record(RunBoard board) {
        RandomGenerator random = FitContext.random(0, "scores");
        List<TrialRecord> trials = board.takeAll();
        for (TrialRecord trial : trials.subList(0, trials.size() - LEFT)) {
            board.done(trial, outcome(random));
            board.tell();
        }
    }

    private static TrialOutcome outcome(RandomGenerator random) {
        double[] scores = new double[TEST_SAMPLES];
        boolean[] anomaly = new boolean[TEST_SAMPLES];
        int[] rows = new int[TEST_SAMPLES];
        for (int i = 0; i < TEST_SAMPLES; i++) {
            anomaly[i] = i % 10 == 0;
            scores[i] = random.nextGaussian() + (anomaly[i] ? 1 : 0);
            rows[i] = i;
        }
        return new TrialOutcome(
                scores, anomaly, rows, 1, List.of(), Map.of("fit", 1.0, "score", 0.1), Map.of("imdad", "scale"));
    }
}
