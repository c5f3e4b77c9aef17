package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One class of Fashion-MNIST against the rest, with 5 % labelled anomalies from all other classes.
 *
 * <p>The expected AUROC is that of a trial of the same derivation in another framework (one seed, 15 epochs). Needs the
 * files of Debian's dataset-fashion-mnist.
 */
@Tag("reproduction")
class FashionMnistReproductionTest {

    private static final Path FOLDER = Path.of("/usr/share/datasets/fashion-mnist");
    private static final SampleShape SHAPE = new SampleShape(1, 28, 28);

    @ParameterizedTest(name = "class {0}, nu1 = {1}: AUROC at least {2}")
    @CsvSource({"0, 20, 0.978", "6, 20, 0.915", "0, 4, 0.977", "6, 4, 0.925"})
    void oneClassAgainstTheRest(int normalClass, double nu1, double expected) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "needs " + FOLDER);
        Samples images = images("train");
        byte[] labels = labels("train");
        int[] normal = where(labels, normalClass, true);
        int[] others = where(labels, normalClass, false);
        shuffle(others, FitContext.random(0, "labelled anomalies"));
        int[] anomalies = IntStream.of(others).limit(normal.length / 20).toArray();
        TrainingData data = new TrainingData(images.select(normal), images.select(anomalies));
        ImdAd detector =
                new ImdAdFactory().create(Map.of("encoder", "fmnist-lenet", "epochs", 15, "nu1", nu1, "nu2", 10));

        long start = System.nanoTime();
        try (FittedImdAd fitted = detector.fit(data, FitContext.seeded(0))) {
            double seconds = (System.nanoTime() - start) / 1e9;
            Samples test = images("t10k");
            byte[] testLabels = labels("t10k");
            double auroc = RankingQuality.auroc(
                    fitted.score(test.select(where(testLabels, normalClass, true))),
                    fitted.score(test.select(where(testLabels, normalClass, false))));
            OutlierRatio outside = fitted.training().normalOutliers();
            OutlierRatio inside = fitted.training().anomalyOutliers().orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "class %d, nu1 %s: AUROC %.4f, %.1f s per epoch, outside %s (bound %s), inside %s (bound %s), %s%n",
                    normalClass,
                    nu1,
                    auroc,
                    seconds / 15,
                    outside.ratio(),
                    outside.discreteBound(),
                    inside.ratio(),
                    inside.discreteBound(),
                    fitted.training().radii());
            assertThat(fitted.training().radii().marginActive()).isTrue();
            assertThat(outside.ratio()).isEqualTo(outside.discreteBound());
            assertThat(inside.ratio()).isEqualTo(inside.discreteBound());
            assertThat(auroc).isGreaterThanOrEqualTo(expected);
        }
    }

    private static Samples images(String set) throws IOException {
        byte[] pixels = read(set + "-images-idx3-ubyte.gz", 16);
        float[] values = new float[pixels.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = (pixels[k] & 0xFF) / 255f;
        }
        return Samples.of(SHAPE, values);
    }

    private static byte[] labels(String set) throws IOException {
        return read(set + "-labels-idx1-ubyte.gz", 8);
    }

    private static byte[] read(String file, int header) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))))) {
            in.skipNBytes(header);
            return in.readAllBytes();
        }
    }

    private static int[] where(byte[] labels, int label, boolean equal) {
        return IntStream.range(0, labels.length)
                .filter(i -> (labels[i] == label) == equal)
                .toArray();
    }

    private static void shuffle(int[] values, RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
