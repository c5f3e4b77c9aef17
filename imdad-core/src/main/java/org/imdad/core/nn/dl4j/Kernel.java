package org.imdad.core.nn.dl4j;

import java.util.List;
import java.util.Map;
import org.imdad.core.data.SampleShape;

/**
 * The computation of one layer on heap arrays, row-major with one row per sample.
 *
 * <p>A returned array belongs to the kernel, may be longer than its contents, and stays valid until the same method is
 * called again. Not thread-safe.
 */
interface Kernel extends AutoCloseable {

    /** Shape of each output sample. */
    SampleShape outputShape();

    /**
     * The layer's output.
     *
     * @param input n samples; not changed, and kept for the backward pass by reference
     * @param n number of samples
     * @param training whether a backward pass may follow and statistics are those of the batch
     */
    float[] forward(float[] input, int n, boolean training);

    /**
     * Sets the gradients of the parameters and gives the gradient at the input.
     *
     * @param error ∂L/∂output of the last training pass, n samples
     * @param n number of samples
     * @param wantInput whether the gradient at the input is needed
     * @return ∂L/∂input, or an arbitrary array if it is not needed
     */
    float[] backward(float[] error, int n, boolean wantInput);

    /** The layer's parameters in the order of their storage; empty if it has none. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** Running statistics by name, live: what is written to them counts. */
    default Map<String, float[]> statistics() {
        return Map.of();
    }

    @Override
    default void close() {}
}
