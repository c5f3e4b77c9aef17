package org.imdad.reports.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.imdad.core.detector.FitContext;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Disclosures;
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

    /**
     * The mean of n seeds varies by 1/√n, and a percentile of R resampled means by a share 1/√R of that: with this many draws
     * of seeds or more the error that comes from resampling is no larger than that of 20 seeds.
     */
    private static final int ENOUGH_DRAWS = 200_000;

    private static final int FEWEST_RESAMPLES = 1000;

    private IntervalTable() {}

    /**
     * Lays out the intervals; without rows while no AUROC is there.
     *
     * @param disclosures what must be said about labels
     */
    public static Table of(SuiteResults results, Disclosures disclosures) {
        List<Place> places = results.blocks().stream()
                .flatMap(block -> results.labels().stream().map(label -> new Place(block, label)))
                .toList();
        // Every place has random numbers of its own, so that the order in which they are computed changes nothing.
        List<Row> rows = places.parallelStream()
                .map(place -> row(place, results.trials(place.block(), place.label()), disclosures))
                .flatMap(Optional::stream)
                .toList();
        int mostSeeds = places.stream()
                .mapToInt(place -> results.trials(place.block(), place.label()).size())
                .max()
                .orElse(0);
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
                disclosures.behind(
                        List.of(
                                "Percent. DeLong: sampling of the test data, with the mean of the seeds' variances around the mean of their AUROCs.",
                                Numbers.format(
                                        "Bootstrap: percentiles of the means of %s resamples of the seeds; too narrow where seeds are few.",
                                        resamplesInWords(mostSeeds))),
                        results.labels()));
    }

    private record Place(Block block, String label) {}

    private static Optional<Row> row(Place place, List<TrialResult> trials, Disclosures disclosures) {
        double[] aurocs = trials.stream()
                .map(trial -> trial.metric(RankingMetric.AUROC))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (aurocs.length == 0) {
            return Optional.empty();
        }
        return Optional.of(Row.of(List.of(
                Entry.of(place.block().title()),
                Entry.of(disclosures.heading(place.label())),
                Entry.of(Numbers.percent(MeanStd.of(aurocs).mean())),
                Entry.of(text(deLong(trials, aurocs))),
                Entry.of(text(bootstrap(place, aurocs))),
                Entry.of(Integer.toString(aurocs.length)))));
    }

    private static int resamples(int seeds) {
        return Math.max(FEWEST_RESAMPLES, Math.min(RESAMPLES, ENOUGH_DRAWS / seeds));
    }

    private static String resamplesInWords(int mostSeeds) {
        String most = Numbers.format("%,d", RESAMPLES);
        return mostSeeds == 0 || resamples(mostSeeds) == RESAMPLES
                ? most
                : most + Numbers.format(" (%,d for %,d seeds)", resamples(mostSeeds), mostSeeds);
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

    private static Optional<Interval> bootstrap(Place place, double[] aurocs) {
        return aurocs.length < 2
                ? Optional.empty()
                : Optional.of(SeedBootstrap.ofMean(
                        aurocs,
                        LEVEL,
                        resamples(aurocs.length),
                        FitContext.random(0, "bootstrap of " + place.block().title() + place.label())));
    }

    private static String text(Optional<Interval> interval) {
        return interval.map(found -> Numbers.percent(found.lower()) + " to " + Numbers.percent(found.upper()))
                .orElse("–");
    }
}
