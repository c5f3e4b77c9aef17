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
     */
    Optional<T> read(DataInput header, Sections sections) throws IOException;

    /** Maps the sections of a file, first to last. */
    @FunctionalInterface
    interface Sections {
        /**
         * The next section, read-only, big-endian, at position 0; it stays mapped until nobody refers to it.
         *
         * @param length its length in bytes
         */
        ByteBuffer next(long length) throws IOException;
    }
}
