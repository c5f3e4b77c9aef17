package org.imdad.experiments.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitException;
import org.imdad.experiments.protocol.EvaluationData;
import org.imdad.experiments.trial.EpochRow;
import org.junit.jupiter.api.Test;

class EpochHistoryTest {

    private static final Supplier<Map<String, double[]>> DISTANCES = () -> Map.of("normal", new double[] {4});

    @Test
    void trainingEpochsGetTheAurocOfTheValidationSplit() {
        EpochHistory history = history(validation(true, true, false, false, false));
        // Scores 3 2 2 1 2 with two anomalies first: AUROC 5/6 (methods/protocol.md, section 4).
        history.onEpoch(report("train", 1, 3, samples -> new double[] {3, 2, 2, 1, 2}));
        assertThat(history.rows().get(0).values())
                .containsExactly(Map.entry("loss", 1.0), Map.entry("validation_auroc", 5 / 6.0));
    }

    @Test
    void pretrainingHasNoScoresToValidate() {
        EpochHistory history = history(validation(true, false));
        history.onEpoch(report("pretrain", 1, 1, null));
        history.onEpoch(report("train", 1, 1, null));
        assertThat(history.rows()).extracting(EpochRow::values).containsOnly(Map.of("loss", 1.0));
    }

    @Test
    void oneClassAloneHasNoAuroc() {
        EpochHistory history = history(validation(false, false));
        history.onEpoch(report("train", 1, 1, samples -> new double[] {3, 2}));
        assertThat(history.rows().get(0).values()).containsOnlyKeys("loss");
    }

    @Test
    void distancesAreKeptForTheFirstAndTheLastEpochOfTraining() {
        EpochHistory history = history(Optional.empty());
        history.onEpoch(report("pretrain", 1, 1, null));
        for (int epoch = 1; epoch <= 3; epoch++) {
            history.onEpoch(report("train", epoch, 3, null));
        }
        assertThat(history.rows()).extracting(row -> row.distances().size()).containsExactly(0, 1, 0, 1);
    }

    @Test
    void aValidationScoreThatIsNaNIsDivergence() {
        EpochHistory history = history(validation(true, false));
        assertThatThrownBy(() -> history.onEpoch(report("train", 2, 3, samples -> new double[] {1, Double.NaN})))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED))
                .hasMessageStartingWith("score of validation sample 1 is NaN");
    }

    private static EpochHistory history(Optional<EvaluationData> validation) {
        return new EpochHistory(validation, EpochHistory::isFirstOrLast, row -> {});
    }

    private static Optional<EvaluationData> validation(boolean... anomaly) {
        Samples samples = Samples.ofRows(new float[anomaly.length][1]);
        return Optional.of(new EvaluationData(samples, anomaly, new int[anomaly.length]));
    }

    private static EpochReport report(String phase, int epoch, int epochs, EpochReport.Scorer scorer) {
        return new EpochReport(phase, epoch, epochs, Map.of("loss", 1.0), DISTANCES, scorer);
    }
}
