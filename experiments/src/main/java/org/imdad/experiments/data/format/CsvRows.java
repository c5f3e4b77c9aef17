package org.imdad.experiments.data.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;

/**
 * Goes through a table in comma-separated text row by row, in constant memory: a heading line, UTF-8, quoted as in RFC
 * 4180, plain or compressed with gzip. Empty lines are passed over. Every failure is an {@link InvalidInputException} of
 * one line with file, row and line. Not thread-safe, but for {@link #share()}.
 */
public final class CsvRows implements Closeable {

    private static final int MOST_NAMES_SHOWN = 20;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String SAVE_AS_UTF_8 = "save the table as UTF-8";

    private final BinarySource source;
    private final CountedInput counted;
    private final CsvReader<CsvCells> reader;
    private final Iterator<CsvCells> lines;
    private final List<String> heading;
    private final boolean part;
    private CsvCells cells;
    private long row;

    private CsvRows(BinarySource source, CountedInput counted, long rowsBefore) throws IOException {
        this.source = source;
        this.row = rowsBefore;
        this.part = rowsBefore > 0;
        this.counted = counted;
        InputStream in = BinaryInput.unpacked(counted);
        this.reader = CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(new CsvCells(), in, StandardCharsets.UTF_8);
        this.lines = reader.iterator();
        if (!nextLine()) {
            throw new InvalidInputException("%s: empty; a heading line and rows are needed".formatted(source.name()));
        }
        this.heading = names();
    }

    /**
     * Opens a table and reads its heading line.
     *
     * @throws InvalidInputException if it cannot be read, is empty, or a column has no name or that of another one
     */
    public static CsvRows open(BinarySource source) {
        return part(source, 0);
    }

    /**
     * Opens a part of a table, which begins with the table's heading line. Rows are counted on from those before; lines are
     * not told then.
     *
     * @param rowsBefore number of rows of the table that come before the part
     * @throws InvalidInputException as {@link #open}
     */
    public static CsvRows part(BinarySource source, long rowsBefore) {
        try {
            CountedInput counted = new CountedInput(source.open());
            try {
                return new CsvRows(source, counted, rowsBefore);
            } catch (IOException | RuntimeException e) {
                counted.close();
                throw e;
            }
        } catch (IOException e) {
            throw BinaryInput.damaged(source.name(), e);
        }
    }

    /** Names of the columns. */
    public List<String> heading() {
        return heading;
    }

    /** Name of the table for messages. */
    public String name() {
        return source.name();
    }

    /**
     * Goes to the next row.
     *
     * @return false if there is none
     * @throws InvalidInputException if the text cannot be read further
     */
    public boolean advance() {
        boolean found = nextLine();
        row += found ? 1 : 0;
        return found;
    }

    /** Number of the current row, counted from 1. */
    public long row() {
        return row;
    }

    /**
     * Checks that the current row has a cell for each column.
     *
     * @throws InvalidInputException if it has more or fewer
     */
    public void requireAllCells() {
        if (cells.count() != heading.size()) {
            throw new InvalidInputException("%s: %s has %d cells; the heading line has %d"
                    .formatted(source.name(), where(), cells.count(), heading.size()));
        }
    }

    /**
     * The number in a cell of the current row, which has that cell.
     *
     * @throws InvalidInputException if the cell holds no finite number with a decimal point
     */
    public double number(int column) {
        double value = cells.number(column);
        if (Double.isNaN(value)) {
            String text = cells.text(column);
            throw text.isEmpty()
                    ? refused(column, "empty", "a finite number is needed, remove the row or fill the gap")
                    : refused(column, "'" + text + "'", "a finite number is needed");
        }
        return value;
    }

    /** The text of a cell of the current row on one line, without blanks around it; empty if the row lacks the cell. */
    public String text(int column) {
        return column < cells.count() ? cells.text(column) : "";
    }

    /** The text of a cell of the current row as it stands there; empty if the row lacks the cell. */
    public String textAsWritten(int column) {
        return column < cells.count() ? cells.textAsWritten(column) : "";
    }

    /**
     * The text of a cell that must not be empty.
     *
     * @throws InvalidInputException if it is, or if it is no UTF-8
     */
    public String label(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw refused(column, "empty", "a label is needed");
        }
        if (isForeign(text)) {
            throw refused(column, "'" + text + "', which is no UTF-8", SAVE_AS_UTF_8);
        }
        return text;
    }

    /** Whether the decoder met bytes that are no UTF-8 and put its sign for them: several letters would become one. */
    private static boolean isForeign(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    /** Share of the file's bytes that were read, from 0 to 1. */
    public double share() {
        return source.length() == 0 ? 1 : Math.min(1, (double) counted.count() / source.length());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw BinaryInput.damaged(source.name(), e);
        }
    }

    /** The names, of which only the first are written out if there are many. */
    public static String shortList(Collection<String> names) {
        String list = names.stream().limit(MOST_NAMES_SHOWN).map(OneLine::of).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES_SHOWN ? list + ", … (" + names.size() + " in all)" : list;
    }

    /** A text as {@link #text} gives it: on one line, without blanks around it. */
    public static String oneLine(String text) {
        return OneLine.whole(text).strip();
    }

    private boolean nextLine() {
        try {
            if (!lines.hasNext()) {
                return false;
            }
            cells = lines.next();
            return true;
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InvalidInputException(
                    "%s: %s".formatted(source.name(), OneLine.of(String.valueOf(cause.getMessage()))), e);
        } catch (UncheckedIOException e) {
            throw BinaryInput.damaged(source.name(), e.getCause());
        }
    }

    private List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < cells.count(); i++) {
            String column = cells.text(i);
            if (isForeign(column)) {
                throw new InvalidInputException("%s: column name '%s' is no UTF-8; %s"
                        .formatted(source.name(), OneLine.of(column), SAVE_AS_UTF_8));
            }
            if (column.isEmpty() || !names.add(column)) {
                throw new InvalidInputException("%s: column name '%s' is empty or occurs twice in the heading line"
                        .formatted(source.name(), OneLine.of(column)));
            }
        }
        return List.copyOf(names);
    }

    private InvalidInputException refused(int column, String found, String needed) {
        return new InvalidInputException("%s: %s, column %s is %s; %s"
                .formatted(source.name(), where(), OneLine.of(heading.get(column)), OneLine.of(found), needed));
    }

    private String where() {
        return part ? "row %d".formatted(row) : "row %d (line %d)".formatted(row, cells.line());
    }
}
