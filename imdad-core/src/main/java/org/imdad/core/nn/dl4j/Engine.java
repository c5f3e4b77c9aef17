package org.imdad.core.nn.dl4j;

import org.imdad.core.nn.onednn.OneDnn;

/** What computes the layers of a network. */
enum Engine {

    /** {@link org.imdad.core.nn.onednn.NativeStack}: oneDNN primitives from end to end. */
    ONEDNN,

    /** {@link Kernel}s on heap arrays, for platforms without oneDNN. */
    KERNELS;

    /** The fastest one that this platform has. */
    static Engine available() {
        return OneDnn.isAvailable() ? ONEDNN : KERNELS;
    }
}
