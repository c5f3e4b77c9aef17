package org.imdad.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.Trial;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.published.PublishedValues;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Cell;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.ModelSelection;
import org.imdad.reports.result.SelectionRule;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Mark;
import org.imdad.stats.MeanStd;
import org.imdad.stats.RankingMetric;
import org.junit.jupiter.api.Test;

class MetricTablesTest {

    private static final Cell FAILED = new Cell(Optional.empty(), List.of("f1", "f2"), 2, 0, 0);

    @Test
    void cellsShowPercentWithStandardDeviationAndNumberOfSeeds() {
        Table table = table(cell(0.9786, 0.9812), cell(0.5), FAILED);

        assertThat(table.rows().get(0).entries())
                .extracting(Entry::text)
                .containsExactly("mnist", "0", "98.0 ± 0.2 (2)", "50.0 (1)", "– (2 failed)", "50.0");
        assertThat(table.rows().get(0).entries().get(2).detail()).isEqualTo("trials t0 t1");
    }

    @Test
    void aCellThatMissesSeedsSaysSo() {
        Cell partial = new Cell(Optional.of(MeanStd.of(0.9)), List.of("a", "b", "c"), 1, 1, 0);
        assertThat(table(partial).rows().get(0).entries().get(2).text()).isEqualTo("90.0 (1; 1 failed, 1 unfinished)");
    }

    @Test
    void bestAndSecondAreMarkedByPrintedValueAndTiesAlike() {
        Table table = table(cell(0.90001), cell(0.8), cell(0.90004), cell(0.8), cell(0.7));
        assertThat(table.rows().get(0).entries())
                .extracting(Entry::mark)
                .containsExactly(
                        Mark.NONE, Mark.NONE, Mark.BEST, Mark.SECOND, Mark.BEST, Mark.SECOND, Mark.NONE, Mark.NONE);
    }

    @Test
    void aLoneValueIsNotMarked() {
        assertThat(table(cell(0.9), FAILED).rows().get(0).entries())
                .extracting(Entry::mark)
                .containsOnly(Mark.NONE);
    }

    @Test
    void detectorsThatUseLabelledAnomaliesAreMarkedAndExplained() {
        Table table = table(cell(0.9), cell(0.8));
        assertThat(table.columns()).extracting(Table.Column::heading).contains("D0 †", "D1");
        assertThat(table.notes()).contains("† learns from labelled anomalies as well.");
    }

    @Test
    void whatUsedTheTestSplitIsExplainedWhereItStands() {
        assertThat(table(cell(0.9)).notes()).noneMatch(note -> note.contains("test epoch"));
        assertThat(table(cell(0.9), cell(0.8), cell(0.7)).notes())
                .anyMatch(note -> note.startsWith("best test epoch: "))
                .anyMatch(note -> note.startsWith("transductive: "));
    }

    /** Ruff et al., ICML 2018, table 1: 98.0 on digit 0, 99.7 on digit 1, 94.8 on average. */
    @Test
    void publishedValuesStandInBrackets() {
        SimulatedSuite suite =
                new SimulatedSuite().done("Deep-SVDD", "mnist", "0", 1, 2).done("Deep-SVDD", "mnist", "1", 1, 2);
        Table table = withPublished(suite);

        assertThat(table.rows())
                .extracting(row -> row.entries().get(2).text().replaceFirst(".* ", ""))
                .as("94.8 is the mean of ten classes")
                .containsExactly("[98.0]", "[99.7]", "86.1");
        assertThat(table.notes())
                .contains("In square brackets the published value. Deep-SVDD: Ruff et al., ICML 2018.");
    }

    @Test
    void thePublishedMeanStandsBesideThatOfAllClasses() {
        SimulatedSuite suite = new SimulatedSuite();
        for (int digit = 0; digit < 10; digit++) {
            suite.done("Deep-SVDD", "mnist", Integer.toString(digit), 1, 2);
        }
        Table table = withPublished(suite);

        assertThat(table.rows().get(10).entries().get(2).text()).endsWith(" [94.8]");
    }

    @Test
    void nothingPublishedStandsBesidePollution() {
        Trial clean = SimulatedSuite.trial("Deep-SVDD", "mnist", "0", 1);
        Protocol protocol = clean.protocol();
        Trial polluted = new Trial(
                clean.detector(),
                clean.hyperparameters(),
                clean.dataset(),
                clean.dataChecksum(),
                new Protocol(
                        protocol.normalClass(),
                        protocol.testShare(),
                        protocol.labelledShare(),
                        protocol.labelledFrom(),
                        0.1,
                        protocol.validationShare(),
                        protocol.splitSeed()),
                clean.preprocessing(),
                1,
                clean.implementation());
        SimulatedSuite suite = new SimulatedSuite();
        suite.add("Deep-SVDD", polluted, suite.outcome("Deep-SVDD", "mnist", 1, 2));
        Table table = withPublished(suite);

        assertThat(table.rows().get(0).entries().get(2).text()).doesNotContain("[");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Table("c", List.of(Table.Column.words("a")), List.of(Table.Row.of(List.of())), List.of()))
                .withMessage("table c: a row has 0 entries, there are 1 columns");
    }

    private static Table withPublished(SimulatedSuite suite) {
        SuiteResults results = SuiteResults.read(suite.results("s", "t"));
        SummaryTable summary = SummaryTable.ofMetric(results, RankingMetric.AUROC);
        Disclosures none = Disclosures.of(ModelSelection.of(SelectionRule.NONE, results), Map.of());
        return MetricTables.of("AUROC", summary, none, Comparison.with(PublishedValues.all(), results));
    }

    static Table table(Cell... cells) {
        SummaryTable.Row row =
                new SummaryTable.Row(new Block("mnist", "0", ""), List.of(cells), OptionalDouble.of(0.5));
        List<String> labels = List.of("D0", "D1", "D2", "D3", "D4").subList(0, cells.length);
        SummaryTable summary =
                new SummaryTable(labels, List.of(new SummaryTable.Group(new Block("mnist", "", ""), List.of(row))));
        return MetricTables.of(
                "AUROC",
                summary,
                new Disclosures(Set.of("D0"), Set.of("D1"), Set.of("D2"), Set.of(), SelectionRule.NONE),
                Comparison.NONE);
    }

    static Cell cell(double... values) {
        List<String> ids = List.of("t0", "t1").subList(0, values.length);
        return new Cell(Optional.of(MeanStd.of(values)), ids, 0, 0, 0);
    }
}
