package org.imdad.baselines.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.junit.jupiter.api.Test;

class KnnTest extends DetectorContractTest {

    private static final Samples LINE = Samples.ofRows(new float[][] {{0}, {1}, {3}, {7}});

    @Override
    protected DetectorFactory factory() {
        return new KnnFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("k", 4, "nu", 0.2);
    }

    @Test
    void theScoreIsTheDistanceToTheKthNearest() {
        FittedDetector fitted = fit(LINE, 2, Aggregation.KTH, 0.5);

        assertThat(fitted.score(Samples.ofRows(new float[][] {{0}, {2}, {10}}))).containsExactly(1, 1, 7);
    }

    @Test
    void theMeanIsThatOfTheKDistances() {
        FittedDetector fitted = fit(LINE, 2, Aggregation.MEAN, 0.5);

        assertThat(fitted.score(Samples.ofRows(new float[][] {{0}, {2}, {10}}))).containsExactly(0.5, 1, 5);
    }

    /** Without themselves the four samples have second nearest ones at 3, 2, 3 and 6. */
    @Test
    void theThresholdLeavesEachTrainingSampleOutOfItsOwnNeighbours() {
        assertThat(fit(LINE, 2, Aggregation.KTH, 0.5).threshold()).isEqualTo(3);
        assertThat(fit(LINE, 2, Aggregation.KTH, 1.0 / 3).threshold()).isEqualTo(3);
        assertThat(fit(LINE, 1, Aggregation.KTH, 0.5).threshold()).isEqualTo(1.5);
    }

    @Test
    void asManySamplesAsNeighboursAreTooFew() {
        assertThatThrownBy(() -> fit(LINE, 4, Aggregation.KTH, 0.1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("training data: 4 normal samples; knn with k = 4 needs at least 5");
        assertThat(fit(LINE, 3, Aggregation.KTH, 0.1).score(LINE)).containsExactly(3, 2, 3, 6);
    }

    @Test
    void equalSamplesScoreTheDistanceToThem() {
        float[][] rows = new float[20][];
        Arrays.fill(rows, new float[] {1, 2});

        FittedDetector fitted = fit(Samples.ofRows(rows), 5, Aggregation.KTH, 0.1);

        assertThat(fitted.threshold()).isZero();
        assertThat(fitted.score(Samples.ofRows(new float[][] {{1, 2}, {4, 6}}))).containsExactly(0, 5);
    }

    @Test
    void aSavedModelWithTooFewSamplesIsRefused() {
        SavedModel saved = fit(LINE, 2, Aggregation.KTH, 0.1).save();

        SavedModel cut = new SavedModel(
                saved.detector(),
                saved.hyperparameters(),
                saved.inputShape(),
                saved.scalars(),
                Map.of("samples", NumberArray.of(new float[] {0, 1}, 2, 1)));

        assertThatThrownBy(() -> factory().restore(cut))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 values are not the samples of shape 1 that k = 2 needs");
    }

    private static FittedDetector fit(Samples normal, int k, Aggregation aggregation, double nu) {
        return new Knn(new KnnSettings(k, aggregation, nu)).fit(TrainingData.of(normal), FitContext.seeded(1));
    }
}
