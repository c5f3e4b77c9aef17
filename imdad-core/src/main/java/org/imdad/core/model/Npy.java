package org.imdad.core.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;

/**
 * NumPy's array format NPY 1.0 for {@link NumberArray}: little-endian {@code <f4} and {@code <f8}, row-major.
 *
 * <p>Layout: bytes {@code 93 4E 55 4D 50 59 01 00}, the header length H as an unsigned 16-bit little-endian number, H
 * bytes of ASCII header, the elements. The header is padded so that the elements start at a multiple of 64 bytes. The
 * bytes are a function of the array alone. What {@code numpy.save} writes for such arrays is read as well.
 */
public final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final Pattern HEADER = Pattern.compile(
            "\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([0-9, ]*)\\),?\\s*\\}\\s*");

    private Npy() {}

    /** The array as the bytes of an NPY file. */
    public static byte[] write(NumberArray array) {
        boolean single = array.values() instanceof float[];
        byte[] header = header(single ? "<f4" : "<f8", array.shape());
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length(array.shape(), single)))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header);
        if (array.values() instanceof float[] floats) {
            bytes.asFloatBuffer().put(floats);
        } else {
            bytes.asDoubleBuffer().put((double[]) array.values());
        }
        return bytes.array();
    }

    /** Number of bytes of the file of an array of that shape; 2³¹ if its elements take more than 2³¹ − 1 bytes. */
    static long length(int[] shape, boolean single) {
        long bytes = single ? Float.BYTES : Double.BYTES;
        for (int size : shape) {
            bytes *= size;
            if (bytes > Integer.MAX_VALUE) {
                return Integer.MAX_VALUE + 1L;
            }
        }
        return header(single ? "<f4" : "<f8", shape).length + bytes;
    }

    /**
     * Reads an array.
     *
     * @param bytes a whole NPY file
     * @param where what the bytes are, for messages
     * @throws InvalidInputException if they are no NPY 1.0 file of row-major {@code <f4} or {@code <f8} elements
     */
    public static NumberArray read(byte[] bytes, String where) {
        if (bytes.length < MAGIC.length + 2 || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new InvalidInputException(where + ": not an array in NPY format 1.0");
        }
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        int headerLength = Short.toUnsignedInt(buffer.getShort());
        if (buffer.remaining() < headerLength) {
            throw new InvalidInputException(where + ": the NPY header is cut off; the file is truncated");
        }
        byte[] header = new byte[headerLength];
        buffer.get(header);
        Matcher form = HEADER.matcher(new String(header, StandardCharsets.ISO_8859_1));
        if (!form.matches() || form.group(2).equals("True")) {
            throw new InvalidInputException(where + ": unreadable NPY header; allowed are row-major arrays");
        }
        return switch (form.group(1)) {
            case "<f4" -> floats(shape(form.group(3), where), buffer, where);
            case "<f8" -> doubles(shape(form.group(3), where), buffer, where);
            default ->
                throw new InvalidInputException(
                        "%s: element type %s; allowed are <f4 and <f8".formatted(where, form.group(1)));
        };
    }

    private static NumberArray floats(int[] shape, ByteBuffer buffer, String where) {
        float[] values = new float[elements(shape, buffer, Float.BYTES, where)];
        buffer.asFloatBuffer().get(values);
        return new NumberArray(shape, values);
    }

    private static NumberArray doubles(int[] shape, ByteBuffer buffer, String where) {
        double[] values = new double[elements(shape, buffer, Double.BYTES, where)];
        buffer.asDoubleBuffer().get(values);
        return new NumberArray(shape, values);
    }

    private static int elements(int[] shape, ByteBuffer buffer, int bytesEach, String where) {
        long elements = 1;
        for (int size : shape) {
            elements = Math.min(Integer.MAX_VALUE, elements * size);
        }
        if (elements * bytesEach != buffer.remaining()) {
            throw new InvalidInputException(
                    "%s: %d bytes of elements, shape %s needs %d; the file is truncated or altered"
                            .formatted(
                                    where,
                                    buffer.remaining(),
                                    OneLine.of(Arrays.toString(shape)),
                                    elements * bytesEach));
        }
        return (int) elements;
    }

    private static int[] shape(String text, String where) {
        String[] sizes = text.isBlank() ? new String[0] : text.strip().split("\\s*,\\s*");
        try {
            return Arrays.stream(sizes).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                    "%s: unreadable shape (%s) in the NPY header".formatted(where, OneLine.of(text)), e);
        }
    }

    private static byte[] header(String type, int[] shape) {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String text = "{'descr': '%s', 'fortran_order': False, 'shape': (%s%s), }"
                .formatted(type, sizes, shape.length == 1 ? "," : "");
        int unpadded = MAGIC.length + 2 + text.length() + 1;
        int length = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort((short) (length - MAGIC.length - 2));
        String padded = text + " ".repeat(length - unpadded) + "\n";
        return header.put(padded.getBytes(StandardCharsets.US_ASCII)).array();
    }
}
