package org.imdad.experiments.data.format;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.imdad.core.data.OneLine;

/**
 * An n-dimensional array as it lies in a file, decoded on access.
 *
 * @param name for messages: the file and the array's name in it
 * @param type type of each number
 * @param shape sizes; the first is the number of rows; empty for a scalar
 * @param columnMajor whether the first index changes fastest (Fortran, MATLAB), rather than the last (C)
 * @param data the numbers from index 0 on, with their byte order set; not copied
 */
record NumericArray(String name, NumberType type, int[] shape, boolean columnMajor, ByteBuffer data) {

    /** Number of elements. */
    int length() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** Number of rows, the first size; 1 for a scalar. */
    int rows() {
        return shape.length == 0 ? 1 : shape[0];
    }

    /** Number of elements of one row. */
    int columns() {
        return rows() == 0 ? 0 : length() / rows();
    }

    /** Element {@code k} in the file's order. */
    double get(int k) {
        return type.get(data, k * type.bytes());
    }

    /**
     * Positions, in the file's order, of the elements of row 0; those of row i lie {@code i × rowStride()} further. The
     * elements of a row are numbered with the last index changing fastest.
     */
    int[] columnPositions() {
        int[] positions = new int[columns()];
        for (int j = 0; j < positions.length; j++) {
            positions[j] = columnMajor ? columnMajorPosition(j) : j;
        }
        return positions;
    }

    /** Distance of an element from the one below it, in the file's order. */
    int rowStride() {
        return columnMajor ? 1 : columns();
    }

    /** The sizes as {@code 3772×6}. */
    String shapeText() {
        return shape.length == 0
                ? "scalar"
                : OneLine.of(Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining("×")));
    }

    private int columnMajorPosition(int column) {
        int position = 0;
        int rest = column;
        int block = columns();
        int stride = rows();
        int[] strides = new int[shape.length];
        for (int k = 1; k < shape.length; k++) {
            strides[k] = stride;
            stride *= shape[k];
        }
        for (int k = 1; k < shape.length; k++) {
            block /= shape[k];
            position += rest / block * strides[k];
            rest %= block;
        }
        return position;
    }
}
