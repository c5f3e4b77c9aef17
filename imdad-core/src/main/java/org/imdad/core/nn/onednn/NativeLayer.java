package org.imdad.core.nn.onednn;

/** One layer of a compiled pass: it adds its calls to a program. */
@FunctionalInterface
interface NativeLayer {

    /**
     * Adds the forward calls.
     *
     * @param program takes the calls
     * @param input of the layer; its contents stay what they are when the layer's turn comes again in a backward pass
     * @return the layer's output
     */
    Tensor forward(Program program, Tensor input);
}
