package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.trial.TrialRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StandaloneClusterTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.executor.memory", "500m",
            "spark.speculation", "true",
            "spark.speculation.interval", "50ms");

    @TempDir
    private Path folder;

    @BeforeEach
    void set() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterEach
    void reset() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @Test
    @Timeout(150)
    void aWorkerKilledHalfWayCostsNothing() throws Exception {
        TestRun here = TestRun.of(folder.resolve("here"), TestRun.calm(12));
        TestRun spark = TestRun.of(folder.resolve("spark"), TestRun.calm(12));
        assertThat(here.locally()).isEqualTo(new RunSummary(12, 0, 0, 0, 0));
        Map<String, Integer> finished = new ConcurrentHashMap<>();
        try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("home"))) {
            AtomicInteger count = new AtomicInteger();
            RunSummary summary = spark.onSpark(cluster.master(), new RunListener() {
                @Override
                public void finished(TrialRecord trial, Duration duration) {
                    finished.merge(trial.id(), 1, Integer::sum);
                    if (count.incrementAndGet() == 5) {
                        cluster.killWorker();
                    }
                }
            });
            assertThat(summary).isEqualTo(new RunSummary(12, 0, 0, 0, 0));
        }
        assertThat(finished)
                .hasSize(12)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        assertThat(spark.table()).isEqualTo(here.table());
    }
}
