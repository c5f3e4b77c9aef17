package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.imdad.reports.result.ModelSelection;
import org.imdad.reports.result.ModelSelection.Choice;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SettingGroup;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;

/** Tables that hold settings of one detector against each other, as ablation studies do, and tell which were chosen. */
public final class SettingsTables {

    private static final String DASH = "–";

    private SettingsTables() {}

    /**
     * A row for each setting of a detector, a column for each data set.
     *
     * @param group the settings
     * @param summary the metric of the whole suite
     */
    public static Table compared(SettingGroup group, SummaryTable summary) {
        List<SummaryTable.Group> datasets = summary.groups().stream()
                .filter(dataset -> group.settings().keySet().stream()
                        .anyMatch(label -> isPlanned(dataset, summary.labels().indexOf(label))))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.words("setting"), Column.words("differs in")));
        datasets.forEach(dataset -> columns.add(Column.numbers(dataset.title())));
        columns.add(Column.numbers("mean"));
        columns.add(Column.numbers("difference"));
        List<List<OptionalDouble>> values = new ArrayList<>();
        for (String label : group.settings().keySet()) {
            int column = summary.labels().indexOf(label);
            values.add(datasets.stream()
                    .map(dataset -> dataset.meanOfClasses(column))
                    .toList());
        }
        List<List<Entry>> marked = marked(values, datasets.size());
        OptionalDouble first = mean(values.get(0));
        List<Row> rows = new ArrayList<>();
        int i = 0;
        for (String label : group.settings().keySet()) {
            List<Entry> entries = new ArrayList<>(List.of(Entry.of(label), Entry.of(differences(group, label))));
            entries.addAll(marked.get(i));
            OptionalDouble mean = mean(values.get(i));
            entries.add(Entry.of(percent(mean)));
            entries.add(Entry.of(
                    i > 0 && mean.isPresent() && first.isPresent()
                            ? Numbers.format("%+.1f", 100 * (mean.getAsDouble() - first.getAsDouble()))
                            : ""));
            rows.add(Row.of(entries));
            i++;
        }
        return new Table(
                "Settings of " + group.detector() + " compared",
                columns,
                rows,
                List.of(
                        "Mean over classes of the means over seeds, in percent; best of a column in bold, second underlined.",
                        "Difference of the mean to that of the first row; both only where every data set has a value."));
    }

    /** Which settings were chosen. */
    public static Table chosen(ModelSelection selection) {
        List<Row> rows = new ArrayList<>();
        for (Choice choice : selection.choices()) {
            rows.add(Row.of(List.of(
                    Entry.of(choice.label()),
                    Entry.of(choice.dataset().title()),
                    Entry.of(choice.setting()),
                    Entry.of(Numbers.percent(choice.value())),
                    Entry.of(Integer.toString(choice.candidates())))));
        }
        return new Table(
                "Chosen settings",
                List.of(
                        Column.words("label"),
                        Column.words("data"),
                        Column.words("setting"),
                        Column.numbers("AUROC by which it was chosen"),
                        Column.numbers("settings compared")),
                rows,
                List.of(
                        "Percent; mean over classes of the means over seeds. Of equal settings the first in the grid."));
    }

    private static boolean isPlanned(SummaryTable.Group dataset, int column) {
        return dataset.rows().stream()
                .anyMatch(row -> !row.cells().get(column).trialIds().isEmpty());
    }

    /** The entries of each row; marks go down the columns. */
    private static List<List<Entry>> marked(List<List<OptionalDouble>> values, int columns) {
        List<List<Entry>> rows = new ArrayList<>();
        values.forEach(row -> rows.add(new ArrayList<>()));
        for (int column = 0; column < columns; column++) {
            int k = column;
            List<Entry> entries =
                    values.stream().map(row -> Entry.of(percent(row.get(k)))).toList();
            List<Optional<Double>> printed = values.stream()
                    .map(row -> row.get(k).isPresent()
                            ? Optional.of(
                                    Double.valueOf(Numbers.percent(row.get(k).getAsDouble())))
                            : Optional.<Double>empty())
                    .toList();
            List<Entry> withMarks = Marks.of(entries, printed);
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).add(withMarks.get(i));
            }
        }
        return rows;
    }

    private static OptionalDouble mean(List<OptionalDouble> values) {
        return values.stream().allMatch(OptionalDouble::isPresent)
                ? values.stream().mapToDouble(OptionalDouble::getAsDouble).average()
                : OptionalDouble.empty();
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : DASH;
    }

    private static String differences(SettingGroup group, String label) {
        if (group.mixed().contains(label)) {
            return "a setting of its own for each data set";
        }
        Map<String, Object> first = group.settings().values().iterator().next();
        Map<String, Object> own = group.settings().get(label);
        return group.varied().stream()
                .filter(name -> !String.valueOf(own.get(name)).equals(String.valueOf(first.get(name))))
                .map(name -> name + " = " + own.get(name))
                .collect(Collectors.joining(", "));
    }
}
