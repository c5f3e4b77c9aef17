package org.imdad.baselines.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.imdad.baselines.OddsTable;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against scikit-learn's NearestNeighbors (version 1.2.1, n_neighbors = 5, algorithm kd_tree; brute gives the same digits).
 * Thresholds are numpy.quantile(…, 0.9) of what kneighbors() without an argument returns, which leaves each sample out.
 */
class KnnOracleTest {

    private static final double[] KTH = {
        1.3806701271484076,
        1.1792476415070754,
        1.2374368670764582,
        1.4197270864500684,
        1.1319231422671772,
        2.1102428770167667
    };
    private static final double[] MEAN = {
        1.1065320090827426,
        0.9306375586615291,
        0.8651602458276573,
        1.209044689835648,
        0.7656008609041676,
        1.671302582348968
    };

    @Test
    void distancesAndThresholdsAreThoseOfScikitLearn() {
        float[][] references = new float[40][3];
        float[][] queries = new float[6][3];
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < references.length; i++) {
                references[i][j] = (i * 37 + j * j * 11 + i * j) % 29 / 8f;
            }
            for (int i = 0; i < queries.length; i++) {
                queries[i][j] = (i * 17 + j * 5) % 31 / 8f;
            }
        }

        FittedDetector kth = fit(Samples.ofRows(references), Aggregation.KTH);
        FittedDetector mean = fit(Samples.ofRows(references), Aggregation.MEAN);

        assertThat(kth.score(Samples.ofRows(queries))).containsExactly(KTH, within(1e-15));
        assertThat(mean.score(Samples.ofRows(queries))).containsExactly(MEAN, within(1e-15));
        assertThat(kth.threshold()).isCloseTo(1.6441183047457382, within(1e-15));
        assertThat(mean.threshold()).isCloseTo(1.3329910236841798, within(1e-15));
    }

    /** AUROC by roc_auc_score of scikit-learn 1.2.1. */
    @ParameterizedTest
    @CsvSource({
        "breastw, KTH, 0.9909156017942629",
        "breastw, MEAN, 0.9905951977081684",
        "pima, KTH, 0.7431044776119402",
        "pima, MEAN, 0.7472835820895521"
    })
    void ranksLikeScikitLearn(String name, Aggregation aggregation, double auroc) throws IOException {
        OddsTable table = OddsTable.read(name);

        double[] scores = fit(table.training(), aggregation).score(table.unseen());

        assertThat(table.auroc(scores)).isCloseTo(auroc, within(1e-12));
    }

    private static FittedDetector fit(Samples normal, Aggregation aggregation) {
        return new Knn(new KnnSettings(5, aggregation, 0.1)).fit(TrainingData.of(normal), FitContext.seeded(1));
    }
}
