package org.imdad.experiments.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A form of files that can be used in place: a header, and sections that are mapped.
 *
 * <p>A file starts with 8 bytes of magic, then big-endian: version, length of the header and CRC-32C of the header (32
 * bits each), length of the whole file (64 bits). The header follows. From the next multiple of 8 on follow the sections,
 * each padded to a multiple of 8 bytes and followed by its CRC-32C (64 bits).
 *
 * <p>A file that is shorter or longer than it says, of other magic or another version, or of which a byte of the header or
 * of a section was changed is not read.
 *
 * @param magic 8 characters of ASCII that tell kinds of files apart
 * @param version to be raised whenever the content changes, or what a reader makes of it
 */
public record SectionFile(String magic, int version) {

    private static final int MAGIC_BYTES = 8;
    private static final int PREAMBLE_BYTES = MAGIC_BYTES + 3 * Integer.BYTES + Long.BYTES;
    private static final int LONGEST_HEADER = 1 << 24;
    private static final int ALIGNMENT = 8;

    /** Checks the length of the magic. */
    public SectionFile {
        if (magic.getBytes(StandardCharsets.US_ASCII).length != MAGIC_BYTES) {
            throw new IllegalArgumentException("magic '%s': 8 characters of ASCII are needed".formatted(magic));
        }
    }

    /** Length in bytes of a file with this content. */
    public long length(byte[] header, List<Section> sections) {
        long length = padded(PREAMBLE_BYTES + header.length);
        for (Section section : sections) {
            length += padded(section.length()) + MappedSections.CHECKSUM_BYTES;
        }
        return length;
    }

    /**
     * Writes a new or empty file and waits until the disk has it.
     *
     * @param header at most 2²⁴ bytes
     * @param sections at most 2³¹ − 1 bytes each
     * @throws IOException also if the header or a section is too long
     */
    public void write(Path file, byte[] header, List<Section> sections) throws IOException {
        requireReadable(header, sections);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer preamble = ByteBuffer.allocate(PREAMBLE_BYTES)
                    .put(magic.getBytes(StandardCharsets.US_ASCII))
                    .putInt(version)
                    .putInt(header.length)
                    .putInt(crc(header))
                    .putLong(length(header, sections));
            Section.writeAll(channel, preamble.flip());
            Section.writeAll(channel, ByteBuffer.wrap(header));
            pad(channel);
            for (Section section : sections) {
                CRC32C checksum = new CRC32C();
                section.writeTo(new ChecksummedChannel(channel, checksum));
                pad(channel);
                Section.writeAll(
                        channel,
                        ByteBuffer.allocate(MappedSections.CHECKSUM_BYTES).putLong(0, checksum.getValue()));
            }
            channel.force(true);
        }
    }

    /**
     * Maps a file.
     *
     * @return empty if the file is truncated, damaged, of another kind or version, or not what the reader looks for
     * @throws IOException if there is no such file or it cannot be read
     */
    public <T> Optional<T> open(Path file, SectionReader<T> reader) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<byte[]> header = readHeader(channel);
            return header.isEmpty() ? Optional.empty() : map(channel, header.get(), reader);
        }
    }

    private Optional<byte[]> readHeader(FileChannel channel) throws IOException {
        ByteBuffer preamble = read(channel, PREAMBLE_BYTES);
        byte[] found = new byte[MAGIC_BYTES];
        if (preamble.remaining() < PREAMBLE_BYTES) {
            return Optional.empty();
        }
        preamble.get(found);
        int versionFound = preamble.getInt();
        int headerLength = preamble.getInt();
        int crcWritten = preamble.getInt();
        long fileLength = preamble.getLong();
        if (!Arrays.equals(found, magic.getBytes(StandardCharsets.US_ASCII))
                || versionFound != version
                || headerLength < 0
                || headerLength > LONGEST_HEADER
                || fileLength != channel.size()) {
            return Optional.empty();
        }
        ByteBuffer bytes = read(channel, headerLength);
        byte[] header = Arrays.copyOf(bytes.array(), bytes.remaining());
        return header.length == headerLength && crc(header) == crcWritten ? Optional.of(header) : Optional.empty();
    }

    private static <T> Optional<T> map(FileChannel channel, byte[] header, SectionReader<T> reader) throws IOException {
        SectionReader.Sections sections = new MappedSections(channel, padded(PREAMBLE_BYTES + header.length));
        try {
            return reader.read(new DataInputStream(new ByteArrayInputStream(header)), sections);
        } catch (DamagedFileException | EOFException | UTFDataFormatException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void requireReadable(byte[] header, List<Section> sections) throws IOException {
        if (header.length > LONGEST_HEADER) {
            throw new IOException("a header of %d bytes is too long".formatted(header.length));
        }
        for (Section section : sections) {
            if (section.length() > Integer.MAX_VALUE) {
                throw new IOException("a section of %d bytes cannot be mapped".formatted(section.length()));
            }
        }
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    static long padded(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static void pad(FileChannel channel) throws IOException {
        long missing = padded(channel.position()) - channel.position();
        Section.writeAll(channel, ByteBuffer.allocate((int) missing));
    }

    private static ByteBuffer read(FileChannel channel, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, channel.size()));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes);
        }
        return bytes.flip();
    }
}
