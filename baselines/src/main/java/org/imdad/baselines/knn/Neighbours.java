package org.imdad.baselines.knn;

import org.imdad.core.data.Samples;
import org.imdad.core.matrix.SquaredDistances;

/**
 * The k nearest of the reference samples, found by comparing with all of them.
 *
 * <p>References are taken in tiles and queries in chunks, so that memory is bounded by the k distances of every query and
 * about 50 MB. Candidates are found through matrix products; the distances of those that remain are then computed from the
 * differences, so that rounding of the products is not in them and the distance of equal samples is 0. Not thread-safe.
 */
final class Neighbours {

    /** Values of a tile, and of its products with a chunk of queries. */
    private static final int BLOCK = 1 << 21;

    private final Samples references;
    private final int k;
    private final Runnable checkpoint;
    private final double[] centre;

    /**
     * A search.
     *
     * @param references at least k samples, or k + 1 for {@link #ofThemselves}
     * @param k number of neighbours of each query
     * @param checkpoint called after every chunk of work
     */
    Neighbours(Samples references, int k, Runnable checkpoint) {
        this.references = references;
        this.k = k;
        this.checkpoint = checkpoint;
        this.centre = SquaredDistances.mean(references);
    }

    /** The k distances of every query in increasing order: n × k values, row-major. */
    double[] of(Samples queries) {
        return search(queries, false);
    }

    /** The k distances of every reference to the other references: n × k values, row-major. */
    double[] ofThemselves() {
        return search(references, true);
    }

    private double[] search(Samples queries, boolean excludeSelf) {
        Nearest nearest = new Nearest(queries.size(), k);
        int d = references.features();
        int tileSize = Math.max(1, Math.min(references.size(), BLOCK / d));
        int chunkSize = Math.max(1, Math.min(queries.size(), BLOCK / Math.max(tileSize, d)));
        double[] block = new double[tileSize * chunkSize];
        for (int first = 0; first < references.size(); first += tileSize) {
            int end = Math.min(first + tileSize, references.size());
            try (SquaredDistances tile = new SquaredDistances(references.slice(first, end), centre)) {
                for (int from = 0; from < queries.size(); from += chunkSize) {
                    int to = Math.min(from + chunkSize, queries.size());
                    tile.of(queries, from, to, block);
                    for (int q = from; q < to; q++) {
                        int row = (q - from) * tile.points();
                        for (int r = 0; r < tile.points(); r++) {
                            if (!excludeSelf || first + r != q) {
                                nearest.offer(q, first + r, block[row + r]);
                            }
                        }
                    }
                    checkpoint.run();
                }
            }
        }
        return nearest.distances(queries, references);
    }
}
