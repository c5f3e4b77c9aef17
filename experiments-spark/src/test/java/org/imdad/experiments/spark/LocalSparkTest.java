package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.imdad.experiments.run.Cluster.ClusterEngine;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.SuiteRun;
import org.imdad.experiments.run.TestSuite;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.TrialRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSparkTest {

    private static final RunListener DEAF = new RunListener() {};

    @TempDir
    private Path folder;

    @Test
    void resultsAreThoseOfALocalRunBitByBitAndATrialThatEndsItsProcessIsRecorded() {
        List<PlannedTrial> trials = Stream.concat(
                        TestSuite.seeds("mean", 0, 3).stream(), TestSuite.seeds("halting", 3, 4).stream())
                .toList();
        TestSuite here = new TestSuite(folder.resolve("here"));
        TestRun spark = new TestRun(folder.resolve("spark"), trials);
        assertThat(here.run(2, trials)).isEqualTo(new RunSummary(3, 1, 0, 0, 0));
        assertThat(spark.on("local[2]", DEAF)).isEqualTo(new RunSummary(3, 1, 0, 0, 0));
        assertThat(spark.table().subList(0, 3)).isEqualTo(here.table().subList(0, 3));
        assertThat(spark.table().get(3)).contains("FAILED");
    }

    @Test
    void aStoppedRunGoesOnWhereItWas() {
        TestRun run = new TestRun(folder, TestSuite.seeds("mean", 0, 30));
        RunSummary stopped;
        try (ResultsStore store = new TestSuite(folder).open(run.trials());
                ClusterEngine engine = new SparkCluster().connect("local[2]", run.shipment())) {
            SuiteRun[] suite = new SuiteRun[1];
            suite[0] = new SuiteRun(store, engine, new RunListener() {
                private final AtomicInteger finished = new AtomicInteger();

                @Override
                public void finished(TrialRecord trial, Duration duration) {
                    if (finished.incrementAndGet() == 2) {
                        new Thread(() -> suite[0].cancel()).start();
                    }
                }
            });
            stopped = suite[0].run();
        }
        assertThat(stopped.left()).isBetween(1, 28);
        assertThat(run.table()).noneMatch(line -> line.contains("RUNNING"));
        assertThat(run.on("local[2]", DEAF)).isEqualTo(new RunSummary(stopped.left(), 0, 30 - stopped.left(), 0, 0));
    }
}
