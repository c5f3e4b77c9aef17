package org.imdad.core.nn.onednn;

/** Something compiled for one batch size that holds native memory. */
interface Pass extends AutoCloseable {

    @Override
    void close();
}
