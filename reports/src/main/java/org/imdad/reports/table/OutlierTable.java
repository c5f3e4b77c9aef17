package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SphereOutliers;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.TrialResult;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;
import org.imdad.stats.OutlierBound;
import org.imdad.stats.OutlierBounds.Verdict;

/** Outlier ratios of every trial that has bounds on them, two rows each: normal samples and labelled anomalies. */
public final class OutlierTable {

    private OutlierTable() {}

    /** Lays out the ratios; without rows if no detector of the suite has such bounds. */
    public static Table of(SuiteResults results) {
        List<Row> rows = new ArrayList<>();
        for (TrialResult trial : results.trials()) {
            trial.outliers().ifPresent(outliers -> addRows(rows, trial, outliers));
        }
        List<Column> columns = List.of(
                Column.words("data"),
                Column.words("detector"),
                Column.numbers("seed"),
                Column.words("samples"),
                Column.numbers("n"),
                Column.numbers("bound"),
                Column.numbers("discrete bound"),
                Column.numbers("training"),
                Column.numbers("held out"),
                Column.words("verdict"));
        return new Table(
                "Outlier ratios",
                columns,
                rows,
                List.of(
                        "Percent of normal samples outside the sphere R², and of anomalies inside the margin S².",
                        "Bounds are (1+ν)/ν₁ and ν/ν₂; the discrete bound is the largest share that n samples can attain.",
                        "They are proved for training data; held out are the samples of the test set."));
    }

    /** How many trials keep their bounds, by data set and normal class. */
    public static Table kept(SuiteResults results) {
        Map<Block, List<SphereOutliers>> blocks = new LinkedHashMap<>();
        for (TrialResult trial : results.trials()) {
            trial.outliers()
                    .ifPresent(outliers -> blocks.computeIfAbsent(trial.block(), block -> new ArrayList<>())
                            .add(outliers));
        }
        List<Row> rows = new ArrayList<>();
        blocks.forEach((block, outliers) -> rows.add(keptRow(block, outliers)));
        return new Table(
                "Outlier-ratio bounds kept",
                List.of(
                        Column.words("data"),
                        Column.numbers("trials"),
                        Column.numbers("margin inactive"),
                        Column.numbers("both kept in training"),
                        Column.numbers("share kept"),
                        Column.numbers("normal kept, held out"),
                        Column.numbers("anomalies kept, held out")),
                rows,
                List.of(
                        "Shares are percent of the trials whose margin is active. On held-out data nothing is proved."));
    }

    private static Row keptRow(Block block, List<SphereOutliers> all) {
        List<SphereOutliers> active = all.stream()
                .filter(outliers -> outliers.training().verdict() != Verdict.MARGIN_INACTIVE)
                .toList();
        long kept = active.stream()
                .filter(outliers -> outliers.training().verdict() == Verdict.HOLD)
                .count();
        return Row.of(List.of(
                Entry.of(block.title()),
                Entry.of(Integer.toString(all.size())),
                Entry.of(Integer.toString(all.size() - active.size())),
                Entry.of(Long.toString(kept)),
                Entry.of(share(kept, active.size())),
                Entry.of(heldOut(
                        active, SphereOutliers::heldOutNormal, o -> o.training().normal())),
                Entry.of(heldOut(
                        active,
                        SphereOutliers::heldOutAnomalies,
                        o -> o.training().anomalies()))));
    }

    /** Percent of those trials that have a ratio on held-out samples whose ratio keeps the bound. */
    private static String heldOut(
            List<SphereOutliers> active,
            Function<SphereOutliers, OptionalDouble> ratio,
            Function<SphereOutliers, OutlierBound> bound) {
        List<SphereOutliers> measured =
                active.stream().filter(o -> ratio.apply(o).isPresent()).toList();
        return share(
                measured.stream()
                        .filter(o ->
                                ratio.apply(o).getAsDouble() <= bound.apply(o).bound())
                        .count(),
                measured.size());
    }

    private static String share(long part, int all) {
        return all == 0 ? "–" : Numbers.format("%.1f", 100.0 * part / all);
    }

    private static void addRows(List<Row> rows, TrialResult trial, SphereOutliers outliers) {
        boolean applies = outliers.training().verdict() != Verdict.MARGIN_INACTIVE;
        rows.add(row(trial, "normal", outliers.training().normal(), outliers.heldOutNormal(), applies));
        rows.add(row(trial, "anomalies", outliers.training().anomalies(), outliers.heldOutAnomalies(), applies));
    }

    private static Row row(
            TrialResult trial, String samples, OutlierBound bound, OptionalDouble heldOut, boolean applies) {
        String verdict = bound.holds() ? "holds" : "violated";
        return Row.of(List.of(
                Entry.of(trial.block().title(), "trial " + trial.id()),
                Entry.of(trial.label()),
                Entry.of(Long.toString(trial.trial().seed())),
                Entry.of(samples),
                Entry.of(Integer.toString(bound.samples())),
                Entry.of(percent(bound.bound())),
                Entry.of(percent(bound.discreteBound())),
                Entry.of(percent(bound.ratio())),
                Entry.of(heldOut.isPresent() ? percent(heldOut.getAsDouble()) : "–"),
                Entry.of(applies ? verdict : "margin inactive")));
    }

    private static String percent(double share) {
        return Numbers.format("%.3f", 100 * share);
    }
}
