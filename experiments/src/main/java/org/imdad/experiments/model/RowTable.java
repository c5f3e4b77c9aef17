package org.imdad.experiments.model;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.preprocess.RowMap;
import org.imdad.experiments.preprocess.RowSource;

/** Raw training rows in memory, each with the place it came from. */
final class RowTable implements RowSource {

    private final SampleShape shape;
    private final List<double[]> rows = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    RowTable(SampleShape shape) {
        this.shape = shape;
    }

    void add(double[] row, String place) {
        if ((long) (rows.size() + 1) * row.length > Integer.MAX_VALUE - 8) {
            throw new InvalidInputException("training data: more than 2,147,483,639 values; fit to a part of them");
        }
        rows.add(row);
        places.add(place);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public void copyRow(int i, double[] target) {
        System.arraycopy(rows.get(i), 0, target, 0, target.length);
    }

    String place(int i) {
        return places.get(i);
    }

    /** Some rows as they are, in single precision. */
    Samples raw(int[] chosen) {
        RowTable some = new RowTable(shape);
        for (int i : chosen) {
            some.add(rows.get(i), places.get(i));
        }
        return some.samples(row -> {});
    }

    /**
     * The rows as a map leaves them, in single precision.
     *
     * @throws InvalidInputException if a value is too large for it
     */
    Samples samples(RowMap map) {
        int features = shape.size();
        float[] values = new float[rows.size() * features];
        double[] row = new double[features];
        for (int i = 0; i < rows.size(); i++) {
            copyRow(i, row);
            map.apply(row);
            for (int j = 0; j < features; j++) {
                float value = (float) row[j];
                if (!Float.isFinite(value)) {
                    throw new InvalidInputException(
                            "training data: row %s: value %d is %s after preprocessing; finite numbers in single precision are needed"
                                    .formatted(places.get(i), j + 1, row[j]));
                }
                values[i * features + j] = value;
            }
        }
        return Samples.of(shape, values);
    }
}
