package org.imdad.experiments.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.imdad.core.data.RandomOrder;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.model.SavedReferences;

/**
 * Draws the training samples that a model keeps for explanations: normal ones whose score is at most the threshold, as many
 * as 4 MiB hold in single precision, and up to {@value #MOST_ANOMALIES} labelled anomalies within as much again.
 */
final class ReferenceChoice {

    /**
     * Explanations compare with the nearest of them. Of IMD-AD's heat maps 76.5 % of MNIST's eights and of bags peaked in a planted
     * patch with 334 images to choose from, 81.5 and 80.0 % with 1,337.
     */
    private static final int MOST_VALUES = (4 << 20) / Float.BYTES;

    private static final int MOST_ANOMALIES = 64;
    private static final int SLICE = 1024;

    private final int limit;
    private final RandomGenerator random;

    /**
     * Creates a choice.
     *
     * @param limit most normal samples; 0 keeps no anomalies either
     */
    ReferenceChoice(int limit, RandomGenerator random) {
        this.limit = limit;
        this.random = random;
    }

    SavedReferences normals(FittedDetector detector, RowTable rows, Samples samples) {
        int wanted = Math.min(limit, MOST_VALUES / samples.features());
        int[] order = RandomOrder.of(samples.size(), random);
        IntStream.Builder chosen = IntStream.builder();
        int count = 0;
        for (int from = 0; from < order.length && count < wanted; from += SLICE) {
            int[] slice = Arrays.copyOfRange(order, from, Math.min(order.length, from + SLICE));
            double[] scores = detector.score(samples.select(slice));
            for (int i = 0; i < slice.length && count < wanted; i++) {
                if (scores[i] <= detector.threshold()) {
                    chosen.add(slice[i]);
                    count++;
                }
            }
        }
        return references(chosen.build().sorted().toArray(), rows);
    }

    SavedReferences anomalies(RowTable rows, Samples samples) {
        int wanted = limit == 0 ? 0 : Math.min(MOST_ANOMALIES, MOST_VALUES / samples.features());
        int[] chosen = Arrays.stream(RandomOrder.of(samples.size(), random))
                .limit(wanted)
                .sorted()
                .toArray();
        return references(chosen, rows);
    }

    private static SavedReferences references(int[] chosen, RowTable rows) {
        return new SavedReferences(
                rows.raw(chosen), Arrays.stream(chosen).mapToObj(rows::place).toList());
    }
}
