package org.imdad.baselines.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void theyAreThoseOfAllDistancesSorted() {
        Samples references = random(70, 5, 0, 1);
        Samples queries = random(9, 5, 0, 2);

        double[] found = new Neighbours(references, 4, () -> {}).of(queries);

        for (int q = 0; q < queries.size(); q++) {
            double[] expected = sortedDistances(queries, q, references, -1);
            for (int i = 0; i < 4; i++) {
                assertThat(found[q * 4 + i]).isCloseTo(expected[i], within(1e-12));
            }
        }
    }

    @Test
    void aSampleIsNoNeighbourOfItselfButItsCopiesAre() {
        Samples samples = Samples.ofRows(new float[][] {{1, 1}, {1, 1}, {4, 5}});

        assertThat(new Neighbours(samples, 2, () -> {}).ofThemselves()).containsExactly(0, 5, 0, 5, 5, 5);
    }

    /** 1,500 samples of 3,000 values do not fit into one tile, nor 900 queries into one chunk. */
    @Test
    void tilesAndChunksChangeNothing() {
        Samples references = random(1500, 3000, 0, 3);
        Samples queries = references.slice(300, 1200);
        AtomicInteger pieces = new AtomicInteger();

        double[] found = new Neighbours(references, 2, pieces::incrementAndGet).of(queries);

        assertThat(pieces.get()).isGreaterThan(3);
        for (int q : new int[] {0, 450, 899}) {
            double[] expected = sortedDistances(queries, q, references, -1);
            assertThat(found[2 * q]).isZero();
            assertThat(found[2 * q + 1]).isCloseTo(expected[1], within(1e-9));
        }
    }

    @Test
    void valuesFarFromZeroLoseNoDigits() {
        Samples references = random(50, 3, 100_000, 4);

        double[] found = new Neighbours(references, 3, () -> {}).ofThemselves();

        for (int q = 0; q < 50; q++) {
            double[] expected = sortedDistances(references, q, references, q);
            assertThat(Arrays.copyOfRange(found, 3 * q, 3 * q + 3))
                    .containsExactly(Arrays.copyOf(expected, 3), within(1e-12));
        }
    }

    private static double[] sortedDistances(Samples queries, int q, Samples references, int left) {
        return IntStream.range(0, references.size())
                .filter(r -> r != left)
                .mapToDouble(r -> {
                    double sum = 0;
                    for (int j = 0; j < references.features(); j++) {
                        double difference = (double) queries.get(q, j) - references.get(r, j);
                        sum += difference * difference;
                    }
                    return Math.sqrt(sum);
                })
                .sorted()
                .toArray();
    }

    private static Samples random(int n, int d, float offset, long seed) {
        RandomGenerator random = FitContext.random(seed, "samples");
        float[] values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            values[i] = offset + (float) random.nextGaussian();
        }
        return Samples.of(SampleShape.vector(d), values);
    }
}
