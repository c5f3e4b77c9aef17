package org.imdad.benchmarks.scale;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;

/**
 * Records outcomes that no detector computed, random scores of a small test set, for all trials of a plan but the last few:
 * as a coordinator does, those that arrive within some milliseconds in one transaction.
 */
public final class RecordedSuite {

    private static final int TEST_SAMPLES = 200;
    private static final int LEFT = 10;
    private static final long TOGETHER_NANOS = 20_000_000;

    private RecordedSuite() {}

    /**
     * Records and prints the rate.
     *
     * @param arguments the folder of the store
     */
    public static void main(String[] arguments) {
        RandomGenerator random = FitContext.random(0, "scores");
        try (ResultsStore store = ResultsStore.open(Path.of(arguments[0]))) {
            List<String> ids = store.plan().stream().map(TrialRecord::id).toList();
            long begin = System.nanoTime();
            Iterator<String> pending = ids.subList(0, ids.size() - LEFT).iterator();
            while (pending.hasNext()) {
                store.together(() -> {
                    long end = System.nanoTime() + TOGETHER_NANOS;
                    while (pending.hasNext() && System.nanoTime() < end) {
                        String id = pending.next();
                        store.start(id);
                        store.finish(id, outcome(random));
                    }
                });
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("%.1f %.0f%n", seconds, (ids.size() - LEFT) / seconds);
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
