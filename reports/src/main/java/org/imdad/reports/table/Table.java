package org.imdad.reports.table;

import java.util.List;

/**
 * A table as it is to be read, before it takes the form of HTML, Markdown or LaTeX. Texts are plain Unicode; each form
 * escapes them.
 *
 * @param caption what the table shows
 * @param columns headings
 * @param rows from top to bottom, each with one entry per column
 * @param notes what the reader must know, one sentence each
 */
public record Table(String caption, List<Column> columns, List<Row> rows, List<String> notes) {

    /** Copies the lists and checks the number of entries. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (Row row : rows) {
            if (row.entries().size() != columns.size()) {
                throw new IllegalArgumentException("table %s: a row has %d entries, there are %d columns"
                        .formatted(caption, row.entries().size(), columns.size()));
            }
        }
    }

    /**
     * A column.
     *
     * @param heading its title
     * @param numeric whether it holds numbers, which are set flush right
     */
    public record Column(String heading, boolean numeric) {

        /** A column of words. */
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        /** A column of numbers. */
        public static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    /**
     * A row.
     *
     * @param summary whether it sums up the rows above it
     * @param entries one per column
     */
    public record Row(boolean summary, List<Entry> entries) {

        /** Copies the entries. */
        public Row {
            entries = List.copyOf(entries);
        }

        /** An ordinary row. */
        public static Row of(List<Entry> entries) {
            return new Row(false, entries);
        }
    }

    /**
     * A cell.
     *
     * @param text what is printed
     * @param mark whether it is the best or second best of its row
     * @param detail more about it, such as trial ids; shown in HTML only; may be empty
     */
    public record Entry(String text, Mark mark, String detail) {

        /** A cell without mark and detail. */
        public static Entry of(String text) {
            return new Entry(text, Mark.NONE, "");
        }

        /** A cell without mark. */
        public static Entry of(String text, String detail) {
            return new Entry(text, Mark.NONE, detail);
        }

        /** The same cell with a mark. */
        public Entry marked(Mark newMark) {
            return new Entry(text, newMark, detail);
        }
    }

    /** Emphasis of a cell. */
    public enum Mark {
        /** None. */
        NONE,
        /** Bold. */
        BEST,
        /** Underlined. */
        SECOND
    }
}
