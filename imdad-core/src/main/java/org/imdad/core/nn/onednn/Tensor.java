package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.memory;

/**
 * Native memory with its layout.
 *
 * @param memory what primitives take
 * @param layout how logical positions map to places
 * @param dims logical sizes, such as [n, channels, height, width]
 */
record Tensor(memory memory, memory.desc layout, long... dims) {}
