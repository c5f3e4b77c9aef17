package org.imdad.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.data.OneLine;

/**
 * Lays out rows of text in columns as wide as their longest entry, within limits beyond which entries go on in the next
 * line, broken at blanks.
 */
final class TextTable {

    private static final int PAGE = 110;
    private static final int WIDEST = 40;
    private static final int NARROWEST_LAST = 30;
    private static final String GAP = "  ";

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
        rows.add(Arrays.stream(entries).map(OneLine::whole).toArray(String[]::new));
    }

    /** The table as lines without trailing blanks, separated by line feeds. */
    @Override
    public String toString() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            List<List<String>> cells = IntStream.range(0, row.length)
                    .mapToObj(i -> wrapped(row[i], widths[i]))
                    .toList();
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < height; i++) {
                lines.add(line(cells, widths, i));
            }
        }
        return String.join("\n", lines);
    }

    private int[] widths() {
        int last = rows.get(0).length - 1;
        int[] widths = new int[last + 1];
        int used = 0;
        for (int i = 0; i < last; i++) {
            widths[i] = Math.min(WIDEST, widest(i));
            used += widths[i] + GAP.length();
        }
        widths[last] = Math.max(NARROWEST_LAST, PAGE - used);
        return widths;
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }

    /** The words of an entry in lines of at most {@code width} characters; a longer word has a line of its own. */
    private static List<String> wrapped(String entry, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : entry.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String line(List<List<String>> cells, int[] widths, int index) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            List<String> cell = cells.get(column);
            String text = index < cell.size() ? cell.get(index) : "";
            line.append(text)
                    .append(" ".repeat(Math.max(0, widths[column] - text.length())))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
