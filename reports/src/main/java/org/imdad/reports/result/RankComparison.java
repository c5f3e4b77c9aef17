package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.stats.MeanStd;
import org.imdad.stats.rank.BlockRanks;
import org.imdad.stats.rank.FriedmanTest;
import org.imdad.stats.rank.Holm;
import org.imdad.stats.rank.IncompleteBlocks;
import org.imdad.stats.rank.NemenyiTest;
import org.imdad.stats.rank.Order;
import org.imdad.stats.rank.WilcoxonSignedRank;

/**
 * Detectors ranked over blocks by a metric whose seeds are averaged. Detectors that are not planned on every block take no
 * part.
 *
 * @param methods labels that are ranked, in the order of the plan
 * @param leftOut labels that are not
 * @param blocks titles of the blocks that were ranked
 * @param dropped titles of the blocks that the policy left out
 * @param values mean of each ranked block and method, larger is better; NaN where missing
 * @param ranking ranks and what the policy did
 * @param related whether some blocks are of one data set, and so not independent
 */
public record RankComparison(
        List<String> methods,
        List<String> leftOut,
        List<String> blocks,
        List<String> dropped,
        double[][] values,
        IncompleteBlocks.Ranked ranking,
        boolean related) {

    /** Fewer blocks than this are too few for the tests to find anything. */
    private static final int FEW_BLOCKS = 5;

    /** Copies the lists. */
    public RankComparison {
        methods = List.copyOf(methods);
        leftOut = List.copyOf(leftOut);
        blocks = List.copyOf(blocks);
        dropped = List.copyOf(dropped);
    }

    /**
     * Data sets with each of their normal classes as blocks; empty unless two methods and two blocks can be ranked.
     *
     * @throws InvalidInputException if the policy refuses missing values and there is one
     */
    public static Optional<RankComparison> ofClasses(SummaryTable summary, IncompleteBlocks policy) {
        List<Line> lines = new ArrayList<>();
        for (SummaryTable.Group group : summary.groups()) {
            for (SummaryTable.Row row : group.rows()) {
                double[] values = row.cells().stream()
                        .mapToDouble(cell -> cell.summary().map(MeanStd::mean).orElse(Double.NaN))
                        .toArray();
                lines.add(new Line(row.block().title(), values, planned(row)));
            }
        }
        boolean classes =
                summary.groups().stream().anyMatch(group -> group.rows().size() > 1);
        return of(summary.labels(), lines, classes || hasVariants(summary), policy);
    }

    /**
     * Data sets as blocks, by the mean of their classes; empty unless two methods and two blocks can be ranked.
     *
     * @throws InvalidInputException if the policy refuses missing values and there is one
     */
    public static Optional<RankComparison> ofDatasets(SummaryTable summary, IncompleteBlocks policy) {
        List<Line> lines = new ArrayList<>();
        for (SummaryTable.Group group : summary.groups()) {
            double[] values = IntStream.range(0, summary.labels().size())
                    .mapToObj(group::meanOfClasses)
                    .mapToDouble(mean -> mean.orElse(Double.NaN))
                    .toArray();
            Set<Integer> planned = new LinkedHashSet<>(planned(group.rows().get(0)));
            group.rows().forEach(row -> planned.retainAll(planned(row)));
            lines.add(new Line(group.title(), values, List.copyOf(planned)));
        }
        return of(summary.labels(), lines, hasVariants(summary), policy);
    }

    /** Whether a data set stands in several groups, with protocols that differ. */
    private static boolean hasVariants(SummaryTable summary) {
        return summary.groups().stream()
                        .map(group -> group.block().dataset())
                        .distinct()
                        .count()
                < summary.groups().size();
    }

    private static List<Integer> planned(SummaryTable.Row row) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> !row.cells().get(i).trialIds().isEmpty())
                .boxed()
                .toList();
    }

    private static Optional<RankComparison> of(
            List<String> labels, List<Line> lines, boolean related, IncompleteBlocks policy) {
        Set<Integer> everywhere =
                new LinkedHashSet<>(IntStream.range(0, labels.size()).boxed().toList());
        lines.forEach(line -> everywhere.retainAll(line.planned()));
        double[][] values = lines.stream()
                .map(line ->
                        everywhere.stream().mapToDouble(i -> line.values()[i]).toArray())
                .toArray(double[][]::new);
        if (everywhere.size() < 2 || everywhere.size() > BlockRanks.MOST_METHODS || usable(values, policy) < 2) {
            return Optional.empty();
        }
        if (policy == IncompleteBlocks.REFUSE) {
            requireComplete(labels, lines, everywhere);
        }
        IncompleteBlocks.Ranked ranking = policy.rank(values, Order.HIGHER_IS_BETTER);
        return Optional.of(new RankComparison(
                everywhere.stream().map(labels::get).toList(),
                IntStream.range(0, labels.size())
                        .filter(i -> !everywhere.contains(i))
                        .mapToObj(labels::get)
                        .toList(),
                ranking.used().stream().map(i -> lines.get(i).title()).toList(),
                ranking.dropped().stream().map(i -> lines.get(i).title()).toList(),
                ranking.used().stream().map(i -> values[i]).toArray(double[][]::new),
                ranking,
                related));
    }

    private static void requireComplete(List<String> labels, List<Line> lines, Set<Integer> methods) {
        for (Line line : lines) {
            for (int method : methods) {
                if (Double.isNaN(line.values()[method])) {
                    throw new InvalidInputException(
                            "--incomplete refuse: %s has no value on %s; run its trials, or choose drop-block or worst-rank"
                                    .formatted(labels.get(method), line.title()));
                }
            }
        }
    }

    private static long usable(double[][] values, IncompleteBlocks policy) {
        return policy == IncompleteBlocks.DROP_BLOCK
                ? Arrays.stream(values)
                        .filter(block -> Arrays.stream(block).noneMatch(Double::isNaN))
                        .count()
                : values.length;
    }

    /** Mean rank of each method, 1 is best. */
    public double[] meanRanks() {
        return ranking.ranks().meanRanks();
    }

    /** Whether all methods rank alike. */
    public FriedmanTest friedman() {
        return FriedmanTest.of(ranking.ranks());
    }

    /** Which pairs differ by their mean ranks. */
    public NemenyiTest nemenyi() {
        return NemenyiTest.of(ranking.ranks());
    }

    /** Every pair of methods by their values on the blocks where both have one, with p-values adjusted by Holm. */
    public List<Pair> pairs() {
        List<Optional<WilcoxonSignedRank>> tests = new ArrayList<>();
        for (int i = 0; i < methods.size(); i++) {
            for (int j = i + 1; j < methods.size(); j++) {
                tests.add(wilcoxon(i, j));
            }
        }
        double[] adjusted = Holm.adjust(tests.stream()
                .flatMap(Optional::stream)
                .mapToDouble(WilcoxonSignedRank::p)
                .toArray());
        NemenyiTest nemenyi = nemenyi();
        List<Pair> pairs = new ArrayList<>();
        int test = 0;
        int next = 0;
        for (int i = 0; i < methods.size(); i++) {
            for (int j = i + 1; j < methods.size(); j++) {
                Optional<WilcoxonSignedRank> wilcoxon = tests.get(test++);
                OptionalDouble holm =
                        wilcoxon.isPresent() ? OptionalDouble.of(adjusted[next++]) : OptionalDouble.empty();
                pairs.add(new Pair(methods.get(i), methods.get(j), wilcoxon, holm, nemenyi.p(i, j)));
            }
        }
        return pairs;
    }

    /** Empty for two methods that have no block in common, as when all trials of one failed. */
    private Optional<WilcoxonSignedRank> wilcoxon(int i, int j) {
        double[][] both = Arrays.stream(values)
                .filter(block -> !Double.isNaN(block[i]) && !Double.isNaN(block[j]))
                .toArray(double[][]::new);
        return both.length == 0
                ? Optional.empty()
                : Optional.of(WilcoxonSignedRank.of(
                        Arrays.stream(both).mapToDouble(block -> block[i]).toArray(),
                        Arrays.stream(both).mapToDouble(block -> block[j]).toArray()));
    }

    /** What the reader must know, one sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (blocks.size() < FEW_BLOCKS) {
            warnings.add(Numbers.format(
                    "Warning: %d blocks; with fewer than %d such tests find next to nothing.",
                    blocks.size(), FEW_BLOCKS));
        }
        if (related) {
            warnings.add(
                    "Warning: classes or protocols of one data set are blocks of their own; they are related, so p-values are too small.");
        }
        return warnings;
    }

    /**
     * Two methods.
     *
     * @param first label
     * @param second label
     * @param wilcoxon signed-rank test of their values; empty if no block has both
     * @param holm its p-value, adjusted for all pairs that have one
     * @param nemenyi p-value of the difference of their mean ranks
     */
    public record Pair(
            String first, String second, Optional<WilcoxonSignedRank> wilcoxon, OptionalDouble holm, double nemenyi) {}

    private record Line(String title, double[] values, List<Integer> planned) {}
}
