package org.imdad.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.builtin.BuiltinDatasets;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.stats.Auroc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerMainTest {

    @TempDir
    Path folder;

    @Test
    void aRealDetectorRunsOnShippedData() {
        TestSuite suite = new TestSuite(folder);
        RunSummary summary = suite.run(settings(Optional.empty()), List.of(ocsvmOnBreastCancer()));
        assertThat(summary).isEqualTo(new RunSummary(1, 0, 0, 0, 0));
        TrialOutcome outcome = suite.outcomes().values().iterator().next();
        assertThat(Auroc.of(outcome.scores(), outcome.anomaly()))
                .as("this set is easy: published AUROCs of one-class methods are above 0.98")
                .isGreaterThan(0.98);
        assertThat(outcome.provenance()).containsKey("tribuo-core");
    }

    @Test
    void aDataFolderThatIsMissingEndsTheRunWithOneLine() {
        TestSuite suite = new TestSuite(folder);
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> suite.run(settings(Optional.of(missing)), List.of(ocsvmOnBreastCancer())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        "worker processes end before they are ready (exit code 2): --data-dir: %s is not a folder",
                        missing);
    }

    private RunSettings settings(Optional<Path> dataDir) {
        WorkerCommand command = WorkerMain.command(1, folder.resolve("work"), dataDir);
        return RunSettings.of(1, Optional.empty(), command, folder.resolve("logs"));
    }

    private static PlannedTrial ocsvmOnBreastCancer() {
        Dataset dataset = BuiltinDatasets.open("breastw");
        Map<String, Object> defaults =
                Detectors.installed().named("ocsvm").create(Map.of()).hyperparameters();
        Trial trial = new Trial(
                "ocsvm",
                defaults,
                dataset.name(),
                dataset.checksum(),
                new Protocol("normal", 0.3, 0, List.of(), 0, 0, 1),
                List.of("standardise"),
                1,
                Implementation.version());
        return new PlannedTrial("OCSVM", trial);
    }
}
