package org.imdad.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Cell;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.RankComparison;
import org.imdad.reports.result.SelectionRule;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.table.Table.Entry;
import org.imdad.stats.MeanStd;
import org.imdad.stats.rank.IncompleteBlocks;
import org.junit.jupiter.api.Test;

class RankTablesTest {

    private static final Disclosures NONE = new Disclosures(Set.of(), Set.of(), Set.of(), Set.of(), SelectionRule.NONE);

    /** J. Demšar, JMLR 7, 2006, table 6: AUC of four decision trees; voting with the unrounded order of its ties. */
    private static final double[][] DEMSAR = {
        {.763, .768, .771, .798}, {.599, .591, .590, .569}, {.954, .971, .968, .967}, {.628, .661, .654, .657},
        {.882, .888, .886, .898}, {.936, .931, .916, .931}, {.661, .668, .609, .685}, {.583, .583, .563, .625},
        {.775, .838, .866, .875}, {1, 1, 1, 1}, {.940, .962, .965, .962}, {.619, .666, .614, .669},
        {.972, .981, .9751, .975}, {.957, .978, .946, .970}
    };

    /** Figures of the same paper, section 3.2.4: χ² 9.28, F 3.69, critical differences 1.25 and 1.12. */
    @Test
    void ranksAndTestsAreThoseOfTheWorkedExample() {
        RankComparison comparison =
                comparison(DEMSAR, IncompleteBlocks.DROP_BLOCK).orElseThrow();

        Table table = RankTables.ranks("Ranks", comparison, NONE);

        assertThat(table.rows())
                .extracting(row -> row.entries().get(1).text())
                .containsExactly("1.964", "2.000", "2.893", "3.143");
        assertThat(table.rows()).extracting(row -> row.entries().get(0).text()).containsExactly("M3", "M1", "M2", "M0");
        assertThat(table.notes())
                .contains(
                        "Rank 1 is best; ties share the mean of their ranks. 14 blocks, each a mean over seeds; no value is missing.",
                        "Nemenyi: critical difference 1.254 at the level 0.05.",
                        "Nemenyi: critical difference 1.118 at the level 0.10.")
                .anyMatch(note -> note.startsWith("Friedman: χ² = 9.279, 3 degrees of freedom, p = 0.0258"))
                .anyMatch(note -> note.contains("F = 3.686 with 3 and 39 degrees of freedom, p = 0.0198"))
                .noneMatch(note -> note.startsWith("Warning"));
    }

    /** p-values from SciPy 1.10.1 (normal approximation 0.0108); exact and with Holm's factor here. */
    @Test
    void pairsTellWhichMethodIsBetter() {
        RankComparison comparison =
                comparison(DEMSAR, IncompleteBlocks.DROP_BLOCK).orElseThrow();

        List<String> first = RankTables.pairs("Pairs", comparison, NONE).rows().get(0).entries().stream()
                .map(Entry::text)
                .toList();

        assertThat(first.subList(0, 3)).containsExactly("M0", "M1", "0.0887");
        assertThat(first.get(5)).isEqualTo("exact");
        assertThat(first.get(6)).startsWith("-0.8");
    }

    @Test
    void labelledAnomaliesAreMarkedAmongPairsToo() {
        RankComparison comparison =
                comparison(DEMSAR, IncompleteBlocks.DROP_BLOCK).orElseThrow();

        Table pairs = RankTables.pairs(
                "Pairs", comparison, new Disclosures(Set.of("M1"), Set.of(), Set.of(), Set.of(), SelectionRule.NONE));

        assertThat(pairs.rows().get(0).entries()).extracting(Entry::text).startsWith("M0", "M1 †");
        assertThat(pairs.rows().get(3).entries()).extracting(Entry::text).startsWith("M1 †", "M2");
        assertThat(pairs.notes()).contains("† learns from labelled anomalies as well.");
    }

