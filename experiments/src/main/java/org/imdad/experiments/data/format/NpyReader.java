package org.imdad.experiments.data.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;

/**
 * Reads arrays in NumPy's NPY format, versions 1.0, 2.0 and 3.0.
 *
 * <p>Layout: {@code 93 4E 55 4D 50 59}, major and minor version, the length of the header text (little-endian; 16 bits
 * in version 1, 32 in the others), the text, the elements. The text is a Python dictionary with the keys {@code descr},
 * {@code fortran_order} and {@code shape}. Read are booleans, signed and unsigned integers of 8 to 64 bits, and floats of
 * 32 and 64 bits, in both byte orders and both element orders. Object arrays hold serialised programs' objects and are
 * refused, as are structured, complex and text types.
 *
 * <p>Stateless and thread-safe. Reference: NumPy enhancement proposal 1.
 */
final class NpyReader {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*('[^']*'|\\[)");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");
    private static final String ALLOWED = "allowed are f4, f8, i1 to i8, u1 to u8 and b1";

    private static final Map<String, NumberType> TYPES = Map.ofEntries(
            Map.entry("b1", NumberType.UINT8),
            Map.entry("i1", NumberType.INT8),
            Map.entry("u1", NumberType.UINT8),
            Map.entry("i2", NumberType.INT16),
            Map.entry("u2", NumberType.UINT16),
            Map.entry("i4", NumberType.INT32),
            Map.entry("u4", NumberType.UINT32),
            Map.entry("i8", NumberType.INT64),
            Map.entry("u8", NumberType.UINT64),
            Map.entry("f4", NumberType.FLOAT32),
            Map.entry("f8", NumberType.FLOAT64));

    private NpyReader() {}

    /** Reads one array and checks that nothing follows it. */
    static NumericArray read(BinaryInput in) {
        byte[] start = in.read(MAGIC.length + 2L, "the NPY header");
        for (int k = 0; k < MAGIC.length; k++) {
            if (start[k] != MAGIC[k]) {
                throw new InvalidInputException(
                        "%s: not an NPY array; it must start with 93 4E 55 4D 50 59".formatted(in.name()));
            }
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new InvalidInputException(
                    "%s: NPY version %d; versions 1 to 3 are read".formatted(in.name(), version));
        }
        ByteBuffer size =
                ByteBuffer.wrap(in.read(version == 1 ? 2 : 4, "the NPY header")).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? Short.toUnsignedInt(size.getShort()) : Integer.toUnsignedLong(size.getInt());
        if (length > LONGEST_HEADER) {
            throw new InvalidInputException("%s: NPY header of %,d bytes; at most %,d are allowed"
                    .formatted(in.name(), length, LONGEST_HEADER));
        }
        String header = new String(in.read(length, "the NPY header"), StandardCharsets.UTF_8);
        NumericArray array = readElements(in, header);
        in.requireEnd();
        return array;
    }

    private static NumericArray readElements(BinaryInput in, String header) {
        String descr = find(in, header, DESCR, "descr");
        boolean fortranOrder = find(in, header, ORDER, "fortran_order").equals("True");
        int[] shape = shape(in, find(in, header, SHAPE, "shape"));
        if (descr.length() < 4 || "<>|".indexOf(descr.charAt(1)) < 0) {
            throw new InvalidInputException("%s: a structured array; %s".formatted(in.name(), ALLOWED));
        }
        NumberType type = TYPES.get(descr.substring(2, descr.length() - 1));
        if (type == null) {
            throw new InvalidInputException(
                    descr.charAt(2) == 'O'
                            ? "%s: an array of Python objects; %s; save it as numbers".formatted(in.name(), ALLOWED)
                            : "%s: elements of type %s; %s".formatted(in.name(), OneLine.of(descr), ALLOWED));
        }
        long elements = 1;
        for (int k : shape) {
            elements = Math.min(elements * k, Integer.MAX_VALUE);
        }
        byte[] data = in.read(elements * type.bytes(), "%d elements of type %s".formatted(elements, descr));
        ByteOrder order = descr.charAt(1) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NumericArray(
                in.name(), type, shape, fortranOrder, ByteBuffer.wrap(data).order(order));
    }

    private static String find(BinaryInput in, String header, Pattern pattern, String key) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new InvalidInputException("%s: NPY header without a readable '%s'; found %s"
                    .formatted(in.name(), key, OneLine.of(header.strip())));
        }
        return matcher.group(1);
    }

    private static int[] shape(BinaryInput in, String text) {
        String sizes = text.replaceAll("\\s", "");
        if (sizes.isEmpty()) {
            return new int[0];
        }
        String[] parts = sizes.split(",");
        int[] shape = new int[parts.length];
        for (int k = 0; k < parts.length; k++) {
            if (!parts[k].matches("[1-9][0-9]{0,8}")) {
                throw new InvalidInputException("%s: NPY shape (%s); every size must be from 1 to 999999999"
                        .formatted(in.name(), OneLine.of(text)));
            }
            shape[k] = Integer.parseInt(parts[k]);
        }
        return shape;
    }
}
