package org.imdad.reports.html;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.imdad.reports.table.Table;

/**
 * A table as HTML: numbers flush right, headings as buttons that sort, and in each cell whose detail names trials a link
 * to them. A row that sums up others stands for their trials. Without its script the page shows the same texts.
 */
final class HtmlTable {

    private static final int COLUMNS_OF_A_WIDE_TABLE = 9;
    private static final Pattern UNBROKEN = Pattern.compile("\\S{40}");

    private final Table table;
    private final Trials trials;

    private HtmlTable(Table table, Trials trials) {
        this.table = table;
        this.trials = trials;
    }

    static Html of(Table table, Trials trials) {
        return new HtmlTable(table, trials).html();
    }

    private Html html() {
        Html body = Html.element("tbody");
        List<BitSet> group = noTrials();
        String groupName = "";
        for (Table.Row row : table.rows()) {
            String name = row.entries().get(0).text();
            if (!name.equals(groupName)) {
                group = noTrials();
                groupName = name;
            }
            body.child(row.summary() ? summary(row, group) : ordinary(row, group));
        }
        Html all = Html.element("div").child(frame(table, body));
        return table.notes().isEmpty() ? all : all.child(notes(table));
    }

    /** A table around its rows. */
    static Html frame(Table table, Html body) {
        Html head = Html.element("tr");
        for (Table.Column column : table.columns()) {
            head.child(Html.element("th")
                    .attribute("scope", "col")
                    .attribute("class", kind(column, column.heading()))
                    .child(Html.element("button", column.heading()).attribute("type", "button")));
        }
        Html frame = Html.element("table").child(Html.element("caption", table.caption()));
        if (table.columns().size() >= COLUMNS_OF_A_WIDE_TABLE) {
            frame.attribute("class", "wide");
        }
        return Html.element("div")
                .attribute("class", "scroll")
                .child(frame.child(Html.element("thead").child(head)).child(body));
    }

    /** What is said below a table. */
    static Html notes(Table table) {
        return Html.element("p", String.join(" ", table.notes())).attribute("class", "notes");
    }

    /** An empty cell for a text. */
    static Html cell(Table.Column column, String text) {
        return Html.element("td").attribute("class", kind(column, text));
    }

    /** Words of ordinary length are not broken; longer ones may be anywhere, lest a table become wider than a page. */
    private static String kind(Table.Column column, String text) {
        String kind = column.numeric() ? "number" : "words";
        return UNBROKEN.matcher(text).find() ? kind + " unbroken" : kind;
    }

    private List<BitSet> noTrials() {
        return table.columns().stream().map(column -> new BitSet()).toList();
    }

    private Html ordinary(Table.Row row, List<BitSet> group) {
        Html line = Html.element("tr");
        for (int i = 0; i < row.entries().size(); i++) {
            Table.Entry entry = row.entries().get(i);
            BitSet behind = trials.named(entry.detail());
            group.get(i).or(behind);
            line.child(cell(entry, table.columns().get(i), behind));
        }
        return line;
    }

    private Html summary(Table.Row row, List<BitSet> group) {
        Html line = Html.element("tr").attribute("class", "summary");
        for (int i = 0; i < row.entries().size(); i++) {
            line.child(cell(row.entries().get(i), table.columns().get(i), group.get(i)));
        }
        return line;
    }

    private Html cell(Table.Entry entry, Table.Column column, BitSet behind) {
        Html cell = cell(column, entry.text());
        if (trials.row(entry.text()) >= 0) {
            return cell.child(Html.element("a", entry.text()).attribute("href", "#" + Trials.anchor(entry.text())));
        }
        if (!entry.detail().isEmpty() && trials.named(entry.detail()).isEmpty()) {
            cell.attribute("title", entry.detail());
        }
        if (behind.isEmpty()) {
            return marked(cell, entry);
        }
        return cell.attribute("data-trials", Trials.ranges(behind))
                .child(marked(Html.element("a").attribute("href", "#" + TrialTable.ANCHOR), entry));
    }

    private static Html marked(Html around, Table.Entry entry) {
        return switch (entry.mark()) {
            case NONE -> around.text(entry.text());
            case BEST -> around.child(Html.element("strong", entry.text()));
            case SECOND -> around.child(Html.element("u", entry.text()));
        };
    }
}
