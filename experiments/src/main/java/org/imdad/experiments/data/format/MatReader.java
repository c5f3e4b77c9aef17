package org.imdad.experiments.data.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;

/**
 * Reads numeric matrices from MATLAB's MAT files of level 5 (versions 5 to 7), the format of the ODDS library.
 *
 * <p>Layout: a header of 128 bytes whose last four are the version (0x0100) and the letters {@code MI}, from which the
 * byte order follows; then one data element for each variable, plain or zlib-compressed. Of a variable the class, the
 * sizes, the name and the real part are read; numbers may be stored in any of the integer and float types, whatever the
 * class, and are column-major. Version 7.3 files are HDF5 and refused, as are version 4 files and sparse, complex, text,
 * cell and structure variables when asked for.
 *
 * <p>Stateless and thread-safe. Reference: MathWorks, "MAT-File Format", 2023.
 */
final class MatReader {

    private static final int HEADER_BYTES = 128;
    private static final int VERSION_OFFSET = 124;
    private static final int LEVEL_5 = 0x0100;
    private static final int LEVEL_7_3 = 0x0200;
    private static final String SAVE_AGAIN = "save it with MATLAB's -v7 or scipy.io.savemat";

    private MatReader() {}

    /**
     * Reads the named variables.
     *
     * @throws InvalidInputException if the source is no level-5 file, is damaged, or lacks a variable
     */
    static Map<String, NumericArray> read(BinarySource source, List<String> names) {
        ByteBuffer file = content(source);
        file.order(byteOrder(source.name(), file));
        Map<String, NumericArray> arrays = new LinkedHashMap<>();
        Set<String> found = new TreeSet<>();
        int offset = HEADER_BYTES;
        while (offset < file.capacity()) {
            MatElement element = MatElement.at(source.name(), file, offset);
            Optional<MatVariable> variable = MatVariable.of(source.name(), element.inflated(source.name()));
            if (variable.isPresent()) {
                String name = variable.get().name();
                found.add(name);
                if (names.contains(name)) {
                    arrays.put(name, variable.get().array(source.name()));
                }
            }
            offset = element.end();
        }
        for (String name : names) {
            if (!arrays.containsKey(name)) {
                throw new InvalidInputException("%s: no variable %s; it has %s%s"
                        .formatted(
                                source.name(),
                                name,
                                found.isEmpty() ? "none" : CsvRows.shortList(found),
                                NearestName.hint(name, found)));
            }
        }
        return arrays;
    }

    private static ByteBuffer content(BinarySource source) {
        try (BinaryInput in = BinaryInput.open(source)) {
            return ByteBuffer.wrap(in.read(source.length(), "its content"));
        }
    }

    private static ByteOrder byteOrder(String name, ByteBuffer file) {
        if (startsWith(file, "\u0089HDF") || startsWith(file, "MATLAB 7.3")) {
            throw hdf5(name);
        }
        if (file.capacity() < HEADER_BYTES) {
            throw new InvalidInputException(
                    "%s: %d bytes; a MAT file has a header of 128".formatted(name, file.capacity()));
        }
        byte first = file.get(VERSION_OFFSET + 2);
        byte second = file.get(VERSION_OFFSET + 3);
        boolean little = first == 'I' && second == 'M';
        if (!little && !(first == 'M' && second == 'I')) {
            throw new InvalidInputException("%s: not a MAT file of level 5; %s".formatted(name, SAVE_AGAIN));
        }
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int version = file.duplicate().order(order).getShort(VERSION_OFFSET);
        if (version == LEVEL_7_3) {
            throw hdf5(name);
        }
        if (version != LEVEL_5) {
            throw new InvalidInputException(
                    "%s: MAT version 0x%04x; only 0x0100 (level 5) is read; %s".formatted(name, version, SAVE_AGAIN));
        }
        return order;
    }

    private static boolean startsWith(ByteBuffer file, String text) {
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        return file.capacity() >= start.length && file.slice(0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static InvalidInputException hdf5(String name) {
        return new InvalidInputException(
                "%s: a MAT file of version 7.3 (HDF5), which is not read; %s".formatted(name, SAVE_AGAIN));
    }
}
