package org.imdad.reports.html;

import org.imdad.reports.table.Table;

/** A table as HTML: numbers flush right, more about a cell in its {@code title}. */
final class HtmlTable {

    private HtmlTable() {}

    static Html of(Table table) {
        Html head = Html.element("tr");
        for (Table.Column column : table.columns()) {
            Html heading = Html.element("th", column.heading()).attribute("scope", "col");
            head.child(column.numeric() ? heading.attribute("class", "number") : heading);
        }
        Html body = Html.element("tbody");
        for (Table.Row row : table.rows()) {
            Html line = Html.element("tr");
            if (row.summary()) {
                line.attribute("class", "summary");
            }
            for (int i = 0; i < row.entries().size(); i++) {
                line.child(cell(row.entries().get(i), table.columns().get(i)));
            }
            body.child(line);
        }
        Html all = Html.element("div")
                .child(Html.element("div")
                        .attribute("class", "scroll")
                        .child(Html.element("table")
                                .attribute("aria-label", table.caption())
                                .child(Html.element("thead").child(head))
                                .child(body)));
        if (!table.notes().isEmpty()) {
            all.child(Html.element("p", String.join(" ", table.notes())).attribute("class", "notes"));
        }
        return all;
    }

    private static Html cell(Table.Entry entry, Table.Column column) {
        Html cell = Html.element("td").attribute("class", column.numeric() ? "number" : "long");
        if (!entry.detail().isEmpty()) {
            cell.attribute("title", entry.detail());
        }
        return switch (entry.mark()) {
            case NONE -> cell.text(entry.text());
            case BEST -> cell.child(Html.element("strong", entry.text()));
            case SECOND -> cell.child(Html.element("u", entry.text()));
        };
    }
}
