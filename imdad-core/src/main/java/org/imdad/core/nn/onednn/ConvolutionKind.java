package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;

/**
 * oneDNN's descriptions of a convolution or of a transposed one, for which it has separate types: x → W∗x + b with stride
 * 1 and its two adjoints, in the given layouts. Each call throws a RuntimeException if oneDNN has no implementation.
 *
 * @param <F> description of the map itself
 */
interface ConvolutionKind<F extends primitive_desc> {

    /** Order of W in the network's flat vector, as output channels × input channels × kernel. */
    memory.format_tag weightOrder();

    /** Whether the map can apply an activation function to its result. */
    boolean takesActivation();

    /** The map. */
    F forward(
            prop_kind kind,
            memory.desc x,
            memory.desc weights,
            memory.desc bias,
            memory.desc y,
            long[] padding,
            primitive_attr attributes);

    /** The gradient at x. */
    primitive_desc backwardData(memory.desc x, memory.desc weights, memory.desc y, long[] padding, F forward);

    /** The gradients of W and b. */
    primitive_desc backwardWeights(
            memory.desc x, memory.desc weights, memory.desc bias, memory.desc y, long[] padding, F forward);
}
