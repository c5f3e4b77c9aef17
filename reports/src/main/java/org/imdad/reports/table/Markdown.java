package org.imdad.reports.table;

import java.util.StringJoiner;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;

/** A table as GitHub-flavoured Markdown; the second best is underlined by {@code <ins>}, which Markdown itself lacks. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>|~&$";

    private Markdown() {}

    /** Caption, table and notes, ending in a line break. */
    public static String of(Table table) {
        StringBuilder text = new StringBuilder();
        text.append("**").append(escape(table.caption())).append("**\n\n");
        StringJoiner headings = new StringJoiner(" | ", "| ", " |\n");
        StringJoiner rules = new StringJoiner(" | ", "| ", " |\n");
        for (Column column : table.columns()) {
            headings.add(escape(column.heading()));
            rules.add(column.numeric() ? "---:" : ":---");
        }
        text.append(headings).append(rules);
        for (Row row : table.rows()) {
            StringJoiner cells = new StringJoiner(" | ", "| ", " |\n");
            row.entries().forEach(entry -> cells.add(cell(entry)));
            text.append(cells);
        }
        for (String note : table.notes()) {
            text.append('\n').append(escape(note)).append('\n');
        }
        return text.toString();
    }

    private static String cell(Entry entry) {
        String text = escape(entry.text());
        return switch (entry.mark()) {
            case NONE -> text;
            case BEST -> "**" + text + "**";
            case SECOND -> "<ins>" + text + "</ins>";
        };
    }

    /** Text without meaning to Markdown or HTML, on one line. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                escaped.append(' ');
            } else if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
