package org.imdad.experiments.data.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.data.StoredRows;
import org.imdad.experiments.data.ValueType;

/**
 * The cache's file format: a data set laid out such that its values can be used in place.
 *
 * <p>The file starts with 8 bytes of magic, then big-endian: version, length of the header and CRC-32 of the header (32
 * bits each), length of the whole file (64 bits). The header has the name, shape, class names, checksum and, for each
 * part, the value type and the number of rows. From the next multiple of 8 on follow, for each part, its values and its
 * labels as {@link StoredRows} holds them, each padded to a multiple of 8 bytes.
 *
 * <p>A file that is shorter or longer than it says, of another version, or with a damaged header is not read. Values are
 * not checked again, which would take longer than reading them.
 */
final class CacheFile {

    private static final byte[] MAGIC = {'I', 'M', 'D', 'A', 'D', 'D', 'S', '\n'};

    /** To be raised whenever this format changes, or what a reader makes of a file. */
    private static final int VERSION = 1;

    private static final int PREAMBLE_BYTES = 8 + 3 * Integer.BYTES + Long.BYTES;
    private static final int LONGEST_HEADER = 1 << 24;
    private static final int ALIGNMENT = 8;

    private CacheFile() {}

    /** Writes a data set to a new or empty file and waits until the disk has it. */
    static void write(Path file, Dataset dataset) throws IOException {
        List<StoredRows> parts = new ArrayList<>(List.of(stored(dataset.training())));
        dataset.test().ifPresent(rows -> parts.add(stored(rows)));
        byte[] header = header(dataset, parts);
        CRC32 crc = new CRC32();
        crc.update(header);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer preamble = ByteBuffer.allocate(PREAMBLE_BYTES)
                    .put(MAGIC)
                    .putInt(VERSION)
                    .putInt(header.length)
                    .putInt((int) crc.getValue())
                    .putLong(length(header.length, parts));
            writeAll(channel, preamble.flip());
            writeAll(channel, ByteBuffer.wrap(header));
            pad(channel);
            for (StoredRows part : parts) {
                writeAll(channel, part.values());
                pad(channel);
                writeAll(channel, part.labels());
                pad(channel);
            }
            channel.force(true);
        }
    }

    /**
     * Maps a data set.
     *
     * @return empty if the file is truncated, damaged or of another version
     * @throws IOException if there is no such file or it cannot be read
     */
    static Optional<Dataset> open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<byte[]> header = readHeader(channel);
            return header.isEmpty() ? Optional.empty() : Optional.of(map(channel, header.get()));
        }
    }

    private static Optional<byte[]> readHeader(FileChannel channel) throws IOException {
        ByteBuffer preamble = read(channel, PREAMBLE_BYTES);
        byte[] magic = new byte[MAGIC.length];
        if (preamble.remaining() < PREAMBLE_BYTES || !Arrays.equals(get(preamble, magic), MAGIC)) {
            return Optional.empty();
        }
        int version = preamble.getInt();
        int headerLength = preamble.getInt();
        int crcWritten = preamble.getInt();
        long fileLength = preamble.getLong();
        if (version != VERSION || headerLength < 0 || headerLength > LONGEST_HEADER || fileLength != channel.size()) {
            return Optional.empty();
        }
        ByteBuffer header = read(channel, headerLength);
        CRC32 crc = new CRC32();
        crc.update(header.duplicate());
        boolean intact = header.remaining() == headerLength && (int) crc.getValue() == crcWritten;
        return intact ? Optional.of(header.array()) : Optional.empty();
    }

    private static byte[] header(Dataset dataset, List<StoredRows> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(dataset.name());
        out.writeInt(dataset.shape().channels());
        out.writeInt(dataset.shape().height());
        out.writeInt(dataset.shape().width());
        out.writeInt(dataset.classNames().size());
        for (String className : dataset.classNames()) {
            out.writeUTF(className);
        }
        out.writeUTF(dataset.checksum());
        out.writeInt(parts.size());
        for (StoredRows part : parts) {
            out.writeUTF(part.type().name());
            out.writeInt(part.size());
        }
        return bytes.toByteArray();
    }

    private static Dataset map(FileChannel channel, byte[] header) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(header));
        String name = in.readUTF();
        SampleShape shape = new SampleShape(in.readInt(), in.readInt(), in.readInt());
        List<String> classNames = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            classNames.add(in.readUTF());
        }
        String checksum = in.readUTF();
        List<StoredRows> parts = new ArrayList<>();
        long offset = padded(PREAMBLE_BYTES + header.length);
        for (int count = in.readInt(); count > 0; count--) {
            ValueType type = ValueType.valueOf(in.readUTF());
            int rows = in.readInt();
            long valueBytes = (long) rows * shape.size() * type.bytes();
            long labelBytes = (long) rows * Integer.BYTES;
            ByteBuffer values = channel.map(FileChannel.MapMode.READ_ONLY, offset, valueBytes);
            offset += padded(valueBytes);
            ByteBuffer labels = channel.map(FileChannel.MapMode.READ_ONLY, offset, labelBytes);
            offset += padded(labelBytes);
            parts.add(StoredRows.over(type, shape.size(), values, labels));
        }
        Optional<Rows> test = parts.size() > 1 ? Optional.of(parts.get(1)) : Optional.empty();
        return new Dataset(name, shape, classNames, parts.get(0), test, checksum);
    }

    private static StoredRows stored(Rows rows) {
        if (rows instanceof StoredRows stored) {
            return stored;
        }
        throw new IllegalArgumentException(
                "only stored rows can be cached, found " + rows.getClass().getName());
    }

    private static long length(int headerLength, List<StoredRows> parts) {
        long length = padded(PREAMBLE_BYTES + headerLength);
        for (StoredRows part : parts) {
            length += padded(part.values().capacity()) + padded(part.labels().capacity());
        }
        return length;
    }

    private static long padded(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static void pad(FileChannel channel) throws IOException {
        long missing = padded(channel.position()) - channel.position();
        writeAll(channel, ByteBuffer.allocate((int) missing));
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer read(FileChannel channel, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, channel.size()));
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes);
        }
        return bytes.flip();
    }

    private static byte[] get(ByteBuffer from, byte[] target) {
        from.get(target);
        return target;
    }
}
