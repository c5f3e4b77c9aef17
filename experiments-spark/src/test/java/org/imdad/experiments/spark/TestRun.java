package org.imdad.experiments.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetChecksum;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.data.StoredRows;
import org.imdad.experiments.data.cache.DatasetFolder;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.run.Cluster.ClusterEngine;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSettings;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.Shipment;
import org.imdad.experiments.run.ShippedWorkerMain;
import org.imdad.experiments.run.SuiteRun;
import org.imdad.experiments.run.WorkerCommand;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.store.StoredResults;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.experiments.trial.TrialRecord;

/** Runs of trials on a small data set, here or on Spark, with their results in a folder. */
record TestRun(Path folder, List<PlannedTrial> trials) {

    static TestRun of(Path folder, String... detectors) {
        List<PlannedTrial> trials = IntStream.range(0, detectors.length)
                .mapToObj(seed -> new PlannedTrial(detectors[seed], trial(detectors[seed], seed)))
                .toList();
        return new TestRun(folder, trials);
    }

    static String[] calm(int count) {
        return IntStream.range(0, count).mapToObj(i -> "calm").toArray(String[]::new);
    }

    RunSummary locally() {
        Path data = folder.resolve("data");
        new DatasetFolder(data).write(dataset());
        WorkerCommand command = new WorkerCommand(
                64,
                System.getProperty("java.class.path"),
                ShippedWorkerMain.class.getName(),
                List.of(data.toString(), folder.resolve("work").toString()));
        try (ResultsStore store = open()) {
            RunSettings settings = RunSettings.of(2, Optional.empty(), command, folder.resolve("logs"));
            return new SuiteRun(store, settings, new RunListener() {}).run();
        }
    }

    RunSummary onSpark(String master, RunListener listener) {
        try (ResultsStore store = open();
                ClusterEngine engine = new SparkCluster().connect(master, shipment())) {
            return new SuiteRun(store, engine, listener).run();
        }
    }

    ResultsStore open() {
        ResultsStore store = ResultsStore.open(folder);
        store.plan("small", "Small", "name: small", trials);
        return store;
    }

    Shipment shipment() {
        return new Shipment(
                List.of(dataset()),
                workerClassPath(),
                Optional.empty(),
                folder.resolve("work"),
                folder.resolve("logs"));
    }

    /** Scores by identity and state, bit by bit. */
    List<String> table() {
        List<String> table = new ArrayList<>();
        try (StoredResults results = StoredResults.open(folder)) {
            for (TrialRecord record : results.plan()) {
                Optional<TrialOutcome> outcome = results.outcome(record.id());
                table.add("%s %s %s"
                        .formatted(
                                record.id(),
                                record.state(),
                                outcome.map(o -> List.of(Arrays.toString(o.scores()), Arrays.toString(o.rows())))));
            }
        }
        return table;
    }

    /** Without Spark and what only Spark needs. */
    private static List<Path> workerClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !SparkJars.isOne(entry))
                .map(Path::of)
                .toList();
    }

    private static Dataset dataset() {
        double[] values = new double[240];
        int[] labels = new int[120];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i < 100 ? 0 : 1;
            values[2 * i] = i * 37 % 101 / 50.0 + 6 * labels[i];
            values[2 * i + 1] = i * 53 % 97 / 50.0;
        }
        Rows rows = StoredRows.ofDoubles(2, values, labels);
        SampleShape shape = SampleShape.vector(2);
        String checksum = DatasetChecksum.of(shape, rows, Optional.empty());
        return new Dataset("small", shape, Dataset.ANOMALY_CLASSES, rows, Optional.empty(), checksum);
    }

    private static Trial trial(String detector, long seed) {
        return new Trial(
                detector,
                Map.of(),
                "small",
                dataset().checksum(),
                new Protocol("normal", 0.3, 0, List.of(), 0, 0.2, seed),
                List.of("standardise"),
                seed,
                Implementation.version());
    }
}
