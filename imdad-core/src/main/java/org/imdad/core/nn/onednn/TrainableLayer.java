package org.imdad.core.nn.onednn;

/** A layer in training mode. Used for one batch size; the forward calls are added before the backward calls. */
interface TrainableLayer extends NativeLayer {

    /**
     * Adds the backward calls, which set the gradients of the layer's parameters.
     *
     * @param program takes the calls
     * @param error ∂L/∂output; may be overwritten
     * @param wantInput whether the gradient at the input is needed
     * @return ∂L/∂input, or an arbitrary tensor if it is not needed
     */
    Tensor backward(Program program, Tensor error, boolean wantInput);

    /**
     * Adds the calls that compute the gradient at the input, with as little work for those of the parameters as the layer
     * allows; these are arbitrary afterwards.
     *
     * @param program takes the calls
     * @param error ∂L/∂output; may be overwritten
     * @return ∂L/∂input
     */
    default Tensor backwardToInputOnly(Program program, Tensor error) {
        return backward(program, error, true);
    }

    /** Whether the backward pass reads the layer's output, so that no later layer may overwrite it. */
    default boolean keepsOutput() {
        return false;
    }
}
