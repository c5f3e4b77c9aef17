package org.imdad.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Curves;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.SelectionRule;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.stats.RankingMetric;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Block BLOCK = new Block("mnist", "0", "");
    private static final Disclosures LABELLED =
            new Disclosures(Set.of("IMD-AD"), Set.of(), Set.of(), Set.of(), SelectionRule.NONE);

    private final SuiteResults results = SuiteResults.read(new SimulatedSuite()
            .done("OCSVM", "mnist", "0", 1, 1)
            .done("IMD-AD", "mnist", "0", 1, 3)
            .planned("Deep SVDD", "mnist", "0", 1)
            .results("s", "t"));

    @Test
    void rocCurvesRunFromOriginToOneWithTheRandomOneBesideThem() {
        List<Line> lines = lines(ranking(results), 0);

        assertThat(lines).extracting(Line::name).hasSize(3).contains(legend(RankingMetric.AUROC), "random (50.0)");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.x()[0]).isZero();
            assertThat(line.y()[0]).isZero();
            assertThat(line.x()[line.x().length - 1]).isEqualTo(1);
            assertThat(line.y()[line.y().length - 1]).isEqualTo(1);
        });
    }

    @Test
    void precisionStandsBesideTheRocCurveAndEndsAtTheShareOfAnomalies() {
        List<Line> lines = lines(ranking(results), 1);

        assertThat(lines).extracting(Line::name).hasSize(2).contains(legend(RankingMetric.AVERAGE_PRECISION));
        // 150 of 900 samples
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.x()).hasSize(201);
            assertThat(line.y()[200]).isGreaterThanOrEqualTo(1 / 6.0);
        });
    }

    @Test
    void severalSeedsGiveBandsWithinTheRange() {
        SuiteResults twice = SuiteResults.read(new SimulatedSuite()
                .done("IMD-AD", "mnist", "0", 1, 3)
                .done("IMD-AD", "mnist", "0", 2, 1)
                .results("s", "t"));

        for (int panel : new int[] {0, 1}) {
            Line line = lines(ranking(twice), panel).get(0);
            assertThat(line.band()).hasValueSatisfying(band -> {
                assertThat(band.upper()).hasSameSizeAs(line.x());
                assertThat(Arrays.stream(band.upper()).max().orElseThrow()).isLessThanOrEqualTo(1);
                assertThat(band.lower()).hasSameSizeAs(line.x());
                assertThat(Arrays.stream(band.lower()).min().orElseThrow()).isNotNegative();
            });
        }
        assertThat(lines(ranking(results), 0)).allMatch(line -> line.band().isEmpty());
        Figure training = EpochFigure.of(
                        BLOCK, "IMD-AD", twice.curves(BLOCK, "IMD-AD").orElseThrow())
                .orElseThrow();
        assertThat(lines(training, 0)).allMatch(line -> line.band().isPresent());
    }

    private static Figure ranking(SuiteResults results) {
        return RocFigure.of(
                        results,
                        BLOCK,
                        SummaryTable.ofMetric(results, RankingMetric.AUROC),
                        SummaryTable.ofMetric(results, RankingMetric.AVERAGE_PRECISION),
                        LABELLED)
                .orElseThrow();
    }

    private String legend(RankingMetric metric) {
        return SummaryTable.ofMetric(results, metric)
                .groups()
                .get(0)
                .rows()
                .get(0)
                .cells()
                .get(1)
                .summary()
                .map(summary -> "IMD-AD † (%.1f)".formatted(100 * summary.mean()))
                .orElseThrow();
    }

    private static List<LineChart> charts(Figure figure) {
        return figure.panels().stream().map(LineChart.class::cast).toList();
    }

    private static List<Line> lines(Figure figure, int panel) {
        return charts(figure).get(panel).lines();
    }

    @Test
    void trainingIsDrawnWhereThereIsAHistory() {
        assertThat(EpochFigure.of(BLOCK, "OCSVM", curves("OCSVM"))).isEmpty();
        assertThat(charts(EpochFigure.of(BLOCK, "IMD-AD", curves("IMD-AD")).orElseThrow()))
                .extracting(LineChart::title)
                .containsExactly("Training loss", "Squared radii", "Validation AUROC");
    }

    @Test
    void densitiesOfFirstAndLastEpochAreMarkedWithRadiusAndMargin() {
        Figure figure = DensityFigure.of(
                        BLOCK, "IMD-AD", curves("IMD-AD").distances().orElseThrow())
                .orElseThrow();

        assertThat(charts(figure)).extracting(LineChart::title).containsExactly("Epoch 1 of 12", "Epoch 12 of 12");
        EpochRow last = curves("IMD-AD").distances().orElseThrow().epochs().get(1);
        List<Line> lines = lines(figure, 1);
        assertThat(lines).extracting(Line::name).containsExactly("normal", "anomalies", "R²", "S²");
        assertThat(lines.get(2).x()).containsOnly(last.values().get("radius2"));
        assertThat(lines.get(3).x()).containsOnly(last.values().get("outer_radius2"));
    }

    @Test
    void aNarrowPeakFarFromTheOtherSetIsDrawn() {
        double[] normal = IntStream.range(0, 200).mapToDouble(i -> 1 + i * 1e-5).toArray();
        double[] anomalies =
                IntStream.range(0, 200).mapToDouble(i -> 4 + i * 5e-5).toArray();
        EpochRow row = new EpochRow("train", 1, 1, Map.of(), Map.of("normal", normal, "anomalies", anomalies));

        Figure figure = DensityFigure.of(BLOCK, "A", new Curves.Distances("id", 1, List.of(row)))
                .orElseThrow();

        LineChart panel = charts(figure).get(0);
        assertThat(panel.x().scale()).isEqualTo(LineChart.Scale.REAL);
        // a uniform density on a width of 0.002 is 500
        assertThat(panel.lines().stream()
                        .mapToDouble(line -> Arrays.stream(line.y()).max().orElseThrow())
                        .max()
                        .orElseThrow())
                .isBetween(480.0, 520.0);
    }

    @Test
    void peaksOfVeryUnequalHeightAreDrawnEachAtItsOwnScale() {
        double[] normal = IntStream.range(0, 200).mapToDouble(i -> 1 + i * 1e-5).toArray();
        double[] anomalies =
                IntStream.range(0, 200).mapToDouble(i -> 2 + i * 1e-2).toArray();
        EpochRow row = new EpochRow("train", 1, 1, Map.of(), Map.of("normal", normal, "anomalies", anomalies));

        LineChart panel = charts(DensityFigure.of(BLOCK, "A", new Curves.Distances("id", 1, List.of(row)))
                        .orElseThrow())
                .get(0);

        assertThat(panel.y().title()).isEqualTo("density / its peak");
        assertThat(panel.lines())
                .allSatisfy(line ->
                        assertThat(Arrays.stream(line.y()).max().orElseThrow()).isEqualTo(1));
    }

    @Test
    void distancesThatSpanDecadesAreDrawnOnALogarithmicAxis() {
        double[] normal = IntStream.range(0, 200)
                .mapToDouble(i -> Math.pow(10, -3 + i / 200.0))
                .toArray();
        double[] anomalies = IntStream.range(0, 200)
                .mapToDouble(i -> Math.pow(10, i / 200.0))
                .toArray();
        EpochRow row =
                new EpochRow("train", 1, 1, Map.of("radius2", 0.01), Map.of("normal", normal, "anomalies", anomalies));

        LineChart panel = charts(DensityFigure.of(BLOCK, "A", new Curves.Distances("id", 1, List.of(row)))
                        .orElseThrow())
                .get(0);

        assertThat(panel.x().scale()).isEqualTo(LineChart.Scale.LOGARITHMIC);
        assertThat(panel.y().title()).isEqualTo("density per decade");
        Line line = panel.lines().stream()
                .filter(candidate -> candidate.name().equals("normal"))
                .findFirst()
                .orElseThrow();
        // uniform over one decade
        assertThat(Arrays.stream(line.y()).max().orElseThrow()).isBetween(0.95, 1.05);
        assertThat(line.x()[0]).isLessThan(1.1e-3).isPositive();
    }

    @Test
    void aLossThatFallsByDecadesIsDrawnOnALogarithmicAxis() {
        assertThat(lossPanel(5, 0.6, 0.04).y().scale()).isEqualTo(LineChart.Scale.LOGARITHMIC);
        assertThat(lossPanel(5, 0.6, 0.06).y().scale()).isEqualTo(LineChart.Scale.REAL);
        assertThat(lossPanel(5, 0.6, -0.1).y().scale()).isEqualTo(LineChart.Scale.REAL);
    }

    private static LineChart lossPanel(double... losses) {
        List<Curves.MeanEpoch> epochs = IntStream.range(0, losses.length)
                .mapToObj(i -> new Curves.MeanEpoch(i + 1, Map.of("loss", losses[i]), Map.of()))
                .toList();
        Curves curves = new Curves(
                Optional.empty(), Optional.empty(), Map.of("train", epochs), Optional.empty(), Optional.empty());
        return charts(EpochFigure.of(BLOCK, "A", curves).orElseThrow()).get(0);
    }

    @Test
    void constantDistancesHaveNoDensity() {
        double[] same = new double[50];
        Arrays.fill(same, 0.3);
        EpochRow row =
                new EpochRow("train", 1, 1, Map.of("radius2", 0.3), Map.of("normal", same, "anomalies", new double[0]));

        Optional<Figure> figure = DensityFigure.of(BLOCK, "A", new Curves.Distances("id", 1, List.of(row)));

        assertThat(figure).isEmpty();
    }

    private Curves curves(String label) {
        return results.curves(BLOCK, label).orElseThrow();
    }
}
