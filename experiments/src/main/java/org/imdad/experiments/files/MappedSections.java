package org.imdad.experiments.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Maps the sections of an open file one after the other, and compares each with its checksum. Not thread-safe. */
final class MappedSections implements SectionReader.Sections {

    /** Bytes of the checksum behind a section. */
    static final int CHECKSUM_BYTES = Long.BYTES;

    private final FileChannel channel;
    private long offset;

    /**
     * The sections of a file.
     *
     * @param offset where the first one begins
     */
    MappedSections(FileChannel channel, long offset) {
        this.channel = channel;
        this.offset = offset;
    }

    @Override
    public ByteBuffer next(long length) throws IOException {
        long rest = channel.size() - offset - CHECKSUM_BYTES;
        if (length < 0 || length > Integer.MAX_VALUE || SectionFile.padded(length) > rest) {
            throw new DamagedFileException(
                    "a section of %d bytes at byte %d goes beyond the end".formatted(length, offset));
        }
        ByteBuffer section = channel.map(FileChannel.MapMode.READ_ONLY, offset, length);
        offset += SectionFile.padded(length);
        long written = channel.map(FileChannel.MapMode.READ_ONLY, offset, CHECKSUM_BYTES)
                .getLong();
        offset += CHECKSUM_BYTES;
        CRC32C found = new CRC32C();
        found.update(section.duplicate());
        if (found.getValue() != written) {
            throw new DamagedFileException("the section that ends at byte %d was changed".formatted(offset));
        }
        return section;
    }
}
