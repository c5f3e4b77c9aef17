package org.imdad.experiments.data.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;

/**
 * One variable of a MAT file, its numbers not yet looked at.
 *
 * @param name the variable's name
 * @param flags array flags: the class in the lowest byte, bit 11 for complex numbers
 * @param shape sizes
 * @param content the whole content of the variable's data element
 * @param numbers offset of the real part in {@code content}
 */
record MatVariable(String name, int flags, int[] shape, ByteBuffer content, int numbers) {

    private static final int COMPLEX = 0x0800;
    private static final int DOUBLE_CLASS = 6;
    private static final int UINT64_CLASS = 15;
    private static final int FLAGS_BYTES = 8;

    private static final Map<Integer, NumberType> STORAGE = Map.of(
            1, NumberType.INT8,
            2, NumberType.UINT8,
            3, NumberType.INT16,
            4, NumberType.UINT16,
            5, NumberType.INT32,
            6, NumberType.UINT32,
            7, NumberType.FLOAT32,
            9, NumberType.FLOAT64,
            12, NumberType.INT64,
            13, NumberType.UINT64);

    private static final Map<Integer, String> OTHER_CLASSES =
            Map.of(1, "a cell array", 2, "a structure", 3, "an object", 4, "text", 5, "a sparse matrix");

    /** Reads class, sizes and name; empty for an element that is no variable, such as MATLAB's own subsystem data. */
    static Optional<MatVariable> of(String file, MatElement element) {
        if (element.type() != MatElement.MATRIX || element.data().capacity() == 0) {
            return Optional.empty();
        }
        ByteBuffer content = element.data();
        MatElement flags = MatElement.at(file, content, 0);
        MatElement sizes = MatElement.at(file, content, flags.end());
        MatElement name = MatElement.at(file, content, sizes.end());
        if (flags.data().capacity() != FLAGS_BYTES || sizes.data().capacity() % Integer.BYTES != 0) {
            throw new InvalidInputException(
                    "%s: a variable without flags and sizes; the file is damaged".formatted(file));
        }
        int[] shape = new int[sizes.data().capacity() / Integer.BYTES];
        for (int k = 0; k < shape.length; k++) {
            shape[k] = sizes.data().getInt(k * Integer.BYTES);
        }
        byte[] letters = new byte[name.data().capacity()];
        name.data().get(0, letters);
        return Optional.of(new MatVariable(
                new String(letters, StandardCharsets.US_ASCII), flags.data().getInt(0), shape, content, name.end()));
    }

    /**
     * The variable as an array of numbers.
     *
     * @throws InvalidInputException if it is no real, full, numeric matrix or its sizes disagree with its data
     */
    NumericArray array(String file) {
        String where = file + "[" + name + "]";
        int matlabClass = flags & 0xff;
        if (matlabClass < DOUBLE_CLASS || matlabClass > UINT64_CLASS || (flags & COMPLEX) != 0) {
            String kind =
                    OTHER_CLASSES.getOrDefault(matlabClass, (flags & COMPLEX) != 0 ? "complex" : "of an unknown class");
            throw new InvalidInputException(
                    "%s: the variable is %s; a full matrix of real numbers is needed".formatted(where, kind));
        }
        MatElement real = MatElement.at(where, content, numbers);
        NumberType type = STORAGE.get(real.type());
        if (type == null) {
            throw new InvalidInputException("%s: numbers stored as type %d, which is unknown; the file is damaged"
                    .formatted(where, real.type()));
        }
        long elements = 1;
        for (int size : shape) {
            elements = size < 1 ? 0 : Math.min(elements * size, Integer.MAX_VALUE);
        }
        if (elements == 0 || elements * type.bytes() != real.data().capacity()) {
            throw new InvalidInputException(
                    "%s: %,d bytes of numbers of %d bytes for %,d elements; the variable is empty or the file damaged"
                            .formatted(where, real.data().capacity(), type.bytes(), elements));
        }
        return new NumericArray(where, type, shape, true, real.data());
    }
}
