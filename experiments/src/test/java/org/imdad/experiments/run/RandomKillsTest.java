package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes are killed at random moments, so no two runs are alike; what must come out is always the same. */
@Timeout(300)
class RandomKillsTest {

    private static final int MOST_MILLIS_BETWEEN = 900;

    @TempDir
    Path folder;

    private enum Victim {
        COORDINATOR,
        WORKER,
        BOTH
    }

    @Test
    void afterKillsOfCoordinatorsAndWorkersTheResultsAreThoseOfAnUndisturbedRun() throws Exception {
        killAndCompare(15, 24);
    }

    @Test
    @Tag("reproduction")
    void afterFiftyKillsTooTheResultsAreThoseOfAnUndisturbedRun() throws Exception {
        killAndCompare(50, 80);
    }

    private void killAndCompare(int kills, int trialCount) throws Exception {
        TestSuite killed = new TestSuite(folder.resolve("killed"));
        Random random = new Random(7);
        Process coordinator = CoordinatorMain.start(killed, trialCount);
        Map<Integer, Integer> fitsOfDone = new TreeMap<>();
        for (int kill = 0; kill < kills; kill++) {
            Thread.sleep(random.nextInt(MOST_MILLIS_BETWEEN));
            Victim victim = Victim.values()[random.nextInt(3)];
            List<ProcessHandle> workers = coordinator.descendants().toList();
            if (victim != Victim.COORDINATOR && !workers.isEmpty()) {
                workers.get(random.nextInt(workers.size())).destroyForcibly();
            }
            if (victim != Victim.WORKER) {
                coordinator.destroyForcibly().waitFor();
                for (ProcessHandle worker : workers) {
                    worker.onExit().get(10, TimeUnit.SECONDS);
                }
                noteDone(killed, fitsOfDone);
            }
            if (!coordinator.isAlive()) {
                coordinator = CoordinatorMain.start(killed, trialCount);
            }
        }
        coordinator.destroyForcibly().waitFor();
        noteDone(killed, fitsOfDone);

        // A killed worker costs its trial, which is recorded as failed; asking for it runs it again.
        List<PlannedTrial> trials = TestSuite.seeds("mean", 0, trialCount);
        try (ResultsStore store = killed.open(trials)) {
            store.retryFailed();
        }
        RunSummary summary = killed.run(2, trials);

        assertThat(summary).isEqualTo(new RunSummary(trialCount - fitsOfDone.size(), 0, fitsOfDone.size(), 0, 0));
        TestSuite undisturbed = new TestSuite(folder.resolve("undisturbed"));
        undisturbed.run(2, trials);
        assertThat(killed.table()).isEqualTo(undisturbed.table());
        List<Integer> fits = killed.fits();
        fitsOfDone.forEach((seed, count) -> assertThat(Collections.frequency(fits, seed))
                .as("fits of trial %d", seed)
                .isEqualTo(count));
    }

    /** Adds how often each trial that is done has been fitted; from now on it must not be again. */
    private static void noteDone(TestSuite suite, Map<Integer, Integer> fitsOfDone) throws IOException {
        ResultsStore.open(suite.folder()).close();
        List<Integer> done = suite.done();
        assertThat(done).as("nothing done is undone").containsAll(fitsOfDone.keySet());
        List<Integer> fits = done.isEmpty() ? List.of() : suite.fits();
        done.forEach(seed -> fitsOfDone.putIfAbsent(seed, Collections.frequency(fits, seed)));
    }
}
