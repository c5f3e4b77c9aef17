package org.imdad.experiments.data.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.StoredRows;

/**
 * Reads tables in comma-separated text with a heading line, UTF-8, quoted as in RFC 4180. One column holds the labels
 * (any text, coded by {@link LabelCoding}); every other column is a feature and holds finite numbers with a decimal
 * point. Empty lines are passed over.
 *
 * <p>Stateless and thread-safe.
 */
final class CsvTableReader {

    private static final Pattern DECIMAL = Pattern.compile("[-+0-9.eE]+");
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
        try (InputStream in = BinaryInput.unpacked(source);
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .detectBomHeader(true)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(in, StandardCharsets.UTF_8)) {
            return read(source, name, labelColumn, anomalies, reader.iterator());
        } catch (CsvParseException e) {
            throw new InvalidInputException("%s: %s".formatted(source.name(), reason(e)), e);
        } catch (UncheckedIOException e) {
            throw BinaryInput.damaged(source.name(), e.getCause());
        } catch (IOException e) {
            throw BinaryInput.damaged(source.name(), e);
        }
    }

    private static Dataset read(
            BinarySource source, String name, String labelColumn, List<String> anomalies, Iterator<CsvRecord> lines) {
        if (!lines.hasNext()) {
            throw new InvalidInputException("%s: empty; a heading line and rows are needed".formatted(source.name()));
        }
        List<String> heading = heading(source, lines.next());
        int label = heading.indexOf(labelColumn);
        if (label < 0) {
            throw new InvalidInputException("%s: no label column %s; columns are %s%s"
                    .formatted(source.name(), labelColumn, shortList(heading), NearestName.hint(labelColumn, heading)));
        }
        if (heading.size() < 2) {
            throw new InvalidInputException(
                    "%s: the label column is the only one; at least one feature is needed".formatted(source.name()));
        }
        List<double[]> rows = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        while (lines.hasNext()) {
            Cells cells = new Cells(source.name(), heading, rows.size() + 1, lines.next());
            rows.add(cells.numbersBut(label));
            labels.add(cells.label(label));
            if ((long) rows.size() * (heading.size() - 1) > MOST_VALUES) {
                throw new InvalidInputException(
                        "%s: more than %,d values; split the table".formatted(source.name(), MOST_VALUES));
            }
        }
        if (rows.isEmpty()) {
            throw new InvalidInputException(
                    "%s: a heading line but no rows; at least two are needed".formatted(source.name()));
        }
        LabelCoding coding = LabelCoding.of(source.name() + "[" + labelColumn + "]", labels, anomalies);
        SampleShape shape = SampleShape.vector(heading.size() - 1);
        StoredRows stored = StoredRows.ofDoubles(shape.size(), flat(rows, shape.size()), coding.labels());
        return Dataset.of(name, shape, coding.classNames(), stored, Optional.empty());
    }

    private static List<String> heading(BinarySource source, CsvRecord line) {
        List<String> names =
                line.getFields().stream().map(CsvTableReader::oneLine).toList();
        for (String column : names) {
            if (column.isEmpty() || Collections.frequency(names, column) > 1) {
                throw new InvalidInputException("%s: column name '%s' is empty or occurs twice in the heading line"
                        .formatted(source.name(), column));
            }
        }
        return names;
    }

    private static double[] flat(List<double[]> rows, int features) {
        double[] values = new double[rows.size() * features];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, values, i * features, features);
        }
        return values;
    }

    private static String shortList(List<String> names) {
        String list = String.join(", ", names.subList(0, Math.min(names.size(), 20)));
        return names.size() > 20 ? list + ", … (" + names.size() + " in all)" : list;
    }

    /** Without blanks around it, and with a single blank for each run of blanks and line ends within. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return oneLine(String.valueOf(cause.getMessage()));
    }

    /** The cells of one row. */
    private record Cells(String file, List<String> heading, int row, CsvRecord line) {

        Cells {
            if (line.getFieldCount() != heading.size()) {
                throw new InvalidInputException("%s: row %d (line %d) has %d cells; the heading line has %d"
                        .formatted(file, row, line.getStartingLineNumber(), line.getFieldCount(), heading.size()));
            }
        }

        double[] numbersBut(int label) {
            double[] numbers = new double[heading.size() - 1];
            int k = 0;
            for (int column = 0; column < heading.size(); column++) {
                if (column != label) {
                    numbers[k++] = number(column);
                }
            }
            return numbers;
        }

        String label(int column) {
            String text = oneLine(line.getField(column));
            if (text.isEmpty()) {
                throw refused(column, "empty", "a label is needed");
            }
            return text;
        }

        private double number(int column) {
            String text = oneLine(line.getField(column));
            if (text.isEmpty()) {
                throw refused(column, "empty", "a finite number is needed, remove the row or fill the gap");
            }
            // parseDouble alone would take the suffixes of Java literals, as in 1d.
            if (DECIMAL.matcher(text).matches()) {
                try {
                    double value = Double.parseDouble(text);
                    if (Double.isFinite(value)) {
                        return value;
                    }
                } catch (NumberFormatException e) {
                    throw refused(column, "'" + text + "'", "a finite number is needed");
                }
            }
            throw refused(column, "'" + text + "'", "a finite number is needed");
        }

        private InvalidInputException refused(int column, String found, String needed) {
            return new InvalidInputException("%s: row %d (line %d), column %s is %s; %s"
                    .formatted(file, row, line.getStartingLineNumber(), heading.get(column), found, needed));
        }
    }
}
