package org.imdad.reports.html;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imdad.reports.table.Table;

/** The rows of the table of all trials, found by the trial's id in their first cell. */
final class Trials {

    private final Map<String, Integer> rowById = new HashMap<>();

    Trials(Table table) {
        List<Table.Row> rows = table.rows();
        for (int row = 0; row < rows.size(); row++) {
            rowById.putIfAbsent(rows.get(row).entries().get(0).text(), row);
        }
    }

    /** The name of a trial's row within the page. */
    static String anchor(String id) {
        return "trial-" + id;
    }

    /** The first row of the trial with this id; -1 if there is none. */
    int row(String id) {
        return rowById.getOrDefault(id, -1);
    }

    /** The rows of the trials whose ids are among the words of a text. */
    BitSet named(String text) {
        BitSet rows = new BitSet();
        for (String word : text.split(" ")) {
            int row = row(word);
            if (row >= 0) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** Rows in short, such as {@code 0-4 7}. */
    static String ranges(BitSet rows) {
        StringBuilder text = new StringBuilder();
        for (int from = rows.nextSetBit(0); from >= 0; ) {
            int end = rows.nextClearBit(from);
            text.append(text.isEmpty() ? "" : " ").append(from);
            if (end > from + 1) {
                text.append('-').append(end - 1);
            }
            from = rows.nextSetBit(end);
        }
        return text.toString();
    }
}
