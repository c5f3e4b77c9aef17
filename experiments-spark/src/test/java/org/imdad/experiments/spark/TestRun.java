package org.imdad.experiments.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.imdad.experiments.data.Blobs;
import org.imdad.experiments.run.Cluster;
import org.imdad.experiments.run.Cluster.ClusterEngine;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.Shipment;
import org.imdad.experiments.run.SuiteRun;
import org.imdad.experiments.run.TestSuite;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;

/** Runs of trials on Spark, with their results in a folder. */
record TestRun(Path folder, List<PlannedTrial> trials) {

    RunSummary on(String master, RunListener listener) {
        return on(new SparkCluster(), master, listener);
    }

    RunSummary on(Cluster cluster, String master, RunListener listener) {
        try (ResultsStore store = new TestSuite(folder).open(trials);
                ClusterEngine engine = cluster.connect(master, shipment())) {
            return new SuiteRun(store, engine, listener).run();
        }
    }

    Shipment shipment() {
        return new Shipment(
                List.of(new Blobs().open("blobs")),
                SparkJars.workerClassPathWithoutNetworks(),
                Optional.empty(),
                folder.resolve("work"),
                folder.resolve("logs"));
    }

    /** Scores by identity and state, bit by bit. */
    List<String> table() {
        return new TestSuite(folder).table();
    }
}
