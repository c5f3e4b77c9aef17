package org.imdad.core.nn.onednn;

/** One layer of a compiled pass: it adds its calls to a program. Used for one batch size and mode. */
interface NativeLayer {

    /**
     * Adds the forward calls.
     *
     * @param program takes the calls
     * @param input of the layer; its contents stay what they are when the layer's turn comes again in the backward pass
     * @return the layer's output
     */
    Tensor forward(Program program, Tensor input);

    /**
     * Adds the backward calls, which set the gradients of the layer's parameters.
     *
     * @param program takes the calls
     * @param error ∂L/∂output; may be overwritten
     * @param wantInput whether the gradient at the input is needed
     * @return ∂L/∂input, or an arbitrary tensor if it is not needed
     */
    Tensor backward(Program program, Tensor error, boolean wantInput);

    /** Whether the backward pass reads the layer's output, so that no later layer may overwrite it. */
    default boolean keepsOutput() {
        return false;
    }
}
