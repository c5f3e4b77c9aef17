package org.imdad.experiments.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.protocol.EvaluationData;
import org.junit.jupiter.api.Test;

class BestTestEpochTest {

    private static final EvaluationData TEST = new EvaluationData(
            Samples.ofRows(new float[][] {{0}, {1}, {2}}), new boolean[] {true, false, false}, new int[] {0, 1, 2});

    @Test
    void theScoresOfTheEpochWithTheBestAurocAreKept() {
        BestTestEpoch selection = new BestTestEpoch(TEST);
        selection.onEpoch(report("train", 1, 1, 2, 3));
        selection.onEpoch(report("train", 2, 3, 1, 2));
        selection.onEpoch(report("train", 3, 2, 1, 3));
        assertThat(selection.scores()).containsExactly(3, 1, 2);
        assertThat(selection.epoch()).isEqualTo("2 of 3 by test AUROC: 1.0000, last epoch 0.5000");
    }

    @Test
    void theFirstOfEqualEpochsIsKept() {
        BestTestEpoch selection = new BestTestEpoch(TEST);
        selection.onEpoch(report("train", 1, 5, 1, 2));
        selection.onEpoch(report("train", 2, 9, 1, 2));
        assertThat(selection.scores()).containsExactly(5, 1, 2);
    }

    @Test
    void pretrainingDoesNotCount() {
        BestTestEpoch selection = new BestTestEpoch(TEST);
        selection.onEpoch(report("pretrain", 1, 5, 1, 2));
        selection.onEpoch(report("train", 1, 1, 2, 3));
        assertThat(selection.scores()).containsExactly(1, 2, 3);
    }

    @Test
    void aDetectorWithoutScoresPerEpochIsRefused() {
        BestTestEpoch selection = new BestTestEpoch(TEST);
        selection.onEpoch(new EpochReport("train", 1, 1, Map.of(), Map::of, null));
        assertThatThrownBy(selection::scores)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("this detector gives no scores per epoch, so selection: best-test-epoch cannot be used;"
                        + " leave it out");
    }

    @Test
    void aScoreThatIsNotANumberEndsTheTrial() {
        BestTestEpoch selection = new BestTestEpoch(TEST);
        EpochReport broken = report("train", 1, 1, Double.NaN, 2);
        assertThatThrownBy(() -> selection.onEpoch(broken)).isInstanceOf(FitException.class);
    }

    private static EpochReport report(String phase, int epoch, double... scores) {
        return new EpochReport(phase, epoch, 3, Map.of(), Map::of, samples -> scores);
    }
}
