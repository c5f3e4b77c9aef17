package org.imdad.experiments.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.outside.OutsideFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.imdad.core.detector.Deadline;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.PluginCode;
import org.imdad.experiments.data.Blobs;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Plane;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.stats.Auroc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialRunnerTest {

    @TempDir
    Path work;

    @Test
    void anOutcomeHoldsScoresLabelsEpochsTimingsAndProvenance() {
        List<EpochRow> heard = new ArrayList<>();
        Trial trial = Blobs.trial("mean", 1);
        TrialOutcome outcome = runner(new Blobs()).run(trial, Deadline.NEVER, heard::add);
        assertThat(outcome.scores()).as("30 %% of 240 rows").hasSize(72);
        assertThat(outcome.anomaly()).hasSize(72);
        assertThat(outcome.rows()).hasSize(72).doesNotHaveDuplicates();
        assertThat(Auroc.of(outcome.scores(), outcome.anomaly()))
                .as("blobs 8.5 deviations apart")
                .isEqualTo(1);
        assertThat(outcome.threshold()).isEqualTo(9);
        assertThat(outcome.epochs()).extracting(EpochRow::phase).containsExactly("pretrain", "train", "train");
        assertThat(outcome.epochs().get(2).values()).containsKeys("loss", "validation_auroc");
        assertThat(outcome.epochs())
                .extracting(EpochRow::epoch)
                .isEqualTo(heard.stream().map(EpochRow::epoch).toList());
        assertThat(outcome.timings()).containsOnlyKeys("prepare", "fit", "diagnostics", "score");
        assertThat(outcome.timings().get("fit")).isBetween(0.1, 30.0);
        assertThat(outcome.provenance())
                .containsEntry("imdad", Implementation.version())
                .containsEntry("data_sha256", trial.dataChecksum())
                .containsKeys("java", "os", "cpu")
                .doesNotContainKey("plugin");
    }

    @Test
    void theFittedDetectorIsHeldAgainstTheValidationSplit() {
        TrialOutcome outcome = runner(new Blobs()).run(Blobs.trial("mean", 1), Deadline.NEVER, row -> {});
        assertThat(outcome.validationAuroc()).hasValue(1);
        assertThat(outcome.epochs().get(2).values()).containsEntry("validation_auroc", 1.0);
    }

    @Test
    void aFitOnTwoFeaturesLeavesItsScoresOverThePlane() {
        Plane plane = runner(new Blobs())
                .run(Blobs.trial("mean", 1), Deadline.NEVER, row -> {})
                .plane()
                .orElseThrow();
        assertThat(plane.points().keySet()).containsExactly("normal", "anomalies", "test normal", "test anomalies");
        assertThat(plane.points().get("normal"))
                .as("two numbers each of 56 %% of 200 rows")
                .hasSize(2 * 112);
        assertThat(plane.points().get("test anomalies")).hasSize(2 * 12);
        assertThat(plane.scores().keySet()).containsExactly(1, 2);
        Plane.Grid grid = plane.grid();
        double[] scores = plane.scores().get(2);
        assertThat(scores).hasSize(grid.columns() * grid.rows());
        int atNormalRows = nearest(grid, 0, 0);
        assertThat(scores[atNormalRows]).isLessThan(9);
        assertThat(scores[scores.length - 1]).as("beyond the anomalies").isGreaterThan(9);
    }

    private static int nearest(Plane.Grid grid, double x, double y) {
        int column = (int) Math.round((x - grid.fromX()) / (grid.toX() - grid.fromX()) * (grid.columns() - 1));
        int row = (int) Math.round((y - grid.fromY()) / (grid.toY() - grid.fromY()) * (grid.rows() - 1));
        return row * grid.columns() + column;
    }

    @Test
    void anOutcomeOfADetectorFromOutsideNamesItsCode() {
        OutsideFactory outside = new OutsideFactory();
        Trial trial = planned("outside", Implementation.of(outside));

        TrialOutcome outcome = runner(new Blobs()).run(trial, Deadline.NEVER, row -> {});

        assertThat(outcome.provenance())
                .containsEntry("plugin", "test-classes")
                .containsEntry(
                        "plugin_sha256", PluginCode.of(outside).orElseThrow().sha256());
    }

    @Test
    void aTrialPlannedWithOtherCodeFromOutsideIsRefused() {
        String other = Implementation.version() + "+0123456789abcdef";

        assertThatThrownBy(() -> runner(new Blobs()).run(planned("outside", other), Deadline.NEVER, row -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "the trial was planned for version %s, this is version %s; run the suite again to plan it anew",
                        other, Implementation.of(new OutsideFactory()));
    }

    @Test
    void dataSetsAreOpenedOnce() {
        AtomicInteger opened = new AtomicInteger();
        TrialRunner runner = runner(name -> {
            opened.incrementAndGet();
            return new Blobs().open(name);
        });
        for (int seed = 0; seed < 3; seed++) {
            runner.run(Blobs.trial("mean", seed), Deadline.NEVER, row -> {});
        }
        assertThat(opened).hasValue(1);
    }

    @Test
    void anOutcomeIsTheSameWithASplitThatWasThereBefore() throws IOException {
        Trial trial = Blobs.trial("mean", 1);
        TrialOutcome cold = runner(new Blobs()).run(trial, Deadline.NEVER, row -> {});
        try (Stream<Path> files = Files.list(work.resolve("splits"))) {
            assertThat(files).anyMatch(file -> file.toString().endsWith(".imdad-split"));
        }
        TrialOutcome warm = runner(new Blobs()).run(trial, Deadline.NEVER, row -> {});
        assertThat(warm).usingRecursiveComparison().ignoringFields("timings").isEqualTo(cold);
    }

    @Test
    void aSplitLeftBehindDoesNotHideThatTheDataHaveChanged() {
        Trial trial = Blobs.trial("mean", 1);
        runner(new Blobs()).run(trial, Deadline.NEVER, row -> {});
        DatasetSource changed = name -> {
            Dataset blobs = new Blobs().open(name);
            return new Dataset(name, blobs.shape(), blobs.classNames(), blobs.training(), blobs.test(), "changed");
        };
        assertThatThrownBy(() -> runner(changed).run(trial, Deadline.NEVER, row -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("found content with checksum changed");
    }

    @Test
    void theHistoryIsTheSameWhetherPretrainingWasComputedOrFound() {
        TrialRunner runner = runner(new Blobs());
        List<EpochRow> heard = new ArrayList<>();
        TrialOutcome computed = runner.run(pretrained(20), Deadline.NEVER, heard::add);
        List<EpochRow> heardAgain = new ArrayList<>();
        TrialOutcome found = runner.run(pretrained(10), Deadline.NEVER, heardAgain::add);

        assertThat(computed.epochs()).extracting(EpochRow::phase).containsExactly("pretrain", "pretrain", "train");
        assertThat(found.epochs().subList(0, 2)).isEqualTo(computed.epochs().subList(0, 2));
        assertThat(found.epochs()).hasSize(3).isEqualTo(heardAgain);
        assertThat(heard).isEqualTo(computed.epochs());
    }

    private static Trial pretrained(double nu1) {
        Trial t = Blobs.trial("mean", 1);
        return new Trial(
                "imd-ad",
                Map.of("encoder", "mlp-4-2", "epochs", 1, "pretrain_epochs", 2, "nu1", nu1),
                t.dataset(),
                t.dataChecksum(),
                t.protocol(),
                t.preprocessing(),
                t.seed(),
                t.implementation());
    }

    @Test
    void aPastDeadlineEndsTheTrial() {
        assertThatThrownBy(
                        () -> runner(new Blobs()).run(Blobs.trial("mean", 1), Deadline.after(Duration.ZERO), r -> {}))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.TIMED_OUT));
    }

    @Test
    void aTrialOfAnotherVersionIsRefused() {
        assertThatThrownBy(() -> runner(new Blobs()).run(planned("mean", "0.0.1"), Deadline.NEVER, row -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "the trial was planned for version 0.0.1, this is version %s; run the suite again to plan it anew"
                                .formatted(Implementation.version()));
    }

    private static Trial planned(String detector, String implementation) {
        Trial t = Blobs.trial(detector, 1);
        return new Trial(
                t.detector(),
                t.hyperparameters(),
                t.dataset(),
                t.dataChecksum(),
                t.protocol(),
                t.preprocessing(),
                t.seed(),
                implementation);
    }

    @Test
    void theBestTestEpochGivesTheScoresWhereTheTrialSaysSo() {
        Trial t = Blobs.trial("mean", 1);
        Trial selecting = new Trial(
                t.detector(),
                t.hyperparameters(),
                t.dataset(),
                t.dataChecksum(),
                t.protocol(),
                t.preprocessing(),
                Selection.BEST_TEST_EPOCH,
                t.seed(),
                t.implementation());
        TrialOutcome outcome = runner(new Blobs()).run(selecting, Deadline.NEVER, row -> {});
        assertThat(outcome.provenance())
                .as("both epochs are as good, the first is taken")
                .containsEntry("selected_epoch", "1 of 2 by test AUROC: 1.0000, last epoch 1.0000");
        assertThat(Auroc.of(outcome.scores(), outcome.anomaly())).isEqualTo(1);
    }

    private TrialRunner runner(DatasetSource source) {
        return new TrialRunner(Detectors.installed(), source, new WorkFolder(work));
    }
}
