package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialState;
import org.imdad.reports.result.Cell;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.result.TrialResult;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;
import org.imdad.stats.MeanStd;
import org.imdad.stats.RankingMetric;

/** Tables that are not about a metric: failures, settings, trials and running times. */
public final class PlainTables {

    /** More rows than these, some 20 MB of page, are too much for a browser. */
    public static final int MOST_TRIALS = 100_000;

    private PlainTables() {}

    /** Failed trials with kind and message. */
    public static Table failures(SuiteResults results) {
        List<Row> rows = new ArrayList<>();
        for (TrialResult trial : results.trials()) {
            if (trial.failure().isPresent()) {
                Failure failure = trial.failure().get();
                rows.add(words(
                        trial.id(),
                        trial.label(),
                        trial.block().title(),
                        Long.toString(trial.trial().seed()),
                        failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        failure.message()));
            }
        }
        return new Table(
                "Failed trials", columns("trial", "detector", "data", "seed", "kind", "message"), rows, List.of());
    }

    /** Hyperparameters of each label; those that a label takes on some data sets only stand in rows of their own. */
    public static Table settings(SuiteResults results) {
        Map<String, Set<Setting>> distinct = new LinkedHashMap<>();
        for (TrialResult trial : results.trials()) {
            distinct.computeIfAbsent(trial.label(), label -> new LinkedHashSet<>())
                    .add(new Setting(trial.trial().detector(), trial.trial().hyperparameters()));
        }
        List<Row> rows = new ArrayList<>();
        distinct.forEach((label, settings) -> settings.stream()
                .map(setting -> words(label, setting.detector(), hyperparameters(setting)))
                .distinct()
                .forEach(rows::add));
        return new Table("Settings", columns("label", "detector", "hyperparameters"), rows, List.of());
    }

    /**
     * The first trials with their state and metrics, as the key from trial ids to results; with the epoch and what the
     * last one would have given where test labels selected one.
     *
     * @param most number of trials after which further ones are left out
     */
    public static Table trials(SuiteResults results, int most) {
        List<Column> columns = new ArrayList<>(columns("trial", "detector", "data", "seed", "state"));
        for (RankingMetric metric : RankingMetric.values()) {
            columns.add(Column.numbers(MetricNames.shortTitle(metric)));
        }
        List<TrialResult> shown =
                results.trials().subList(0, Math.min(most, results.trials().size()));
        boolean selected =
                shown.stream().anyMatch(trial -> trial.selectedEpoch().isPresent());
        if (selected) {
            columns.add(Column.words("selected epoch"));
        }
        List<Row> rows = new ArrayList<>();
        for (TrialResult trial : shown) {
            List<Entry> entries = new ArrayList<>(words(
                            trial.id(),
                            trial.label(),
                            trial.block().title(),
                            Long.toString(trial.trial().seed()),
                            trial.state().name().toLowerCase(Locale.ROOT))
                    .entries());
            for (RankingMetric metric : RankingMetric.values()) {
                entries.add(Entry.of(value(trial, metric)));
            }
            if (selected) {
                entries.add(Entry.of(trial.selectedEpoch().orElse("")));
            }
            rows.add(Row.of(entries));
        }
        List<String> notes = new ArrayList<>(List.of("Metrics in percent."));
        if (shown.size() < results.trials().size()) {
            notes.add("The cells of other tables lead to these trials only; the file below has all.");
        }
        return new Table("Trials", columns, rows, notes);
    }

    /** Seconds, mean ± sample standard deviation over seeds. They differ from run to run. */
    public static Table seconds(String caption, SummaryTable summary) {
        List<Column> columns = new ArrayList<>(columns("data"));
        summary.labels().forEach(label -> columns.add(Column.numbers(label)));
        List<Row> rows = new ArrayList<>();
        for (SummaryTable.Group group : summary.groups()) {
            for (SummaryTable.Row row : group.rows()) {
                List<Entry> entries =
                        new ArrayList<>(List.of(Entry.of(row.block().title())));
                row.cells().forEach(cell -> entries.add(Entry.of(seconds(cell), String.join(" ", cell.trialIds()))));
                rows.add(Row.of(entries));
            }
        }
        return new Table(
                caption,
                columns,
                rows,
                List.of("Mean ± sample standard deviation (number of seeds); these depend on machine and load."));
    }

    private static String value(TrialResult trial, RankingMetric metric) {
        if (trial.metric(metric).isPresent()) {
            return Numbers.percent(trial.metric(metric).getAsDouble());
        }
        return trial.state() == TrialState.DONE ? "undefined" : "–";
    }

    private static String seconds(Cell cell) {
        if (cell.summary().isEmpty()) {
            return "–";
        }
        MeanStd summary = cell.summary().get();
        String spread = summary.std().isPresent()
                ? Numbers.format(" ± %.2f", summary.std().getAsDouble())
                : "";
        return Numbers.format("%.2f%s (%d)", summary.mean(), spread, summary.n());
    }

    private record Setting(String detector, Map<String, Object> hyperparameters) {}

    private static String hyperparameters(Setting setting) {
        return setting.hyperparameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? Numbers.trimmed(number)
                : String.valueOf(value);
    }

    private static List<Column> columns(String... headings) {
        return List.of(headings).stream().map(Column::words).toList();
    }

    private static Row words(String... texts) {
        return Row.of(List.of(texts).stream().map(Entry::of).toList());
    }
}
