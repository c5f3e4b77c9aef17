package org.imdad.experiments.data.format;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;
import org.imdad.core.detector.InvalidInputException;

/**
 * One data element of a MAT file: a tag of type and length, then data. A small element keeps up to four bytes of data in
 * the tag itself.
 *
 * @param type code of the data's type
 * @param data the data, in the file's byte order
 * @param end offset of the next element in the buffer it was read from
 */
record MatElement(int type, ByteBuffer data, int end) {

    /** Type code of a variable. */
    static final int MATRIX = 14;

    private static final int COMPRESSED = 15;
    private static final int TAG_BYTES = 8;
    private static final int SMALL_BYTES = 4;

    /**
     * Reads the element at an offset.
     *
     * @param name for messages: the file
     * @throws InvalidInputException if the element does not fit the buffer
     */
    static MatElement at(String name, ByteBuffer buffer, int offset) {
        int left = buffer.capacity() - offset;
        if (left < TAG_BYTES) {
            throw new InvalidInputException(
                    "%s: ends within a data element; the file is truncated, get it again".formatted(name));
        }
        int first = buffer.getInt(offset);
        int smallLength = first >>> 16;
        if (smallLength > SMALL_BYTES) {
            throw new InvalidInputException(
                    "%s: small data element of %d bytes; at most 4 are allowed; the file is damaged"
                            .formatted(name, smallLength));
        }
        if (smallLength > 0) {
            return new MatElement(first & 0xffff, slice(buffer, offset + SMALL_BYTES, smallLength), offset + TAG_BYTES);
        }
        long length = Integer.toUnsignedLong(buffer.getInt(offset + SMALL_BYTES));
        if (length > left - TAG_BYTES) {
            throw new InvalidInputException(
                    "%s: data element of %,d bytes, but only %,d follow; the file is truncated, get it again"
                            .formatted(name, length, left - TAG_BYTES));
        }
        long padded = first == COMPRESSED ? length : (length + 7) / 8 * 8;
        int end = offset + TAG_BYTES + (int) Math.min(padded, left - TAG_BYTES);
        return new MatElement(first, slice(buffer, offset + TAG_BYTES, (int) length), end);
    }

    /** The element itself, or what it unpacks to if it is compressed. */
    MatElement inflated(String name) {
        if (type != COMPRESSED) {
            return this;
        }
        byte[] compressed = new byte[data.capacity()];
        data.get(0, compressed);
        long limit = (long) compressed.length * BinaryInput.DEFLATE_RATIO;
        var stream = new InflaterInputStream(new ByteArrayInputStream(compressed));
        try (BinaryInput in = BinaryInput.over(name, stream, limit)) {
            ByteBuffer tag =
                    ByteBuffer.wrap(in.read(TAG_BYTES, "a compressed variable")).order(data.order());
            ByteBuffer content = ByteBuffer.wrap(
                            in.read(Integer.toUnsignedLong(tag.getInt(SMALL_BYTES)), "a compressed variable"))
                    .order(data.order());
            in.requireEnd();
            return new MatElement(tag.getInt(0), content, end);
        }
    }

    private static ByteBuffer slice(ByteBuffer buffer, int from, int length) {
        return buffer.slice(from, length).order(buffer.order());
    }
}
