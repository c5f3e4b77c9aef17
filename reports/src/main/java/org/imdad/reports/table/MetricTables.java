package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imdad.reports.result.Cell;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;
import org.imdad.stats.MeanStd;

/**
 * The table of a metric: {@code 97.9 ± 0.3 (4; 1 failed)} is mean ± sample standard deviation over four seeds, in percent,
 * where a fifth gave no value; a dash stands where none did. Below the classes of a data set stands the plain mean of their means.
 */
public final class MetricTables {

    private static final String DASH = "–";

    private MetricTables() {}

    /**
     * Lays out a metric.
     *
     * @param caption what the table shows
     * @param summary the values
     * @param disclosures what must be said about labels
     * @param comparison published values to be shown
     */
    public static Table of(String caption, SummaryTable summary, Disclosures disclosures, Comparison comparison) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("data set"), Column.words("normal class")));
        for (String label : summary.labels()) {
            columns.add(Column.numbers(disclosures.heading(label)));
        }
        columns.add(Column.numbers("random"));
        List<Row> rows = new ArrayList<>();
        for (SummaryTable.Group group : summary.groups()) {
            group.rows().forEach(row -> rows.add(classRow(row, summary.labels(), comparison)));
            if (group.rows().size() > 1) {
                rows.add(meanRow(group, summary.labels(), comparison));
            }
        }
        return new Table(caption, columns, rows, notes(summary, disclosures, comparison));
    }

    /** What a part of a table is about: a data set, or all those that have one row each. */
    public static String subject(SummaryTable part) {
        return part.groups().size() > 1
                ? "data sets of one class"
                : part.groups().get(0).title();
    }

    private static Row classRow(SummaryTable.Row row, List<String> labels, Comparison comparison) {
        List<Entry> entries = new ArrayList<>();
        List<Optional<Double>> printed = new ArrayList<>();
        for (int column = 0; column < labels.size(); column++) {
            Cell cell = row.cells().get(column);
            entries.add(entry(cell, comparison.after(labels.get(column), row.block())));
            printed.add(cell.summary().map(summary -> Double.valueOf(Numbers.percent(summary.mean()))));
        }
        List<Entry> all = new ArrayList<>(names(
                row.block().dataset(), row.block().normalClass(), row.block().variant()));
        all.addAll(Marks.of(entries, printed));
        all.add(Entry.of(row.random().isPresent() ? Numbers.percent(row.random().getAsDouble()) : DASH));
        return Row.of(all);
    }

    private static Row meanRow(SummaryTable.Group group, List<String> labels, Comparison comparison) {
        List<Entry> entries = new ArrayList<>();
        List<Optional<Double>> printed = new ArrayList<>();
        for (int column = 0; column < labels.size(); column++) {
            OptionalDouble mean = group.meanOfClasses(column);
            String counted = Numbers.format(
                    "%d of %d classes",
                    group.classesWithValue(column), group.rows().size());
            String after = comparison.afterMean(labels.get(column), group);
            if (mean.isPresent()) {
                entries.add(Entry.of(Numbers.percent(mean.getAsDouble()) + after, "mean of " + counted));
                printed.add(Optional.of(Double.valueOf(Numbers.percent(mean.getAsDouble()))));
            } else {
                entries.add(Entry.of(DASH + " (" + counted + ")" + after, "no mean over fewer than all classes"));
                printed.add(Optional.empty());
            }
        }
        List<Entry> all = new ArrayList<>(
                names(group.block().dataset(), "mean", group.block().variant()));
        all.addAll(Marks.of(entries, printed));
        all.add(Entry.of(""));
        return new Row(true, all);
    }

    private static List<Entry> names(String dataset, String normalClass, String variant) {
        String first = variant.isEmpty() ? dataset : dataset + " (" + variant + ")";
        return List.of(Entry.of(first), Entry.of(normalClass));
    }

    private static Entry entry(Cell cell, String after) {
        if (cell.trialIds().isEmpty()) {
            return Entry.of(DASH, "not in the plan");
        }
        String detail = (cell.trialIds().size() == 1 ? "trial " : "trials ") + String.join(" ", cell.trialIds());
        String missing = cell.missing();
        return cell.summary()
                .map(summary -> Entry.of(text(summary, missing.isEmpty() ? "" : "; " + missing) + after, detail))
                .orElseGet(() -> Entry.of(DASH + " (" + missing + ")" + after, detail));
    }

    private static String text(MeanStd summary, String missing) {
        String spread = summary.std().isPresent()
                ? " ± " + Numbers.percent(summary.std().getAsDouble())
                : "";
        return Numbers.format("%s%s (%d%s)", Numbers.percent(summary.mean()), spread, summary.n(), missing);
    }

    private static List<String> notes(SummaryTable summary, Disclosures disclosures, Comparison comparison) {
        List<String> notes = new ArrayList<>();
        notes.add("Percent; mean ± sample standard deviation (number of seeds).");
        if (summary.labels().size() > 1) {
            notes.add("Best in bold, second best underlined, by printed value.");
        }
        notes.addAll(disclosures.notes(summary.labels()));
        notes.addAll(comparison.notes(summary));
        notes.add("random: expected value of a random ranking.");
        return notes;
    }
}
