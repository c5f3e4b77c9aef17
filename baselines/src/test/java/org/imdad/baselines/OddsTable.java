package org.imdad.baselines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.imdad.core.data.Samples;

/**
 * A table of the test resources, split as the tests against scikit-learn split it: every second normal row is trained on, all
 * other rows are scored; columns standardised with the training rows' mean and population standard deviation.
 *
 * @param training normal rows to train on
 * @param normal unseen normal rows
 * @param anomalies unseen anomalies
 */
public record OddsTable(Samples training, Samples normal, Samples anomalies) {

    /** Reads {@code breastw} or {@code pima}. */
    public static OddsTable read(String name) throws IOException {
        double[][] table;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                OddsTable.class.getResourceAsStream("ocsvm/" + name + ".csv"), StandardCharsets.UTF_8))) {
            table = reader.lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        }
        int[] normal = rows(table, 0);
        int[] training = everySecond(normal, 0);
        Standardisation scaling = Standardisation.of(table, training);
        return new OddsTable(
                scaling.apply(table, training),
                scaling.apply(table, everySecond(normal, 1)),
                scaling.apply(table, rows(table, 1)));
    }

    /** Unseen normal rows followed by the anomalies. */
    public Samples unseen() {
        return normal.concat(anomalies);
    }

    /** Area under the ROC curve of scores of {@link #unseen}. */
    public double auroc(double[] scores) {
        double[] ofNormal = Arrays.copyOf(scores, normal.size());
        return Arrays.stream(scores, normal.size(), scores.length)
                .map(a -> Arrays.stream(ofNormal)
                                .map(n -> a > n ? 1 : a == n ? 0.5 : 0)
                                .sum()
                        / ofNormal.length)
                .average()
                .orElseThrow();
    }

    private static int[] rows(double[][] table, int label) {
        int last = table[0].length - 1;
        return IntStream.range(0, table.length)
                .filter(i -> table[i][last] == label)
                .toArray();
    }

    private static int[] everySecond(int[] rows, int from) {
        return IntStream.range(0, rows.length)
                .filter(i -> i % 2 == from)
                .map(i -> rows[i])
                .toArray();
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
