package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.store.StoredResults;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RecorderTest {

    private static final List<PlannedTrial> TRIALS = TestSuite.seeds("mean", 0, 1000);

    @TempDir
    Path folder;

    @Test
    void whatIsToldIsOnTheDisk() {
        List<TrialState> seen = new ArrayList<>();
        try (ResultsStore store = new TestSuite(folder).open(TRIALS);
                Recorder recorder = new Recorder(store)) {
            for (PlannedTrial trial : TRIALS.subList(0, 50)) {
                recorder.add(() -> store.start(trial.id()), () -> {});
                recorder.add(() -> store.finish(trial.id(), outcome()), () -> seen.add(stateOf(trial.id())));
                recorder.tell();
            }
        }
        assertThat(seen).hasSize(50).containsOnly(TrialState.DONE);
    }

    @Test
    void whatCannotBeWrittenIsSaidOnceAndEndsTheWriting() {
        List<String> told = new ArrayList<>();
        try (ResultsStore store = new TestSuite(folder).open(TRIALS)) {
            Recorder recorder = new Recorder(store);
            recorder.add(() -> store.start(TRIALS.get(0).id()), () -> told.add("first"));
            recorder.add(() -> store.finish("unknown", outcome()), () -> told.add("unknown"));
            for (PlannedTrial trial : TRIALS.subList(1, 1000)) {
                recorder.add(() -> store.start(trial.id()), () -> told.add("later"));
            }
            assertThatThrownBy(recorder::close)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("trial unknown is not RUNNING");
            recorder.tell();
            assertThat(store.states()).doesNotContainKey(TrialState.DONE);
        }
        assertThat(told).doesNotContain("unknown", "later");
    }

    @Test
    void aKilledProcessHasLostNothingThatItTold() throws Exception {
        for (int lines : new int[] {1, 30, 400}) {
            TestSuite suite = new TestSuite(folder.resolve("after-" + lines));
            Set<String> told = told(RecordingMain.start(suite.folder()), lines);

            assertThat(told).hasSizeGreaterThanOrEqualTo(lines);
            try (ResultsStore store = suite.open(TRIALS)) {
                assertThat(store.plan().stream()
                                .filter(trial -> trial.state() == TrialState.DONE)
                                .map(TrialRecord::id)
                                .collect(Collectors.toSet()))
                        .containsAll(told);
                for (String id : told) {
                    assertThat(store.outcome(id)).isPresent();
                }
            }
        }
    }

    /** The trials that a process tells to be done until it is killed after some of them. */
    private static Set<String> told(Process process, int lines) throws IOException, InterruptedException {
        List<String> told = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(line);
                if (told.size() == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        return Set.copyOf(told);
    }

    private TrialState stateOf(String id) {
        try (StoredResults results = StoredResults.open(folder)) {
            return results.plan().stream()
                    .filter(trial -> trial.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .state();
        }
    }

    static TrialOutcome outcome() {
        return new TrialOutcome(
                new double[] {0.5, 0.25, 1},
                new boolean[] {false, true, true},
                new int[] {0, 1, 2},
                0.5,
                List.of(),
                Map.of("fit", 1.0),
                Map.of());
    }

    /** A process that runs trials that cost nothing and prints the id of each that it hears to be done. */
    static final class RecordingMain {

        private RecordingMain() {}

        static Process start(Path folder) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RecordingMain.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        public static void main(String[] arguments) {
            try (ResultsStore store = new TestSuite(Path.of(arguments[0])).open(TRIALS)) {
                RunListener listener = new RunListener() {
                    @Override
                    public void finished(TrialRecord trial, Duration duration) {
                        System.out.println(trial.id());
                    }
                };
                new SuiteRun(store, RecordingMain::compute, listener).run();
            }
        }

        private static void compute(RunBoard board) {
            for (TrialRecord trial : board.takeAll()) {
                board.done(trial, outcome());
                board.tell();
            }
        }
    }
}
