package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc;

/** A map y = W·x + b of one kind and size, and its two adjoints, as oneDNN describes them. */
interface LinearMap {

    /** Layout of W in the network's flat vector. */
    memory.desc weights();

    /** Sizes of W. */
    long[] weightDims();

    /** Sizes of y. */
    long[] outputDims();

    /** Describes the map; called first. */
    primitive_desc forward(Tensor input, memory.desc bias);

    /** Describes the gradient at x. */
    primitive_desc backwardData();

    /** Describes the gradients of W and b. */
    primitive_desc backwardWeights(memory.desc bias);
}
