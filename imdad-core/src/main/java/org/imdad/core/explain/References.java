package org.imdad.core.explain;

import java.util.Arrays;
import org.imdad.core.data.Samples;
import org.imdad.core.matrix.SquaredDistances;

/**
 * Samples that others are compared with, such as the representative normal samples of a detector.
 *
 * @param samples at least one
 * @param places where each stands in the data it was taken from; not copied
 */
public record References(Samples samples, int[] places) {

    private static final int PIECE = 256;

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
     * The nearest reference of every sample by Euclidean distance, the first of equally near ones. A reference that equals
     * the sample in every value explains nothing and is passed over, unless there is no other.
     *
     * @param others n samples of the same shape
     * @return n indices among the references
     */
    public int[] nearest(Samples others) {
        int m = samples.size();
        int[] nearest = new int[others.size()];
        try (SquaredDistances distances = new SquaredDistances(samples, SquaredDistances.mean(samples))) {
            double[] piece = new double[Math.min(PIECE, others.size()) * m];
            for (int from = 0; from < nearest.length; from += PIECE) {
                int to = Math.min(nearest.length, from + PIECE);
                distances.of(others, from, to, piece);
                for (int i = from; i < to; i++) {
                    nearest[i] = smallest(piece, (i - from) * m, others.row(i));
                }
            }
        }
        return nearest;
    }

    private int smallest(double[] distances, int offset, float[] sample) {
        int best = -1;
        for (int s = 0; s < samples.size(); s++) {
            boolean nearer = best < 0 || distances[offset + s] < distances[offset + best];
            if (nearer && !Arrays.equals(samples.row(s), sample)) {
                best = s;
            }
        }
        return Math.max(best, 0);
    }

    /** The nearest reference of every sample, see {@link #nearest}. */
    public Samples nearestTo(Samples others) {
        return samples.select(nearest(others));
    }
}
