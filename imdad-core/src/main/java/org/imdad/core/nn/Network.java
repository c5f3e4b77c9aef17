package org.imdad.core.nn;

import org.imdad.core.data.Samples;

/**
 * A trainable network, seen from a detector: arrays in, arrays out, no type of the engine behind it.
 *
 * <p>One training step is {@link #forward}, an error at the output computed by the detector, {@link #backward} and
 * {@link #update}. Outputs and errors are row-major {@code n × p} with {@code p = spec().output().size()}. Not
 * thread-safe.
 */
public interface Network extends AutoCloseable {

    /** What the network is made of. */
    NetworkSpec spec();

    /** Number p of outputs per sample. */
    default int outputSize() {
        return spec().output().size();
    }

    /**
     * Output in inference mode (running statistics in batch normalisation), computed in pieces of bounded memory.
     *
     * @param samples n samples
     * @return n·p values; row i depends on sample i alone
     */
    float[] infer(Samples samples);

    /**
     * Output in training mode (statistics of the batch), keeping what {@link #backward} needs.
     *
     * @param batch n samples
     * @return n·p values
     */
    float[] forward(Samples batch);

    /**
     * Gradients of the loss with respect to the parameters, for the batch of the last {@link #forward}; they replace
     * those of the step before.
     *
     * @param outputError ∂L/∂output, n·p values
     */
    void backward(float[] outputError);

    /**
     * Like {@link #backward}, and also the gradient at the input.
     *
     * @param outputError ∂L/∂output, n·p values
     * @return ∂L/∂input, n·d values
     */
    float[] backwardToInput(float[] outputError);

    /**
     * The gradient at the input alone, for the batch of the last {@link #forward}: as {@link #backwardToInput} gives it, for
     * less work. There are no gradients of the parameters afterwards.
     *
     * @param outputError ∂L/∂output, n·p values
     * @return ∂L/∂input, n·d values
     */
    float[] inputGradient(float[] outputError);

    /**
     * One step of the optimiser with the gradients of the last backward pass.
     *
     * @param learningRate step size of this step
     */
    void update(double learningRate);

    /**
     * Adds to the gradients of the last backward pass, so that one {@link #update} can follow several passes.
     *
     * @param more what {@link #gradients} returned after an earlier pass
     */
    void addGradients(NetworkState more);

    /** The gradients of the last backward pass, by the names of {@link #state()}; without weight decay. */
    NetworkState gradients();

    /** A copy of all parameters and running statistics. */
    NetworkState state();

    /**
     * Takes over parameters and running statistics by name; layers that the state does not name keep theirs, names that
     * this network lacks are an error. The optimiser's moments are not touched.
     *
     * @throws IllegalArgumentException if a name or a size does not fit
     */
    void load(NetworkState state);

    /** Releases native memory. */
    @Override
    void close();
}
