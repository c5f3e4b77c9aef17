package org.imdad.benchmarks.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;

/**
 * Writes a results store of finished trials that no detector ran: ten detectors, ten normal classes, ten seeds and as many data
 * sets as it takes, with random scores of a small test set.
 */
public final class StoreOfTrials {

    private static final int EACH = 10;
    private static final int TEST_SAMPLES = 200;

    private StoreOfTrials() {}

    /**
     * Writes the store and prints the seconds.
     *
     * @param arguments number of trials, and the folder
     */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        List<PlannedTrial> plan = plan(count);
        RandomGenerator random = FitContext.random(0, "scores");
        try (ResultsStore store = ResultsStore.open(Path.of(arguments[1]))) {
            long begin = System.nanoTime();
            store.plan("scale", count + " trials", "", plan);
            System.out.printf("plan of %d trials: %.1f s%n", count, seconds(begin));
            begin = System.nanoTime();
            for (PlannedTrial planned : plan) {
                store.start(planned.id());
                store.finish(planned.id(), outcome(random));
            }
            System.out.printf("results recorded: %.0f a second%n", count / seconds(begin));
        }
    }

    private static List<PlannedTrial> plan(int count) {
        List<PlannedTrial> plan = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int detector = i % EACH;
            int normalClass = i / EACH % EACH;
            int seed = i / (EACH * EACH) % EACH;
            int dataset = i / (EACH * EACH * EACH);
            Trial trial = new Trial(
                    "detector-" + detector,
                    Map.of("rate", 0.001, "epochs", 100, "encoder", "auto"),
                    "data-" + dataset,
                    "c0ffee",
                    new Protocol("class-" + normalClass, 0.3, 0, List.of(), 0, 0, seed),
                    List.of("standardise"),
                    seed,
                    "scale");
            plan.add(new PlannedTrial("Detector " + detector, trial));
        }
        return plan;
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

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
