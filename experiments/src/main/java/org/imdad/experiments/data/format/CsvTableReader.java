package org.imdad.experiments.data.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.StoredRows;

/**
 * Reads tables in comma-separated text, see {@link CsvRows}. One column holds the labels
 * (any text, coded by {@link LabelCoding}); every other column is a feature and holds finite numbers with a decimal
 * point.
 *
 * <p>Stateless and thread-safe.
 */
final class CsvTableReader {

    private static final int MOST_VALUES = Integer.MAX_VALUE / Double.BYTES;

    private CsvTableReader() {}

    /**
     * Reads a table.
     *
     * @param name of the data set
     * @param labelColumn heading of the label column
     * @param anomalies label values that mean anomaly; may be empty
     * @throws InvalidInputException if the label column is missing, a cell is not a finite number, or lines differ in
     *     their number of cells
     */
    static Dataset read(BinarySource source, String name, String labelColumn, List<String> anomalies) {
        try (CsvRows table = CsvRows.open(source)) {
            return read(table, name, labelColumn, anomalies);
        }
    }

    private static Dataset read(CsvRows table, String name, String labelColumn, List<String> anomalies) {
        List<String> heading = table.heading();
        int label = heading.indexOf(labelColumn);
        if (label < 0) {
            throw new InvalidInputException("%s: no label column %s; columns are %s%s"
                    .formatted(
                            table.name(),
                            labelColumn,
                            CsvRows.shortList(heading),
                            NearestName.hint(labelColumn, heading)));
        }
        if (heading.size() < 2) {
            throw new InvalidInputException(
                    "%s: the label column is the only one; at least one feature is needed".formatted(table.name()));
        }
        List<double[]> rows = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        while (table.advance()) {
            rows.add(numbersBut(label, table));
            labels.add(table.label(label));
            if ((long) rows.size() * (heading.size() - 1) > MOST_VALUES) {
                throw new InvalidInputException(
                        "%s: more than %,d values; split the table".formatted(table.name(), MOST_VALUES));
            }
        }
        if (rows.isEmpty()) {
            throw new InvalidInputException(
                    "%s: a heading line but no rows; at least two are needed".formatted(table.name()));
        }
        LabelCoding coding = LabelCoding.of(table.name() + "[" + labelColumn + "]", labels, anomalies);
        SampleShape shape = SampleShape.vector(heading.size() - 1);
        StoredRows stored = StoredRows.ofDoubles(shape.size(), flat(rows, shape.size()), coding.labels());
        return Dataset.of(name, shape, coding.classNames(), stored, Optional.empty());
    }

    private static double[] numbersBut(int label, CsvRows table) {
        table.requireAllCells();
        double[] numbers = new double[table.heading().size() - 1];
        int k = 0;
        for (int column = 0; column <= numbers.length; column++) {
            if (column != label) {
                numbers[k++] = table.number(column);
            }
        }
        return numbers;
    }

    private static double[] flat(List<double[]> rows, int features) {
        double[] values = new double[rows.size() * features];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, values, i * features, features);
        }
        return values;
    }
}
