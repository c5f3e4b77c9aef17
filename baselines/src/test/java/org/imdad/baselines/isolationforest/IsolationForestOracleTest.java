package org.imdad.baselines.isolationforest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.imdad.baselines.OddsTable;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against scikit-learn's IsolationForest (version 1.2.1, n_estimators = 100, max_samples = min(256, n), random_state 0 to 19)
 * on the tables of {@link OddsTable}: means over 20 seeds of the AUROC and of −score_samples over the unseen normal rows and
 * over the anomalies. The standard deviation of a single seed there is 0.0006 and 0.008 for the AUROC of the two tables and
 * 0.004 for the mean scores, so that the means of two sets of 20 seeds differ by a third of that.
 */
class IsolationForestOracleTest {

    private static final int SEEDS = 20;

    @ParameterizedTest
    @CsvSource({"breastw, 0.99289, 0.0006, 0.38723, 0.77090", "pima, 0.72467, 0.008, 0.43993, 0.48539"})
    void scoresOnAverageLikeScikitLearn(
            String name, double auroc, double deviation, double meanOfNormal, double meanOfAnomalies)
            throws IOException {
        OddsTable table = OddsTable.read(name);
        double[] found = new double[3];
        for (int seed = 0; seed < SEEDS; seed++) {
            FittedDetector fitted = new IsolationForestFactory()
                    .create(Map.of())
                    .fit(TrainingData.of(table.training()), FitContext.seeded(seed));
            found[0] += table.auroc(fitted.score(table.unseen())) / SEEDS;
            found[1] += mean(fitted.score(table.normal())) / SEEDS;
            found[2] += mean(fitted.score(table.anomalies())) / SEEDS;
        }

        assertThat(found[0]).isCloseTo(auroc, within(deviation));
        assertThat(found[1]).isCloseTo(meanOfNormal, within(0.004));
        assertThat(found[2]).isCloseTo(meanOfAnomalies, within(0.004));
    }

    private static double mean(double[] scores) {
        return Arrays.stream(scores).average().orElseThrow();
    }
}
