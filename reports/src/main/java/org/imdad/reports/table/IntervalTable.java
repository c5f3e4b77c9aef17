package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imdad.core.detector.FitContext;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.TrialResult;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;
import org.imdad.stats.MeanStd;
import org.imdad.stats.RankingMetric;
import org.imdad.stats.interval.DeLong;
import org.imdad.stats.interval.Interval;
import org.imdad.stats.interval.SeedBootstrap;

/**
 * 95 % intervals of every AUROC: what other test samples of the same classes would do to it (DeLong), and what other seeds
 * would (bootstrap).
 */
public final class IntervalTable {

    private static final double LEVEL = 0.95;
    private static final int RESAMPLES = 10_000;

    private IntervalTable() {}

    /** Lays out the intervals; without rows while no AUROC is there. */
    public static Table of(SuiteResults results) {
        List<Row> rows = new ArrayList<>();
        for (Block block : results.blocks()) {
            for (String label : results.labels()) {
                double[] aurocs = results.trials(block, label).stream()
                        .map(trial -> trial.metric(RankingMetric.AUROC))
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray();
                if (aurocs.length > 0) {
                    rows.add(Row.of(List.of(
                            Entry.of(block.title()),
                            Entry.of(label),
                            Entry.of(Numbers.percent(MeanStd.of(aurocs).mean())),
                            Entry.of(text(deLong(results.trials(block, label), aurocs))),
                            Entry.of(text(bootstrap(block, label, aurocs))),
                            Entry.of(Integer.toString(aurocs.length)))));
                }
            }
        }
        return new Table(
                "95 % intervals of AUROC",
                List.of(
                        Column.words("data"),
                        Column.words("detector"),
                        Column.numbers("AUROC"),
                        Column.numbers("DeLong"),
                        Column.numbers("bootstrap over seeds"),
                        Column.numbers("seeds")),
                rows,
                List.of(
                        "Percent. DeLong: sampling of the test data, with the mean of the seeds' variances around the mean of their AUROCs.",
                        Numbers.format(
                                "Bootstrap: percentiles of the means of %,d resamples of the seeds; too narrow where seeds are few.",
                                RESAMPLES)));
    }

    private static Optional<Interval> deLong(List<TrialResult> trials, double[] aurocs) {
        double[] variances = trials.stream()
                .map(TrialResult::aurocVariance)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        return variances.length < aurocs.length
                ? Optional.empty()
                : Optional.of(new DeLong(
                                MeanStd.of(aurocs).mean(), MeanStd.of(variances).mean())
                        .interval(LEVEL));
    }

    private static Optional<Interval> bootstrap(Block block, String label, double[] aurocs) {
        return aurocs.length < 2
                ? Optional.empty()
                : Optional.of(SeedBootstrap.ofMean(
                        aurocs, LEVEL, RESAMPLES, FitContext.random(0, "bootstrap of " + block.title() + label)));
    }

    private static String text(Optional<Interval> interval) {
        return interval.map(found -> Numbers.percent(found.lower()) + " to " + Numbers.percent(found.upper()))
                .orElse("–");
    }
}
