package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.TestSuite;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.trial.TrialRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One master for all tests, which start the workers that they need. */
@EnabledOnOs(OS.LINUX)
class StandaloneClusterTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.executor.memory", "500m",
            "spark.speculation", "true",
            "spark.speculation.interval", "50ms");

    @TempDir
    private static Path home;

    private static StandaloneCluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        SETTINGS.forEach(System::setProperty);
        cluster = new StandaloneCluster(home);
    }

    @AfterAll
    static void end() {
        SETTINGS.keySet().forEach(System::clearProperty);
        cluster.close();
    }

    @AfterEach
    void killWorkers() {
        cluster.killWorkers();
    }

    @Test
    @Timeout(400)
    void aWorkerKilledHalfWayCostsNothing() throws Exception {
        List<PlannedTrial> trials = TestSuite.seeds("mean", 0, 12);
        TestSuite here = new TestSuite(folder.resolve("here"));
        assertThat(here.run(2, trials)).isEqualTo(new RunSummary(12, 0, 0, 0, 0));
        cluster.startWorker(1);
        Process second = cluster.startWorker(1);
        TestRun spark = new TestRun(folder.resolve("spark"), trials);
        Map<String, Integer> finished = new ConcurrentHashMap<>();
        RunSummary summary = spark.on(cluster.master(), new RunListener() {
            private final AtomicInteger count = new AtomicInteger();

            @Override
            public void finished(TrialRecord trial, Duration duration) {
                finished.merge(trial.id(), 1, Integer::sum);
                if (count.incrementAndGet() == 3) {
                    StandaloneCluster.kill(second);
                }
            }
        });
        assertThat(summary).isEqualTo(new RunSummary(12, 0, 0, 0, 0));
        assertThat(finished)
                .hasSize(12)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        assertThat(spark.table()).isEqualTo(here.table());
    }

    @Test
    @Tag("reproduction")
    @Timeout(400)
    void aTrialThatTakesItsExecutorsDownIsGivenUpAndItsNeighboursAreNot() throws Exception {
        List<PlannedTrial> trials = Stream.concat(
                        TestSuite.seeds("deadly", 0, 1).stream(), TestSuite.seeds("mean", 1, 4).stream())
                .toList();
        cluster.startWorker(2);
        TestRun run = new TestRun(folder, trials);
        RunSummary summary = run.on(new SparkCluster(1), cluster.master(), new RunListener() {});
        assertThat(summary).isEqualTo(new RunSummary(3, 1, 0, 0, 0));
        assertThat(run.table().get(0)).contains("FAILED");
    }

    @Test
    @Tag("reproduction")
    @Timeout(400)
    void theCommandSaysThatItWaitsForFreeCoresAndGoesOnWhenThereAreSome() throws Exception {
        Path suite = ImdadProcess.suite(folder, 3);
        try (ImdadProcess run =
                ImdadProcess.start(folder, "run", suite.toString(), "--spark", cluster.master(), "--out", "results")) {
            run.awaitLine("imdad: note: waiting for the cluster at " + cluster.master(), Duration.ofSeconds(60));
            cluster.startWorker(2);
            assertThat(run.exitCode(Duration.ofSeconds(120))).as(run.output()).isZero();
            assertThat(run.output()).contains("3 of 3 trials");
        }
    }

    @Test
    @Timeout(400)
    void scoresAreThoseOfOneProcess() throws Exception {
        cluster.startWorker(2);
        ScoredTable table = ScoredTable.of(folder, 5000);
        assertThat(table.onSpark(cluster.master(), table.csv().toString())).isEqualTo(table.here());
    }
}
