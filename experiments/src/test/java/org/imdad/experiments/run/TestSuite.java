package org.imdad.experiments.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imdad.experiments.data.Blobs;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.store.StoredResults;
import org.imdad.experiments.trial.OutcomeJson;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;
import org.imdad.experiments.trial.TrialState;

/** A suite on generated data in its folder, and ways to run it and to look at its results. */
public record TestSuite(Path folder) {

    private static final Duration AMPLE = Duration.ofSeconds(60);

    /** Trials that differ in their seeds. */
    public static List<PlannedTrial> seeds(String detector, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(seed -> new PlannedTrial(detector, Blobs.trial(detector, seed)))
                .toList();
    }

    /** The store, with a plan. */
    public ResultsStore open(List<PlannedTrial> trials) {
        ResultsStore store = ResultsStore.open(folder);
        store.plan("blobs", "Generated blobs", "name: blobs", trials);
        return store;
    }

    /** Runs in worker processes. */
    public RunSummary run(int workers, List<PlannedTrial> trials) {
        return run(settings(workers), trials);
    }

    RunSummary run(RunSettings settings, List<PlannedTrial> trials) {
        try (ResultsStore store = open(trials)) {
            return new SuiteRun(store, settings, new RunListener() {}).run();
        }
    }

    RunSettings settings(int workers) {
        return settings(workers, AMPLE, System.getProperty("java.class.path"));
    }

    RunSettings settings(int workers, Duration timeLimit, String classPath) {
        List<String> arguments = List.of(folder.resolve("work").toString(), fitLog().toString());
        WorkerCommand command = new WorkerCommand(64, classPath, BlobsWorkerMain.class.getName(), arguments);
        return new RunSettings(
                workers, Optional.of(timeLimit), Duration.ofMillis(700), AMPLE, command, folder.resolve("logs"));
    }

    /** Seeds of all fits of the detector {@code mean}, also of those that came to no end. */
    List<Integer> fits() throws IOException {
        return Files.readAllLines(fitLog()).stream().map(Integer::valueOf).toList();
    }

    Path fitLog() {
        return folder.resolve("fits.txt");
    }

    /** Positions of the trials that are done. */
    List<Integer> done() {
        try (StoredResults results = StoredResults.open(folder)) {
            return results.plan().stream()
                    .filter(record -> record.state() == TrialState.DONE)
                    .map(TrialRecord::position)
                    .toList();
        }
    }

    List<TrialRecord> records() {
        try (StoredResults results = StoredResults.open(folder)) {
            return results.plan();
        }
    }

    Map<String, TrialOutcome> outcomes() {
        Map<String, TrialOutcome> outcomes = new HashMap<>();
        try (StoredResults results = StoredResults.open(folder)) {
            results.plan()
                    .forEach(planned ->
                            results.outcome(planned.id()).ifPresent(outcome -> outcomes.put(planned.id(), outcome)));
        }
        return outcomes;
    }

    /** A digest of each trial's results, bit by bit, but for timings and provenance. */
    public List<String> table() {
        Map<String, TrialOutcome> outcomes = outcomes();
        return records().stream()
                .map(record -> "%s %s %s"
                        .formatted(
                                record.id(),
                                record.state(),
                                digest(record, Optional.ofNullable(outcomes.get(record.id())))))
                .toList();
    }

    private static UUID digest(TrialRecord record, Optional<TrialOutcome> outcome) {
        String text = outcome.map(o -> new TrialOutcome(
                        o.scores(),
                        o.anomaly(),
                        o.rows(),
                        o.threshold(),
                        o.epochs(),
                        Map.of(),
                        Map.of(),
                        o.validationAuroc(),
                        o.plane(),
                        o.gallery()))
                .map(OutcomeJson::write)
                .orElse(record.failure().toString());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
