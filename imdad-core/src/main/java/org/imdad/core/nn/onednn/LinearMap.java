package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;

/** A map y = W·x + b of one kind and size, and its two adjoints, as oneDNN describes them; x and y are as [n, channels, …]. */
interface LinearMap {

    /** Layout of W in the network's flat vector. */
    memory.desc weights();

    /** Sizes of W. */
    long[] weightDims();

    /** Sizes of y. */
    long[] outputDims();

    /** Describes the map in training; called before its adjoints. */
    primitive_desc forward(Tensor input, memory.desc bias);

    /** Describes the map in inference, with what the attributes say done to its result. */
    primitive_desc inference(Tensor input, memory.desc bias, primitive_attr attributes);

    /** Whether {@link #inference} can apply an activation function. */
    boolean takesActivation();

    /** Describes the gradient at x. */
    primitive_desc backwardData();

    /** Describes the gradients of W and b. */
    primitive_desc backwardWeights(memory.desc bias);
}
