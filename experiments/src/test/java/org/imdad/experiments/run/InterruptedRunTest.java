package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InterruptedRunTest {

    private static final int TRIALS = 8;

    @TempDir
    Path folder;

    @Test
    void afterAKillNothingDoneIsDoneAgainAndTheResultsAreTheSame() throws Exception {
        TestSuite killed = new TestSuite(folder.resolve("killed"));
        Process coordinator = CoordinatorMain.start(killed, TRIALS);
        awaitDone(killed, 2);
        List<ProcessHandle> workers = coordinator.descendants().toList();
        coordinator.destroyForcibly().waitFor();
        for (ProcessHandle worker : workers) {
            worker.onExit().get(10, TimeUnit.SECONDS);
        }
        List<Integer> doneBefore = killed.done();
        assertThat(doneBefore).hasSizeBetween(2, TRIALS - 1);

        RunSummary summary = killed.run(2, TestSuite.seeds("mean", 0, TRIALS));

        assertThat(summary.doneBefore()).isEqualTo(doneBefore.size());
        assertThat(summary.done()).isEqualTo(TRIALS - doneBefore.size());
        for (int seed : doneBefore) {
            assertThat(Collections.frequency(killed.fits(), seed))
                    .as("fits of trial %d", seed)
                    .isOne();
        }
        TestSuite undisturbed = new TestSuite(folder.resolve("undisturbed"));
        undisturbed.run(1, TestSuite.seeds("mean", 0, TRIALS));
        assertThat(killed.table()).isEqualTo(undisturbed.table());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInterruptOfAllProcessesAtOnceLeavesTrialsPlanned() throws Exception {
        TestSuite suite = new TestSuite(folder);
        Process coordinator = CoordinatorMain.start(suite, TRIALS);
        awaitDone(suite, 1);
        // As a terminal does on Ctrl-C, with the workers first; their exit code tells of the signal.
        Stream.concat(coordinator.descendants(), Stream.of(coordinator.toHandle()))
                .toList()
                .forEach(ProcessHandle::destroy);
        assertThat(coordinator.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve(ResultsStore.FILE + "-wal"))
                .as("closed cleanly")
                .doesNotExist();
        assertThat(suite.records()).extracting(TrialRecord::state).containsOnly(TrialState.DONE, TrialState.PLANNED);
    }

    @Test
    void aCancelledRunSaysWhatIsLeft() throws Exception {
        TestSuite suite = new TestSuite(folder);
        ResultsStore store = suite.open(TestSuite.seeds("deaf", 0, 2));
        Thread[] canceller = new Thread[1];
        SuiteRun[] run = new SuiteRun[1];
        run[0] = new SuiteRun(store, suite.settings(1), new RunListener() {
            @Override
            public void started(TrialRecord trial) {
                canceller[0] = new Thread(run[0]::cancel);
                canceller[0].start();
            }
        });
        assertThat(run[0].run()).isEqualTo(new RunSummary(0, 0, 0, 0, 2));
        canceller[0].join();
        assertThat(suite.records()).extracting(TrialRecord::state).containsOnly(TrialState.PLANNED);
        ResultsStore.open(folder).close();
    }

    @Test
    void aSecondCoordinatorIsRefused() throws Exception {
        TestSuite suite = new TestSuite(folder);
        try (ResultsStore first = suite.open(List.of())) {
            Process second = CoordinatorMain.start(suite, TRIALS);
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(2);
            assertThat(said.strip())
                    .isEqualTo(
                            "%s: process %d is writing results there; wait for it, stop it, or choose another folder",
                            folder, ProcessHandle.current().pid());
            assertThat(first.plan()).isEmpty();
        }
    }

    private static void awaitDone(TestSuite suite, int count) throws InterruptedException {
        while (!Files.exists(suite.fitLog()) || suite.done().size() < count) {
            Thread.sleep(20);
        }
    }
}
