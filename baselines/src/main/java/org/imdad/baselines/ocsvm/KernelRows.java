package org.imdad.baselines.ocsvm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.Samples;

/**
 * Rows of the kernel matrix K [n, n] of the training samples, computed when asked for; those used last are kept.
 *
 * <p>Rows are computed in double precision and kept in single precision, as LIBSVM keeps them: half the memory, and the
 * same numbers for both solvers. A smaller cache computes rows again and changes no number. Not thread-safe.
 */
final class KernelRows implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;
    /** Kernel values that are computed at once, in double precision. */
    private static final int BLOCK = 1 << 22;

    private final Samples samples;
    private final GaussianKernel kernel;
    private final int capacity;
    private final int atOnce;
    private final Map<Integer, float[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private double[] values = {};

    /**
     * The kernel matrix of samples.
     *
     * @param gamma γ of the kernel
     * @param cacheBytes memory for rows; one row is kept in any case
     */
    KernelRows(Samples samples, double gamma, long cacheBytes) {
        this.samples = samples;
        this.kernel = new GaussianKernel(samples, gamma);
        long rows = cacheBytes / (Float.BYTES * (long) samples.size());
        this.capacity = (int) Math.max(1, Math.min(Integer.MAX_VALUE, rows));
        this.atOnce = Math.max(1, Math.min(Math.min(MOST_AT_ONCE, capacity / 16), BLOCK / samples.size()));
    }

    /** Number of samples n. */
    int size() {
        return samples.size();
    }

    /**
     * How many rows to compute at once, by {@link #compute}: few compared with those that are kept, so that rows computed
     * ahead of their use are still there then.
     */
    int atOnce() {
        return atOnce;
    }

    /** Whether row i is there without being computed. */
    boolean has(int i) {
        return kept.containsKey(i);
    }

    /** Row i; not to be written to. */
    float[] row(int i) {
        float[] row = kept.get(i);
        return row == null ? compute(i)[0] : row;
    }

    /** Computes rows as one matrix product and keeps them; not to be written to. */
    float[][] compute(int... indices) {
        int n = samples.size();
        if (values.length < indices.length * n) {
            values = new double[indices.length * n];
        }
        kernel.values(samples.select(indices), 0, indices.length, values);
        float[][] rows = new float[indices.length][n];
        for (int k = 0; k < indices.length; k++) {
            for (int t = 0; t < n; t++) {
                rows[k][t] = (float) values[k * n + t];
            }
            keep(indices[k], rows[k]);
        }
        return rows;
    }

    private void keep(int i, float[] row) {
        if (kept.size() == capacity) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(i, row);
    }

    @Override
    public void close() {
        kernel.close();
    }
}
