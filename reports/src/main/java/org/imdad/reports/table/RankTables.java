package org.imdad.reports.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.RankComparison;
import org.imdad.reports.result.RankComparison.Pair;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;
import org.imdad.stats.rank.FriedmanTest;
import org.imdad.stats.rank.WilcoxonSignedRank;

/** Tables of ranks: mean ranks with the tests of all methods, and every pair of methods. */
public final class RankTables {

    private static final String DASH = "–";
    private static final double[] LEVELS = {0.05, 0.10};

    private RankTables() {}

    /**
     * Methods by mean rank, with the tests below.
     *
     * @param caption what was ranked
     * @param disclosures what must be said about labels
     */
    public static Table ranks(String caption, RankComparison comparison, Disclosures disclosures) {
        double[] ranks = comparison.meanRanks();
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ranks[i]))
                .forEach(i -> rows.add(Row.of(List.of(
                        Entry.of(disclosures.heading(comparison.methods().get(i))),
                        Entry.of(Numbers.format("%.3f", ranks[i])),
                        Entry.of(mean(comparison, i)),
                        Entry.of(Long.toString(firsts(comparison, i)))))));
        List<String> notes = new ArrayList<>(tests(comparison));
        notes.addAll(comparison.warnings());
        notes.addAll(disclosures.notes(comparison.methods()));
        return new Table(
                caption,
                List.of(
                        Column.words("method"),
                        Column.numbers("mean rank"),
                        Column.numbers("mean value"),
                        Column.numbers("blocks won")),
                rows,
                notes);
    }

    /**
     * Every pair of methods with its tests.
     *
     * @param caption what was ranked
     * @param disclosures what must be said about labels
     */
    public static Table pairs(String caption, RankComparison comparison, Disclosures disclosures) {
        List<Row> rows = new ArrayList<>();
        for (Pair pair : comparison.pairs()) {
            Optional<WilcoxonSignedRank> wilcoxon = pair.wilcoxon();
            rows.add(Row.of(List.of(
                    Entry.of(disclosures.heading(pair.first())),
                    Entry.of(disclosures.heading(pair.second())),
                    Entry.of(probability(pair.nemenyi())),
                    Entry.of(wilcoxon.map(test -> probability(test.p())).orElse(DASH)),
                    Entry.of(pair.holm().isPresent() ? probability(pair.holm().getAsDouble()) : DASH),
                    Entry.of(wilcoxon.map(test -> test.exact() ? "exact" : "normal")
                            .orElse(DASH)),
                    Entry.of(wilcoxon.map(test -> Numbers.format("%+.2f", test.effectSize()))
                            .orElse(DASH)))));
        }
        return new Table(
                caption,
                List.of(
                        Column.words("first"),
                        Column.words("second"),
                        Column.numbers("Nemenyi p"),
                        Column.numbers("Wilcoxon p"),
                        Column.numbers("Wilcoxon p, Holm"),
                        Column.words("distribution"),
                        Column.numbers("effect size")),
                rows,
                disclosures.behind(
                        List.of(
                                "Nemenyi: difference of mean ranks. Wilcoxon: signed ranks of the differences of values, two-sided; Holm: adjusted for all pairs.",
                                "Effect size: matched-pairs rank-biserial correlation, +1 if the first method wins every block."),
                        comparison.methods()));
    }

    private static List<String> tests(RankComparison comparison) {
        FriedmanTest friedman = comparison.friedman();
        List<String> notes = new ArrayList<>();
        notes.add(Numbers.format(
                "Rank 1 is best; ties share the mean of their ranks. %d blocks, each a mean over seeds; %s.",
                friedman.blocks(), policy(comparison)));
        if (!comparison.leftOut().isEmpty()) {
            notes.add("Not ranked, since not planned on every block: " + String.join(", ", comparison.leftOut()) + ".");
        }
        notes.add(Numbers.format(
                "Friedman: χ² = %.3f, %d degrees of freedom, p = %s (corrected for ties: χ² = %.3f, p = %s). "
                        + "Iman–Davenport: F = %s with %d and %d degrees of freedom, p = %s. Kendall's W = %.3f.",
                friedman.chiSquared().statistic(),
                friedman.degreesOfFreedom(),
                probability(friedman.chiSquared().p()),
                friedman.tieCorrected().statistic(),
                probability(friedman.tieCorrected().p()),
                Double.isInfinite(friedman.imanDavenport().statistic())
                        ? "∞"
                        : Numbers.format("%.3f", friedman.imanDavenport().statistic()),
                friedman.degreesOfFreedom(),
                friedman.denominatorDegreesOfFreedom(),
                probability(friedman.imanDavenport().p()),
                friedman.kendallW()));
        for (double level : LEVELS) {
            notes.add(Numbers.format(
                    "Nemenyi: critical difference %.3f at the level %.2f.",
                    comparison.nemenyi().criticalDifference(level), level));
        }
        return notes;
    }

    private static String policy(RankComparison comparison) {
        int missing = comparison.ranking().missing();
        if (missing == 0) {
            return "no value is missing";
        }
        return switch (comparison.ranking().policy()) {
            case DROP_BLOCK ->
                "%d with missing values dropped: %s"
                        .formatted(comparison.dropped().size(), String.join(", ", comparison.dropped()));
            case WORST_RANK -> "%d missing values take the worst rank of their block".formatted(missing);
            case REFUSE -> throw new IllegalStateException("missing values were refused");
        };
    }

    private static String mean(RankComparison comparison, int method) {
        double[] present = Arrays.stream(comparison.values())
                .mapToDouble(block -> block[method])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return present.length < comparison.values().length
                ? DASH
                : Numbers.percent(Arrays.stream(present).average().orElseThrow());
    }

    private static long firsts(RankComparison comparison, int method) {
        return IntStream.range(0, comparison.blocks().size())
                .filter(block -> comparison.ranking().ranks().rank(block, method) == 1)
                .count();
    }

    private static String probability(double p) {
        return p < 0.0001 ? Numbers.format("%.1e", p) : Numbers.format("%.4f", p);
    }
}
