package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Blobs;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteRunTest {

    @TempDir
    Path folder;

    @Test
    void everyKindOfFailureIsRecordedAndTheSuiteGoesOn() throws IOException {
        List<PlannedTrial> trials = Stream.of(
                        "collapsing",
                        "choosy",
                        "buggy",
                        "halting",
                        "crashing",
                        "greedy",
                        "unknown",
                        "talkative",
                        "mean")
                .map(detector -> new PlannedTrial(detector, Blobs.trial(detector, 1)))
                .toList();
        TestSuite suite = new TestSuite(folder);

        RunSummary summary = suite.run(2, trials);

        assertThat(summary).isEqualTo(new RunSummary(2, 7, 0, 0, 0));
        Map<String, TrialRecord> byLabel = byLabel(suite);
        assertFailed(byLabel, "collapsing", Failure.Kind.COLLAPSED, "variance 0; raise the learning rate");
        assertFailed(byLabel, "choosy", Failure.Kind.INVALID_INPUT, "2 features; at least 3 are needed");
        assertFailed(
                byLabel,
                "buggy",
                Failure.Kind.ERROR,
                "java.lang.IllegalStateException: two lines (caused by java.lang.ArithmeticException: / by zero)");
        assertFailed(byLabel, "halting", Failure.Kind.WORKER_DIED, "exit code 7: native code crashed; see ");
        assertFailed(byLabel, "crashing", Failure.Kind.WORKER_DIED, "native code crashed it, SIGSEGV (0xb)");
        assertFailed(byLabel, "greedy", Failure.Kind.OUT_OF_MEMORY, "MB were needed");
        assertFailed(byLabel, "unknown", Failure.Kind.INVALID_INPUT, "unknown detector unknown; known are ");
        assertThat(byLabel.get("talkative").state()).isEqualTo(TrialState.DONE);
        assertThat(byLabel.get("mean").state()).isEqualTo(TrialState.DONE);
        assertThat(logs()).contains("@imdad {}", "from native code", "without a line feed");
    }

    @Test
    void theTimeLimitHoldsForThoseWhoLookAtTheClockAndForThoseWhoDoNot() {
        List<PlannedTrial> trials = Stream.of("slow", "deaf")
                .map(detector -> new PlannedTrial(detector, Blobs.trial(detector, 1)))
                .toList();
        TestSuite suite = new TestSuite(folder);
        String classPath = System.getProperty("java.class.path");
        suite.run(suite.settings(2, Duration.ofSeconds(3), classPath), trials);
        assertFailed(byLabel(suite), "slow", Failure.Kind.TIMED_OUT, "time limit");
        assertFailed(byLabel(suite), "deaf", Failure.Kind.TIMED_OUT, "no answer 0.7 s after the time limit of 3.0 s");
    }

    @Test
    void oneWorkerAndTwoGiveEqualResults() {
        TestSuite one = new TestSuite(folder.resolve("one"));
        TestSuite two = new TestSuite(folder.resolve("two"));
        one.run(1, TestSuite.seeds("mean", 0, 4));
        two.run(2, TestSuite.seeds("mean", 0, 4));
        assertThat(one.table())
                .hasSize(4)
                .allMatch(row -> row.contains(" DONE "))
                .isEqualTo(two.table());
    }

    @Test
    void continuingRunsOnlyWhatIsMissing() throws IOException {
        TestSuite suite = new TestSuite(folder);
        suite.run(1, TestSuite.seeds("mean", 0, 2));
        List<String> before = suite.table();

        RunSummary summary = suite.run(2, TestSuite.seeds("mean", 0, 3));

        assertThat(summary).isEqualTo(new RunSummary(1, 0, 2, 0, 0));
        assertThat(suite.fits()).containsExactly(0, 1, 2);
        assertThat(suite.table()).startsWith(before.toArray(String[]::new));
    }

    @Test
    void failedTrialsAreTriedAgainOnlyOnRequest() {
        TestSuite suite = new TestSuite(folder);
        List<PlannedTrial> trials = TestSuite.seeds("collapsing", 0, 1);
        suite.run(1, trials);
        assertThat(suite.run(1, trials)).isEqualTo(new RunSummary(0, 0, 0, 1, 0));
        try (ResultsStore store = suite.open(trials)) {
            store.retryFailed();
        }
        assertThat(suite.run(1, trials)).isEqualTo(new RunSummary(0, 1, 0, 0, 0));
    }

    @Test
    void nothingToDoStartsNoWorker() {
        TestSuite suite = new TestSuite(folder);
        try (ResultsStore store = suite.open(List.of())) {
            RunSettings settings = suite.settings(2, Duration.ofSeconds(60), "no-such-class-path");
            assertThat(new SuiteRun(store, settings, new RunListener() {}).run().total())
                    .isZero();
        }
        assertThat(folder.resolve("logs")).doesNotExist();
    }

    @Test
    void workersThatCannotStartGiveOneError() {
        TestSuite suite = new TestSuite(folder);
        try (ResultsStore store = suite.open(TestSuite.seeds("mean", 0, 4))) {
            SuiteRun run = new SuiteRun(
                    store, suite.settings(2, Duration.ofSeconds(60), "no-such-class-path"), new RunListener() {});
            assertThatThrownBy(run::run)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("worker processes end before they are ready (exit code 1): ")
                    .hasMessageContaining(BlobsWorkerMain.class.getName())
                    .hasMessageContaining("worker-");
            assertThat(store.plan()).extracting(TrialRecord::state).containsOnly(TrialState.PLANNED);
        }
    }

    @Test
    void aTrialPlannedForOtherDataIsRefused() {
        Trial planned = Blobs.trial("mean", 1);
        Trial other = new Trial(
                planned.detector(),
                planned.hyperparameters(),
                planned.dataset(),
                "0123abcd",
                planned.protocol(),
                planned.preprocessing(),
                planned.seed(),
                planned.implementation());
        TestSuite suite = new TestSuite(folder);
        suite.run(1, List.of(new PlannedTrial("mean", other)));
        assertThat(suite.records().get(0).failure().orElseThrow().message())
                .startsWith("data set blobs: found content with checksum ")
                .contains("the trial was planned with 0123abcd");
    }

    @Test
    void theListenerHearsOfEveryTrial() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        TestSuite suite = new TestSuite(folder);
        try (ResultsStore store = suite.open(TestSuite.seeds("mean", 0, 1))) {
            new SuiteRun(store, suite.settings(4), new RunListener() {
                        @Override
                        public void begun(RunSummary before, List<TrialRecord> pending) {
                            heard.add("begun " + before.left());
                        }

                        @Override
                        public void started(TrialRecord trial) {
                            heard.add("started " + trial.position());
                        }

                        @Override
                        public void epoch(TrialRecord trial, String phase, int epoch, int epochs) {
                            heard.add("%s %d/%d".formatted(phase, epoch, epochs));
                        }

                        @Override
                        public void finished(TrialRecord trial, Duration duration) {
                            heard.add("finished " + trial.position());
                        }
                    })
                    .run();
        }
        assertThat(heard).startsWith("begun 1", "started 0", "pretrain 1/1").endsWith("finished 0");
        assertThat(folder.resolve("logs/worker-1.log")).exists();
        assertThat(folder.resolve("logs/worker-2.log"))
                .as("no more workers than trials")
                .doesNotExist();
    }

    private static Map<String, TrialRecord> byLabel(TestSuite suite) {
        return suite.records().stream().collect(Collectors.toMap(TrialRecord::label, record -> record));
    }

    private String logs() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int slot = 1; slot <= 2; slot++) {
            text.append(Files.readString(folder.resolve("logs/worker-%d.log".formatted(slot))));
        }
        return text.toString();
    }

    private static void assertFailed(Map<String, TrialRecord> records, String label, Failure.Kind kind, String part) {
        Failure failure = records.get(label).failure().orElseThrow();
        assertThat(failure.kind()).as(label).isEqualTo(kind);
        assertThat(failure.message()).as(label).contains(part).doesNotContain("\n");
    }
}
