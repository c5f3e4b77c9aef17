package org.imdad.core.detector;

import java.util.function.Supplier;

/**
 * Keeps work that several trials share, such as a pretrained autoencoder. What is kept must be a function of its key
 * alone, so that a result is the same whether it was found or computed. So is the history: a detector tells its listener of
 * the epochs of such work in either case.
 */
@FunctionalInterface
public interface WorkCache {

    /**
     * The bytes kept under a key, computing and keeping them if there are none.
     *
     * @param key names everything the work depends on
     * @param work computes the bytes
     */
    byte[] get(String key, Supplier<byte[]> work);

    /** Keeps nothing. */
    static WorkCache none() {
        return (key, work) -> work.get();
    }
}
