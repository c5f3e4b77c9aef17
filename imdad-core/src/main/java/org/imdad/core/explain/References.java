package org.imdad.core.explain;

import java.util.Arrays;
import java.util.List;
import org.imdad.core.data.Samples;
import org.imdad.core.matrix.SquaredDistances;

/**
 * Samples that others are compared with, such as the representative normal samples of a detector.
 *
 * @param samples at least one
 * @param places where each stands in the data it was taken from; not copied
 */
public record References(Samples samples, int[] places) {

    private static final int MOST_SAMPLES = 256;
    private static final int MOST_DISTANCES = 1 << 24;

    /** Checks that there are references, each with a place. */
    public References {
        if (samples.isEmpty() || places.length != samples.size()) {
            throw new IllegalArgumentException(
                    "%d references with %d places; at least one is needed".formatted(samples.size(), places.length));
        }
    }

    /** References that stand in the data at 0, 1, 2, …. */
    public static References of(Samples samples) {
        int[] places = new int[samples.size()];
        Arrays.setAll(places, i -> i);
        return new References(samples, places);
    }

    /**
     * The nearest reference of every sample by Euclidean distance, see {@link #nearest(Samples, int)}.
     *
     * @return n indices among the references
     */
    public int[] nearest(Samples others) {
        return nearest(others, 1)[0];
    }

    /**
     * The k nearest references of every sample by Euclidean distance, the first of equally near ones. A reference that equals
     * the sample in every value explains nothing and comes last.
     *
     * @param others n samples of the same shape
     * @param count k; cut to the number of references
     * @return k rows of n indices among the references: the nearest ones, the second nearest ones, …
     */
    public int[][] nearest(Samples others, int count) {
        int m = samples.size();
        int[][] nearest = new int[Math.min(count, m)][others.size()];
        try (SquaredDistances distances = new SquaredDistances(samples, SquaredDistances.mean(samples))) {
            int size = Math.max(1, Math.min(MOST_SAMPLES, MOST_DISTANCES / m));
            double[] piece = new double[Math.min(size, others.size()) * m];
            for (int from = 0; from < others.size(); from += size) {
                int to = Math.min(others.size(), from + size);
                distances.of(others, from, to, piece);
                for (int i = from; i < to; i++) {
                    double[] row = Arrays.copyOfRange(piece, (i - from) * m, (i - from + 1) * m);
                    for (int[] next : nearest) {
                        next[i] = smallest(row, others.row(i));
                        row[next[i]] = Double.NaN;
                    }
                }
            }
        }
        return nearest;
    }

    /** Index of the smallest distance that is not NaN; of a reference equal to the sample only if there is no other. */
    private int smallest(double[] distances, float[] sample) {
        int best = -1;
        int equal = -1;
        for (int s = 0; s < distances.length; s++) {
            if (best < 0 ? !Double.isNaN(distances[s]) : distances[s] < distances[best]) {
                if (Arrays.equals(samples.row(s), sample)) {
                    equal = s;
                } else {
                    best = s;
                }
            }
        }
        return best < 0 ? equal : best;
    }

    /** The nearest reference of every sample. */
    public Samples nearestTo(Samples others) {
        return samples.select(nearest(others));
    }

    /** The k nearest references of every sample: the nearest of all samples, the second nearest of all, …. */
    public List<Samples> nearestTo(Samples others, int count) {
        return Arrays.stream(nearest(others, count)).map(samples::select).toList();
    }
}
