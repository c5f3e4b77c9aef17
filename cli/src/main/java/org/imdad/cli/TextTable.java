package org.imdad.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;

/** Lays out rows of text in columns as wide as their longest entry; the last column is wrapped at the width of a page. */
final class TextTable {

    private static final int PAGE = 110;
    private static final int GAP = 2;
    private static final int NARROWEST_LAST = 30;

    private final List<String[]> rows = new ArrayList<>();

    /**
     * Creates a table.
     *
     * @param headings one per column
     */
    TextTable(String... headings) {
        rows.add(headings);
    }

    /** Adds a row with one entry per column. */
    void add(String... entries) {
        rows.add(entries);
    }

    /** The table as lines without trailing blanks. */
    @Override
    public String toString() {
        int last = rows.get(0).length - 1;
        Column[] columns = new Column[last + 1];
        int used = 0;
        for (int i = 0; i < last; i++) {
            int width = widest(i) + GAP;
            columns[i] = new Column(width, 0, Column.Overflow.SPAN);
            used += width;
        }
        int rest = Math.min(widest(last), Math.max(NARROWEST_LAST, PAGE - used));
        columns[last] = new Column(rest + 1, 0, Column.Overflow.WRAP);
        Help.TextTable table = Help.TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
        rows.forEach(table::addRowValues);
        return table.toString();
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }
}
