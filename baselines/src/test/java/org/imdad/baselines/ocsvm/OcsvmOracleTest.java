package org.imdad.baselines.ocsvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against scikit-learn's OneClassSVM (version 1.2.1, nu = 0.1, gamma = 1/d): every second normal row is trained on, all other rows are scored; columns standardised
 * with training statistics.
 */
class OcsvmOracleTest {

    @ParameterizedTest
    @CsvSource({"breastw, 0.9914621734705418, 222, 36", "pima, 0.6619850746268656, 250, 49"})
    void ranksLikeScikitLearn(String name, double auroc, int trained, int supportVectors) throws IOException {
        double[][] table = read(name + ".csv");
        int[] normal = rows(table, 0);
        int[] training = IntStream.range(0, normal.length)
                .filter(i -> i % 2 == 0)
                .map(i -> normal[i])
                .toArray();
        int[] unseen = IntStream.range(0, normal.length)
                .filter(i -> i % 2 == 1)
                .map(i -> normal[i])
                .toArray();
        Standardisation scaling = Standardisation.of(table, training);

        FittedOcsvm fitted = (FittedOcsvm) new Ocsvm(new OcsvmSettings(0.1, "auto", 50))
                .fit(TrainingData.of(scaling.apply(table, training)), FitContext.seeded(0));

        double[] ofNormal = fitted.score(scaling.apply(table, unseen));
        double[] ofAnomalies = fitted.score(scaling.apply(table, rows(table, 1)));
        assertThat(training).hasSize(trained);
        assertThat(auroc(ofNormal, ofAnomalies)).isCloseTo(auroc, within(0.002));
        assertThat(fitted.decision().coefficients().length).isCloseTo(supportVectors, within(2));
    }

    private static double auroc(double[] normal, double[] anomalies) {
        return Arrays.stream(anomalies)
                .map(a -> Arrays.stream(normal)
                                .map(n -> a > n ? 1 : a == n ? 0.5 : 0)
                                .sum()
                        / normal.length)
                .average()
                .orElseThrow();
    }

    private static int[] rows(double[][] table, int label) {
        int last = table[0].length - 1;
        return IntStream.range(0, table.length)
                .filter(i -> table[i][last] == label)
                .toArray();
    }

    private static double[][] read(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(OcsvmOracleTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            return lines.stream()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    /** Mean and population standard deviation of each column; a deviation of 0 counts as 1. */
    private record Standardisation(double[] mean, double[] deviation) {

        static Standardisation of(double[][] table, int[] rows) {
            int d = table[0].length - 1;
            double[] mean = new double[d];
            double[] deviation = new double[d];
            for (int j = 0; j < d; j++) {
                int column = j;
                mean[j] = Arrays.stream(rows)
                        .mapToDouble(i -> table[i][column])
                        .average()
                        .orElseThrow();
                double variance = Arrays.stream(rows)
                        .mapToDouble(i -> (table[i][column] - mean[column]) * (table[i][column] - mean[column]))
                        .average()
                        .orElseThrow();
                deviation[j] = variance > 0 ? Math.sqrt(variance) : 1;
            }
            return new Standardisation(mean, deviation);
        }

        Samples apply(double[][] table, int[] rows) {
            float[][] scaled = new float[rows.length][mean.length];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    scaled[i][j] = (float) ((table[rows[i]][j] - mean[j]) / deviation[j]);
                }
            }
            return Samples.ofRows(scaled);
        }
    }
}
