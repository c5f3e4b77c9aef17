package org.imdad.benchmarks.compare;

/** Work that a peer does too, with everything prepared that is not timed. */
interface Case extends AutoCloseable {

    /**
     * Does the work once.
     *
     * @return what it came to, for the reader of the table; empty if there is nothing to say
     */
    String run();

    /** Releases what was prepared. */
    @Override
    default void close() {}
}
