package org.imdad.experiments.data.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;

/**
 * Rows of an array in an NPZ or NPY file, without labels: n × d, n × height × width or n × channels × height × width. The
 * array is held in memory as it lies in the file. Thread-safe.
 */
public final class ArrayRows {

    private final NumericArray array;
    private final SampleShape shape;
    private final int[] positions;

    private ArrayRows(NumericArray array) {
        this.array = array;
        this.shape = ArrayTable.shape(array);
        this.positions = array.columnPositions();
    }

    /**
     * Reads an array.
     *
     * @param file its name ends in {@code .npz} or {@code .npy}
     * @param values name of the array in an NPZ file
     * @throws InvalidInputException if the file is missing or damaged, or holds no array of samples
     */
    public static ArrayRows open(Path file, String values) {
        BinarySource source = BinarySource.ofFile(file);
        if (source.name().toLowerCase(Locale.ROOT).endsWith(".npz")) {
            return new ArrayRows(NpzReader.read(source, List.of(values)).get(values));
        }
        try (BinaryInput in = BinaryInput.open(source)) {
            return new ArrayRows(NpyReader.read(in));
        }
    }

    /** Shape of each row. */
    public SampleShape shape() {
        return shape;
    }

    /** Number of rows. */
    public int size() {
        return array.rows();
    }

    /**
     * Copies row i, counted from 0.
     *
     * @throws InvalidInputException if it holds NaN or infinity; the message counts from 1
     */
    public void copyRow(int i, double[] target) {
        int start = i * array.rowStride();
        for (int j = 0; j < positions.length; j++) {
            target[j] = array.get(start + positions[j]);
            if (!Double.isFinite(target[j])) {
                throw new InvalidInputException("%s: row %d, value %d is %s; a finite number is needed"
                        .formatted(array.name(), i + 1, j + 1, target[j]));
            }
        }
    }
}
