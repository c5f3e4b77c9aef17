package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.run.Cluster.ClusterEngine;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.SuiteRun;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.trial.TrialRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSparkTest {

    private static final RunListener DEAF = new RunListener() {};

    @TempDir
    private Path folder;

    @Test
    void resultsAreThoseOfALocalRunBitByBit() {
        TestRun here = TestRun.of(folder.resolve("here"), TestRun.calm(4));
        TestRun spark = TestRun.of(folder.resolve("spark"), TestRun.calm(4));
        assertThat(here.locally()).isEqualTo(new RunSummary(4, 0, 0, 0, 0));
        assertThat(spark.onSpark("local[2]", DEAF)).isEqualTo(new RunSummary(4, 0, 0, 0, 0));
        assertThat(spark.table()).isEqualTo(here.table());
    }

    @Test
    void aTrialThatEndsItsProcessIsRecordedAndTheOthersGoOn() {
        TestRun run = TestRun.of(folder, "calm", "leaving", "calm", "calm");
        assertThat(run.onSpark("local[2]", DEAF)).isEqualTo(new RunSummary(3, 1, 0, 0, 0));
        assertThat(run.table().get(1)).contains("FAILED");
    }

    @Test
    void aStoppedRunGoesOnWhereItWas() {
        TestRun run = TestRun.of(folder, TestRun.calm(8));
        RunSummary stopped;
        try (ResultsStore store = run.open();
                ClusterEngine engine = new SparkCluster().connect("local[2]", run.shipment())) {
            Thread[] cancel = new Thread[1];
            SuiteRun[] suite = new SuiteRun[1];
            suite[0] = new SuiteRun(store, engine, new RunListener() {
                private final AtomicInteger finished = new AtomicInteger();

                @Override
                public void finished(TrialRecord trial, Duration duration) {
                    if (finished.incrementAndGet() == 2) {
                        cancel[0] = new Thread(() -> suite[0].cancel());
                        cancel[0].start();
                    }
                }
            });
            stopped = suite[0].run();
        }
        assertThat(stopped.left()).isBetween(1, 6);
        assertThat(run.table()).noneMatch(line -> line.contains("RUNNING"));
        assertThat(run.onSpark("local[2]", DEAF))
                .isEqualTo(new RunSummary(stopped.left(), 0, 8 - stopped.left(), 0, 0));
    }

    @Test
    void aMasterThatDoesNotAnswerIsOneClearLine() {
        TestRun run = TestRun.of(folder, "calm");
        assertThatThrownBy(() -> run.onSpark("spark://127.0.0.1:1", DEAF))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--spark spark://127.0.0.1:1: no Spark master answers there");
    }
}
