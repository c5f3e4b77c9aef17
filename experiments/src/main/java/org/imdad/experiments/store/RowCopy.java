package org.imdad.experiments.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.imdad.core.detector.InvalidInputException;

/**
 * Copies the rows of one table that can be read. They are looked up by number, never by an index, so that a page that
 * cannot be read costs only what is on it or below it.
 */
final class RowCopy {

    /** No row takes less of the store with what it needs in other tables; bounds the numbers of a damaged table. */
    private static final long SMALLEST_ROW = 32;

    private final Database from;
    private final Database to;
    private final String table;
    private final List<String> columns;
    private boolean whole = true;

    private RowCopy(Database from, Database to, String table) {
        this.from = from;
        this.to = to;
        this.table = table;
        this.columns = new ArrayList<>();
        to.query(
                "SELECT name FROM pragma_table_info(?)",
                s -> s.setString(1, table),
                row -> columns.add(row.getString(1)));
    }

    /**
     * Copies a table.
     *
     * @param from where it may be damaged
     * @param to where it is empty
     * @return whether every row could be read and written
     */
    static boolean of(Database from, Database to, String table) {
        RowCopy copy = new RowCopy(from, to, table);
        return copy.isKnown() && copy.run();
    }

    /** Whether the table is in the list of tables, which may be damaged itself. */
    private boolean isKnown() {
        try {
            from.query("SELECT 1 FROM " + table + " LIMIT 0", s -> {}, row -> {});
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private boolean run() {
        long last = lastNumber();
        String names = String.join(", ", columns);
        String select = "SELECT %s FROM %s WHERE rowid = ?".formatted(names, table);
        String insert = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table, names, String.join(", ", Collections.nCopies(columns.size(), "?")));
        for (long number = 0; number <= last; number++) {
            copy(number, select, insert);
        }
        return whole;
    }

    /** The last row of a damaged table may have any number, so that it is believed where the table is sound only. */
    private long lastNumber() {
        try {
            if (isSound()) {
                return number("SELECT coalesce(max(rowid), -1) FROM " + table);
            }
        } catch (InvalidInputException e) {
            whole = false;
        }
        return bytes() / SMALLEST_ROW;
    }

    private boolean isSound() {
        List<String> findings = new ArrayList<>();
        from.query("PRAGMA integrity_check(" + table + ")", s -> {}, row -> findings.add(row.getString(1)));
        return findings.equals(List.of("ok"));
    }

    /** Size of the store with what still lies beside its file, as after a kill. */
    private long bytes() {
        try {
            return number("PRAGMA page_count") * number("PRAGMA page_size");
        } catch (InvalidInputException e) {
            return from.file().toFile().length();
        }
    }

    private long number(String query) {
        long[] found = {0};
        from.query(query, s -> {}, row -> found[0] = row.getLong(1));
        return found[0];
    }

    private void copy(long number, String select, String insert) {
        Object[] values = new Object[columns.size()];
        boolean[] found = {false};
        try {
            from.query(select, s -> s.setLong(1, number), row -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                found[0] = true;
            });
            if (found[0]) {
                to.update(insert, s -> {
                    for (int i = 0; i < values.length; i++) {
                        s.setObject(i + 1, values[i]);
                    }
                });
            }
        } catch (InvalidInputException e) {
            whole = false;
        }
    }
}
