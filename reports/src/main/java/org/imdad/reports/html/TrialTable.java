package org.imdad.reports.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.table.Table;

/**
 * The table of all trials, folded until asked for. Its first rows are HTML; the others, of which there may be a hundred
 * thousand, are a block of data from which the page's script shows as many at a time.
 */
final class TrialTable {

    /** Number of rows shown at a time. */
    static final int ROWS_PER_PAGE = 200;

    /** Its name within the page. */
    static final String ANCHOR = "trial-table";

    private static final JsonMapper JSON = new JsonMapper();

    private TrialTable() {}

    static Html of(String summary, Table table, Trials trials) {
        int shown = Math.min(ROWS_PER_PAGE, table.rows().size());
        Html body = Html.element("tbody");
        for (int row = 0; row < shown; row++) {
            body.child(line(table, row, trials));
        }
        Html folded = Html.element("details")
                .attribute("id", ANCHOR)
                .attribute("data-page", Integer.toString(ROWS_PER_PAGE))
                .child(Html.element("summary", summary))
                .child(HtmlTable.frame(table, body))
                .child(HtmlTable.notes(table));
        if (shown < table.rows().size()) {
            folded.child(Html.element("noscript")
                            .child(Html.element(
                                    "p",
                                    Numbers.format("These are the first %d; the file below has all of them.", shown))))
                    .child(Html.raw("script", json(table, shown))
                            .attribute("type", "application/json")
                            .attribute("id", "trial-rows"));
        }
        return folded;
    }

    /** A trial that stands under two labels has one name, that of its first row. */
    private static Html line(Table table, int row, Trials trials) {
        List<Table.Entry> entries = table.rows().get(row).entries();
        String id = entries.get(0).text();
        Html line = Html.element("tr");
        if (trials.row(id) == row) {
            line.attribute("id", Trials.anchor(id));
        }
        for (int i = 0; i < entries.size(); i++) {
            String text = entries.get(i).text();
            line.child(HtmlTable.cell(table.columns().get(i), text).text(text));
        }
        return line;
    }

    /** Rows as lists of texts; a word that many rows share stands once, in {@code words}, and in rows as its position there. */
    private static String json(Table table, int from) {
        Map<String, Integer> words = new LinkedHashMap<>();
        List<List<Object>> rows = new ArrayList<>();
        for (Table.Row row : table.rows().subList(from, table.rows().size())) {
            List<Object> texts = new ArrayList<>();
            for (int i = 0; i < row.entries().size(); i++) {
                String text = Html.clean(row.entries().get(i).text());
                boolean shared = i > 0 && !table.columns().get(i).numeric();
                texts.add(shared ? position(words, text) : text);
            }
            rows.add(texts);
        }
        try {
            return JSON.writeValueAsString(new Block(words.keySet(), rows)).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }

    private static int position(Map<String, Integer> words, String word) {
        Integer known = words.putIfAbsent(word, words.size());
        return known == null ? words.size() - 1 : known;
    }

    private record Block(Set<String> words, List<List<Object>> rows) {}
}
