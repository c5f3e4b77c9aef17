package org.imdad.experiments.data.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.StoredRows;

/**
 * Makes a data set of an array of values and an array of labels, as NPZ and MAT files hold them.
 *
 * <p>Values have the shape n × d, or for images n × height × width or n × channels × height × width; unsigned bytes stay
 * bytes, all else becomes double precision. Labels are n whole numbers in any shape, coded by {@link LabelCoding}.
 */
final class ArrayTable {

    private ArrayTable() {}

    /**
     * Makes the data set.
     *
     * @param anomalies label values that mean anomaly; may be empty
     * @throws InvalidInputException if shapes disagree, a value is not finite or a label is no whole number
     */
    static Dataset dataset(String name, NumericArray values, NumericArray labels, List<String> anomalies) {
        SampleShape shape = shape(values);
        if (labels.length() != values.rows() || labels.shape().length > 2) {
            throw new InvalidInputException(
                    "%s: labels of shape %s for %s of shape %s; one label for each of its %d rows is needed"
                            .formatted(
                                    labels.name(),
                                    labels.shapeText(),
                                    values.name(),
                                    values.shapeText(),
                                    values.rows()));
        }
        LabelCoding coding = LabelCoding.of(labels.name(), labelTexts(labels), anomalies);
        StoredRows rows = values.type() == NumberType.UINT8
                ? StoredRows.ofBytes(shape.size(), bytes(values), coding.labels())
                : StoredRows.ofDoubles(shape.size(), doubles(values), coding.labels());
        return Dataset.of(name, shape, coding.classNames(), rows, Optional.empty());
    }

    /** Shape of the samples of an array of values. */
    static SampleShape shape(NumericArray values) {
        int[] sizes = values.shape();
        if (sizes.length < 2 || sizes.length > 4 || values.length() == 0) {
            throw new InvalidInputException(
                    "%s: values of shape %s; rows × features, rows × height × width or rows × channels × height × width are allowed"
                            .formatted(values.name(), values.shapeText()));
        }
        return switch (sizes.length) {
            case 2 -> SampleShape.vector(sizes[1]);
            case 3 -> new SampleShape(1, sizes[1], sizes[2]);
            default -> new SampleShape(sizes[1], sizes[2], sizes[3]);
        };
    }

    private static byte[] bytes(NumericArray array) {
        byte[] rowMajor = new byte[array.length()];
        int[] columns = array.columnPositions();
        int k = 0;
        for (int i = 0; i < array.rows(); i++) {
            for (int position : columns) {
                rowMajor[k++] = array.data().get(i * array.rowStride() + position);
            }
        }
        return rowMajor;
    }

    private static double[] doubles(NumericArray array) {
        if (array.length() > Integer.MAX_VALUE / Double.BYTES) {
            throw new InvalidInputException("%s: %,d values; at most %,d are allowed unless they are unsigned bytes"
                    .formatted(array.name(), array.length(), Integer.MAX_VALUE / Double.BYTES));
        }
        double[] rowMajor = new double[array.length()];
        int[] columns = array.columnPositions();
        int k = 0;
        for (int i = 0; i < array.rows(); i++) {
            for (int j = 0; j < columns.length; j++) {
                double value = array.get(i * array.rowStride() + columns[j]);
                if (!Double.isFinite(value)) {
                    throw new InvalidInputException(
                            "%s: row %d, column %d (counted from 0) is %s; only finite numbers are allowed, remove the row or fill the gap"
                                    .formatted(array.name(), i, j, value));
                }
                rowMajor[k++] = value;
            }
        }
        return rowMajor;
    }

    private static List<String> labelTexts(NumericArray labels) {
        List<String> texts = new ArrayList<>(labels.length());
        for (int i = 0; i < labels.length(); i++) {
            double label = labels.get(i);
            if (label != Math.rint(label) || Math.abs(label) > 1e15) {
                throw new InvalidInputException("%s: label %d (counted from 0) is %s; labels must be whole numbers"
                        .formatted(labels.name(), i, label));
            }
            texts.add(Long.toString((long) label));
        }
        return texts;
    }
}
