package org.imdad.baselines.dohsc;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.explain.DifferentiableScore;
import org.imdad.core.model.NumberArray;

/**
 * A projection of its own for every batch of B codes in the order given. The last batch is smaller where B does not divide
 * the number of codes; with fewer than q codes, which cannot have q singular values, it joins the one before it.
 *
 * @param rule how W is made
 * @param size q
 * @param batch B, at least q
 */
record BatchProjector(ProjectionRule rule, int size, int batch) implements Projector {

    @Override
    public int smallest() {
        return size;
    }

    @Override
    public float[] project(float[] codes) {
        int n = codes.length / size;
        float[] projected = new float[codes.length];
        int from = 0;
        while (from < n) {
            int to = end(from, n);
            float[] own = Arrays.copyOfRange(codes, from * size, to * size);
            float[] result = Projection.of(own, size, rule).apply(own);
            System.arraycopy(result, 0, projected, from * size, result.length);
            from = to;
        }
        return projected;
    }

    @Override
    public Optional<DifferentiableScore> differentiable(DohscModel model) {
        return Optional.empty();
    }

    /**
     * Where the batch ends that begins at a sample.
     *
     * @param from its first sample
     * @param n number of samples in all
     */
    int end(int from, int n) {
        int next = from + batch;
        return n - next < size ? n : next;
    }

    @Override
    public Map<String, NumberArray> arrays() {
        return Map.of();
    }
}