    @Test
    void missingValuesAreTreatedAsThePolicySays() {
        double[][] values = {{.9, .8}, {.9, Double.NaN}, {.7, .8}};

        assertThat(RankTables.ranks(
                                "R",
                                comparison(values, IncompleteBlocks.DROP_BLOCK).orElseThrow(),
                                NONE)
                        .notes())
                .anyMatch(note -> note.contains("2 blocks, each a mean over seeds; 1 with missing values dropped: d1."))
                .anyMatch(note -> note.startsWith("Warning: 2 blocks"));
        assertThat(RankTables.ranks(
                                "R",
                                comparison(values, IncompleteBlocks.WORST_RANK).orElseThrow(),
                                NONE)
                        .notes())
                .anyMatch(note ->
                        note.contains("3 blocks, each a mean over seeds; 1 missing values take the worst rank"));
        assertThat(comparison(new double[][] {{.9, .8}, {.9, Double.NaN}}, IncompleteBlocks.DROP_BLOCK))
                .isEmpty();
        assertThatThrownBy(() -> comparison(values, IncompleteBlocks.REFUSE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "--incomplete refuse: M1 has no value on d1; run its trials, or choose drop-block or worst-rank");
    }

    @Test
    void aMethodWhoseTrialsAllFailedHasTheWorstRankAndNoPairTest() {
        double[][] values = {{.9, .8, Double.NaN}, {.9, .7, Double.NaN}};
        RankComparison comparison =
                comparison(values, IncompleteBlocks.WORST_RANK).orElseThrow();

        assertThat(comparison.meanRanks()).containsExactly(1, 2, 3);
        Table pairs = RankTables.pairs("P", comparison, NONE);
        assertThat(pairs.rows().get(0).entries().subList(3, 7))
                .extracting(Entry::text)
                .doesNotContain("–");
        assertThat(pairs.rows().get(1).entries().subList(3, 7))
                .extracting(Entry::text)
                .containsOnly("–");
    }

    @Test
    void aMethodThatIsNotPlannedEverywhereIsLeftOut() {
        SummaryTable.Row both = row("a", cell(.9), cell(.8), cell(.7));
        SummaryTable.Row one = row("b", cell(.9), cell(.8), new Cell(Optional.empty(), List.of(), 0, 0, 0));
        SummaryTable summary = new SummaryTable(List.of("A", "B", "C"), List.of(group(both), group(one)));

        RankComparison comparison =
                RankComparison.ofClasses(summary, IncompleteBlocks.REFUSE).orElseThrow();

        assertThat(comparison.methods()).containsExactly("A", "B");
        assertThat(comparison.leftOut()).containsExactly("C");
        assertThat(comparison.related()).isFalse();
    }

    @Test
    void protocolsOfOneDataSetAreRelated() {
        List<SummaryTable.Group> groups = new ArrayList<>();
        for (String variant : new String[] {"pollution 0 %", "pollution 5 %"}) {
            groups.add(group(new SummaryTable.Row(
                    new Block("thyroid", "normal", variant), List.of(cell(.9), cell(.8)), OptionalDouble.empty())));
        }
        SummaryTable summary = new SummaryTable(List.of("A", "B"), groups);

        assertThat(RankComparison.ofClasses(summary, IncompleteBlocks.REFUSE)
                        .orElseThrow()
                        .warnings())
                .contains(
                        "Warning: classes or protocols of one data set are blocks of their own; they are related, so p-values are too small.");
        assertThat(RankComparison.ofDatasets(summary, IncompleteBlocks.REFUSE)
                        .orElseThrow()
                        .related())
                .isTrue();
    }

    private static Optional<RankComparison> comparison(double[][] values, IncompleteBlocks policy) {
        List<SummaryTable.Group> groups = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            List<Cell> cells = new ArrayList<>();
            for (double value : values[i]) {
                cells.add(cell(value));
            }
            groups.add(group(row("d" + i, cells.toArray(Cell[]::new))));
        }
        for (int j = 0; j < values[0].length; j++) {
            labels.add("M" + j);
        }
        return RankComparison.ofClasses(new SummaryTable(labels, groups), policy);
    }

    private static SummaryTable.Group group(SummaryTable.Row row) {
        return new SummaryTable.Group(row.block().withoutClass(), List.of(row));
    }

    private static SummaryTable.Row row(String dataset, Cell... cells) {
        return new SummaryTable.Row(new Block(dataset, "normal", ""), List.of(cells), OptionalDouble.empty());
    }

    private static Cell cell(double value) {
        return Double.isNaN(value)
                ? new Cell(Optional.empty(), List.of("t"), 1, 0, 0)
                : new Cell(Optional.of(MeanStd.of(value)), List.of("t"), 0, 0, 0);
    }
}
