package org.imdad.cli.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imdad.baselines.ocsvm.OcsvmFactory;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.data.format.DatasetFiles;
import org.imdad.experiments.data.format.FileOptions;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.NamedDatasets;
import org.imdad.experiments.data.source.SearchPlaces;
import org.imdad.stats.Auroc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * OCSVM against scikit-learn on MNIST, Fashion-MNIST and tables. The image sets are looked for where the program looks;
 * the tables, files of ADBench, in the folder {@code tabular} of the one that IMDAD_DATA names; those that are not there are
 * skipped. Takes minutes.
 */
@Tag("reproduction")
class OcsvmReproductionTest {

    private static final double TOLERANCE = 0.002;

    @ParameterizedTest
    @CsvFileSource(resources = "ocsvm.csv", numLinesToSkip = 1)
    void ranksLikeScikitLearn(String set, String normalClass, int trained, double auroc, int supportVectors) {
        Task task = normalClass.equals("normal") ? table(set) : images(set, normalClass);
        assertThat(task.training().normal().size()).isEqualTo(trained);
        long begin = System.nanoTime();
        try (FittedDetector fitted = new OcsvmFactory()
                .create(Map.of("nu", 0.1, "gamma", task.gamma()))
                .fit(task.training(), FitContext.seeded(0))) {
            long fittedAt = System.nanoTime();
            double found = Auroc.of(fitted.score(task.test()), task.anomaly());
            int vectors = fitted.save().array("support_vectors").shape()[0];
            System.out.printf(
                    Locale.ROOT,
                    "%s/%s: AUROC %.6f, scikit-learn %.6f; support vectors %d, %d; fit %.1f s, score %.1f s%n",
                    set,
                    normalClass,
                    found,
                    auroc,
                    vectors,
                    supportVectors,
                    (fittedAt - begin) / 1e9,
                    (System.nanoTime() - fittedAt) / 1e9);
            assertThat(found).isCloseTo(auroc, within(TOLERANCE));
        }
    }

    private record Task(TrainingData training, Samples test, boolean[] anomaly, String gamma) {}

    private static Task images(String set, String normalClass) {
        DatasetLocator locator = new DatasetLocator(SearchPlaces.of(Optional.empty()));
        Path folder = locator.require(NamedDatasets.find(set).orElseThrow()).folder();
        Dataset dataset = DatasetFiles.open(folder, FileOptions.defaults());
        Rows test = dataset.test().orElseThrow();
        int normal = Integer.parseInt(normalClass);
        Scaling scaling = new Scaling(new double[784], filled(255));
        Samples training = samples(dataset.training(), rows(dataset.training(), normal), scaling, dataset.shape());
        BitSet all = new BitSet();
        all.set(0, test.size());
        return new Task(
                TrainingData.of(training),
                samples(test, all, scaling, dataset.shape()),
                anomalies(test, all, normal),
                "scale");
    }

    private static Task table(String set) {
        String folder = System.getenv("IMDAD_DATA");
        assumeTrue(folder != null, "IMDAD_DATA names no folder");
        Path file = Path.of(folder, "tabular", set + ".npz");
        assumeTrue(Files.exists(file), () -> file + " is not there");
        Dataset dataset = DatasetFiles.open(file, FileOptions.defaults().withAnomalies(List.of("1")));
        Rows table = dataset.training();
        BitSet training = new BitSet();
        BitSet normal = rows(table, 0);
        int position = 0;
        for (int i = normal.nextSetBit(0); i >= 0; i = normal.nextSetBit(i + 1)) {
            training.set(i, position++ % 2 == 0);
        }
        BitSet test = (BitSet) training.clone();
        test.flip(0, table.size());
        Scaling scaling = Scaling.standardising(table, training);
        return new Task(
                TrainingData.of(samples(table, training, scaling, dataset.shape())),
                samples(table, test, scaling, dataset.shape()),
                anomalies(table, test, 0),
                "auto");
    }

    private static double[] filled(double value) {
        double[] values = new double[784];
        Arrays.fill(values, value);
        return values;
    }

    private static BitSet rows(Rows table, int label) {
        BitSet rows = new BitSet();
        for (int i = 0; i < table.size(); i++) {
            rows.set(i, table.label(i) == label);
        }
        return rows;
    }

    private static boolean[] anomalies(Rows table, BitSet rows, int normal) {
        boolean[] anomaly = new boolean[rows.cardinality()];
        int[] index = rows.stream().toArray();
        for (int i = 0; i < index.length; i++) {
            anomaly[i] = table.label(index[i]) != normal;
        }
        return anomaly;
    }

    private static Samples samples(Rows table, BitSet rows, Scaling scaling, SampleShape shape) {
        float[] values = new float[rows.cardinality() * table.features()];
        double[] row = new double[table.features()];
        int next = 0;
        for (int i = rows.nextSetBit(0); i >= 0; i = rows.nextSetBit(i + 1)) {
            table.copyRow(i, row);
            for (int j = 0; j < row.length; j++) {
                values[next++] = (float) ((row[j] - scaling.shift()[j]) / scaling.divisor()[j]);
            }
        }
        return Samples.of(shape, values);
    }

    private record Scaling(double[] shift, double[] divisor) {

        static Scaling standardising(Rows table, BitSet rows) {
            int n = rows.cardinality();
            double[] mean = new double[table.features()];
            double[] deviation = new double[table.features()];
            double[] row = new double[table.features()];
            rows.stream().forEach(i -> {
                table.copyRow(i, row);
                for (int j = 0; j < row.length; j++) {
                    mean[j] += row[j] / n;
                }
            });
            rows.stream().forEach(i -> {
                table.copyRow(i, row);
                for (int j = 0; j < row.length; j++) {
                    deviation[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / n;
                }
            });
            for (int j = 0; j < deviation.length; j++) {
                deviation[j] = deviation[j] > 0 ? Math.sqrt(deviation[j]) : 1;
            }
            return new Scaling(mean, deviation);
        }
    }
}
