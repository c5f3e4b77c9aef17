package org.imdad.experiments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.imdad.experiments.run.RunListener;
import org.imdad.experiments.run.RunSummary;
import org.imdad.experiments.run.TestSuite;
import org.imdad.experiments.store.PlannedTrial;
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
}
