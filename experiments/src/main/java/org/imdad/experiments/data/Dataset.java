package org.imdad.experiments.data;

import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;

/**
 * A data set as its authors published it: rows with class labels, in one table or in an official training and test part.
 * Immutable and thread-safe.
 *
 * @param name as written in suites
 * @param shape shape of each sample
 * @param classNames name of each class; label k stands for entry k. Anomaly-detection tables have the classes
 *     {@code normal} and {@code anomaly}, in this order
 * @param training the official training part, or all rows if there is no official test part
 * @param test the official test part, or empty
 * @param checksum SHA-256 over shape, labels and values of both parts, see {@link DatasetChecksum}, in lower-case
 *     hexadecimal
 */
public record Dataset(
        String name, SampleShape shape, List<String> classNames, Rows training, Optional<Rows> test, String checksum) {

    /** Class names of a table of normal rows (label 0) and anomalies (label 1). */
    public static final List<String> ANOMALY_CLASSES = List.of("normal", "anomaly");

    /** Copies the class names. */
    public Dataset {
        classNames = List.copyOf(classNames);
    }

    /**
     * A data set with its checksum computed by {@link DatasetChecksum}.
     *
     * @throws IllegalArgumentException if a part's number of features is not that of the shape, or a label has no class
     */
    public static Dataset of(
            String name, SampleShape shape, List<String> classNames, Rows training, Optional<Rows> test) {
        requireFitting(name, shape, classNames, training);
        test.ifPresent(rows -> requireFitting(name, shape, classNames, rows));
        return new Dataset(name, shape, classNames, training, test, DatasetChecksum.of(shape, training, test));
    }

    /** The same data with a checksum that covers the names of its classes too, if it has classes of its own. */
    public Dataset checkingClassNames() {
        return isAnomalyTable()
                ? this
                : new Dataset(
                        name, shape, classNames, training, test, DatasetChecksum.withClassNames(checksum, classNames));
    }

    /** The same data under another name. */
    public Dataset named(String newName) {
        return new Dataset(newName, shape, classNames, training, test, checksum);
    }

    /** Whether the set is a table of normal rows and anomalies, rather than of several classes. */
    public boolean isAnomalyTable() {
        return classNames.equals(ANOMALY_CLASSES);
    }

    private static void requireFitting(String name, SampleShape shape, List<String> classNames, Rows rows) {
        if (rows.features() != shape.size()) {
            throw new IllegalArgumentException(
                    "data set %s: rows of %d values for samples of shape %s".formatted(name, rows.features(), shape));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.label(i) < 0 || rows.label(i) >= classNames.size()) {
                throw new IllegalArgumentException("data set %s: row %d has label %d, but there are %d classes"
                        .formatted(name, i, rows.label(i), classNames.size()));
            }
        }
    }
}
