package org.imdad.experiments.files;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Makes a value from the content of a file whose header is intact.
 *
 * @param <T> type of the value
 */
@FunctionalInterface
public interface SectionReader<T> {

    /**
     * Reads the header and maps the sections.
     *
     * @param header the header's bytes
     * @param sections the file's sections
     * @return empty if the file is not the one that was looked for
     * @throws IllegalArgumentException if what the file says cannot be
     * @throws IOException if the header ends too early, or a section cannot be read or was changed
     */
    Optional<T> read(DataInput header, Sections sections) throws IOException;

    /** Maps the sections of a file, first to last. */
    @FunctionalInterface
    interface Sections {
        /**
         * The next section, read-only, big-endian, at position 0; it stays mapped until nobody refers to it.
         *
         * @param length its length in bytes
         * @throws IOException also if there is no such section, or one of its bytes was changed
         */
        ByteBuffer next(long length) throws IOException;
    }
}
