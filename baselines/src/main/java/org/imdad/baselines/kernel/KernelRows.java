package org.imdad.baselines.kernel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.imdad.core.data.Samples;

/**
 * Rows of the kernel matrix K [n, n] of the training samples, computed when asked for; those used last are kept.
 *
 * <p>Rows are computed in double precision and kept in single precision, as LIBSVM keeps them: half the memory, and the
 * same numbers for both solvers. A smaller cache computes rows again and changes no number. Not thread-safe.
 */
public final class KernelRows implements AutoCloseable {

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
    public KernelRows(Samples samples, double gamma, long cacheBytes) {
        this.samples = samples;
        this.kernel = new GaussianKernel(samples, gamma);
        long rows = cacheBytes / (Float.BYTES * (long) samples.size());
        this.capacity = (int) Math.max(1, Math.min(Integer.MAX_VALUE, rows));
        this.atOnce = Math.max(1, Math.min(Math.min(MOST_AT_ONCE, capacity / 16), BLOCK / samples.size()));
    }

    /** Number of samples n. */
    public int size() {
        return samples.size();
    }

    /**
     * How many rows to compute at once, by {@link #compute}: few compared with those that are kept, so that rows computed
     * ahead of their use are still there then.
     */
    public int atOnce() {
        return atOnce;
    }

    /** Whether row i is there without being computed. */
    boolean has(int i) {
        return kept.containsKey(i);
    }

    /** Row i; not to be written to. */
    public float[] row(int i) {
        float[] row = kept.get(i);
        return row == null ? compute(i)[0] : row;
    }

    /**
     * Row i; not to be written to. If it has to be computed, so are, in one product with it, rows that are likely to be
     * wanted soon: a row costs a third of its time in a product of many.
     *
     * @param candidates samples whose rows may be wanted; those that are kept already are passed over
     * @param priority a number for every sample; of the candidates, those with the least are taken
     */
    public float[] row(int i, IntStream candidates, double[] priority) {
        return has(i) ? row(i) : compute(withLeast(i, candidates, priority))[0];
    }

    private int[] withLeast(int i, IntStream candidates, double[] priority) {
        Comparator<Integer> byPriority = Comparator.comparingDouble(t -> priority[t]);
        PriorityQueue<Integer> least = new PriorityQueue<>(byPriority.reversed());
        candidates.filter(t -> t != i && !has(t)).forEachOrdered(t -> {
            least.add(t);
            if (least.size() == atOnce) {
                least.remove();
            }
        });
        return IntStream.concat(IntStream.of(i), least.stream().mapToInt(Integer::intValue))
                .toArray();
    }

    /** Computes rows as one matrix product and keeps them; not to be written to. */
    public float[][] compute(int... indices) {
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
