package org.imdad.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.StoredRows;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Plane;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.HeatMap;
import org.imdad.reports.chart.ImageGrid;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.PlanePanel;
import org.imdad.reports.chart.PlanePanel.Level;
import org.imdad.reports.chart.RankDiagram;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.RankComparison;
import org.imdad.reports.result.SelectionRule;
import org.imdad.reports.result.SettingGroup;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.stats.RankingMetric;
import org.imdad.stats.rank.IncompleteBlocks;
import org.junit.jupiter.api.Test;

/** Figures that are made of several trials, or of pictures. */
class SuiteFiguresTest {

    private static final Block MOON = new Block("moon", "normal", "");
    private static final boolean[] TWO_AND_TWO = {false, false, true, true};

    private final SimulatedSuite suite = new SimulatedSuite();

    @Test
    void aPlaneShowsSamplesBoundaryMarginAndRepresentatives() {
        // d of the normal samples 1 and 5 around R² = 4, of the anomalies 6 and 20 around S² = 8; scores are d/R²
        EpochRow last = new EpochRow(
                "train",
                2,
                2,
                Map.of("radius2", 4.0, "outer_radius2", 8.0),
                Map.of("normal", new double[] {1, 5}, "anomalies", new double[] {6, 20}));
        addPlane("IMD-AD", List.of(last), new TreeMap<>(Map.of(2, new double[] {0, 1, 2, 3})), 1);

        Figure figure = PlaneFigures.compared(results(), MOON).orElseThrow();

        PlanePanel panel = (PlanePanel) figure.panels().get(0);
        assertThat(panel.field().orElseThrow().levels())
                .containsExactly(new Level("d = R²", 1), new Level("d = S²", 2));
        assertThat(panel.sets())
                .extracting(PlanePanel.Points::name)
                .containsExactly("normal", "labelled anomalies", "representative");
        assertThat(panel.sets().get(2).x())
                .as("second normal sample, first anomaly")
                .containsExactly(0.75, 0.5);
        assertThat(panel.sets().get(2).y()).containsExactly(0.25, 0.5);
    }

    /** SSLM scores by d and has its threshold at R². */
    @Test
    void spheresLieAtTheThresholdWhateverTheUnitOfTheScores() {
        EpochRow last = new EpochRow(
                "train",
                1,
                1,
                Map.of("radius2", 4.0, "outer_radius2", 8.0),
                Map.of("normal", new double[] {1, 5}, "anomalies", new double[] {6, 20}));
        addPlane("SSLM", List.of(last), new TreeMap<>(Map.of(1, new double[] {0, 1, 2, 3})), 4);

        Figure figure = PlaneFigures.compared(results(), MOON).orElseThrow();

        assertThat(((PlanePanel) figure.panels().get(0)).field().orElseThrow().levels())
                .containsExactly(new Level("d = R²", 4), new Level("d = S²", 8));
    }

    @Test
    void aDetectorWithoutSpheresHasItsThresholdAsBoundaryAndNoFigureOverEpochs() {
        addPlane("OCSVM", List.of(), new TreeMap<>(Map.of(0, new double[] {0, 1, 2, 3})), 1.5);
        SuiteResults results = results();

        Figure figure = PlaneFigures.compared(results, MOON).orElseThrow();

        assertThat(((PlanePanel) figure.panels().get(0)).field().orElseThrow().levels())
                .containsExactly(new Level("threshold", 1.5));
        assertThat(PlaneFigures.overEpochs(
                        MOON, "OCSVM", results.curves(MOON, "OCSVM").orElseThrow()))
                .isEmpty();
    }

    @Test
    void aGridOfOneNumberIsACurveForEachDataSet() {
        for (double nu : new double[] {1, 2}) {
            addSetting("IMD-AD (nu=%s)".formatted(nu), "mnist", 1, Map.of("nu", nu), nu == 1 ? 0 : 2);
            addSetting("IMD-AD (nu=%s)".formatted(nu), "mnist", 2, Map.of("nu", nu), 2);
        }

        Figure figure = sensitivity().orElseThrow();

        LineChart.Line line = ((LineChart) figure.panels().get(0)).lines().get(0);
        assertThat(line.name()).isEqualTo("mnist, class 0");
        assertThat(line.x()).containsExactly(1, 2);
        // AUROC 0.5 and 1 of the two seeds, then 1 and 1
        assertThat(line.y()).containsExactly(75, 100);
        assertThat(line.band().orElseThrow().upper()[0]).isCloseTo(75 + 100 * Math.sqrt(0.125), within(1e-9));
    }

    @Test
    void aGridOfTwoNumbersIsAHeatMapWithHolesWhereNothingIsPlanned() {
        addSetting("IMD-AD (nu1=4, nu2=2)", "mnist", 1, Map.of("nu1", 4.0, "nu2", 2.0), 0);
        addSetting("IMD-AD (nu1=4, nu2=10)", "mnist", 1, Map.of("nu1", 4.0, "nu2", 10.0), 2);
        addSetting("IMD-AD (nu1=20, nu2=2)", "mnist", 1, Map.of("nu1", 20.0, "nu2", 2.0), 2);

        HeatMap map = (HeatMap) sensitivity().orElseThrow().panels().get(0);

        assertThat(map.xTitle()).isEqualTo("ν₁");
        assertThat(map.xLabels()).containsExactly("4", "20");
        assertThat(map.yLabels()).containsExactly("2", "10");
        assertThat(map.values()[0]).containsExactly(50, 100);
        assertThat(map.values()[1]).containsExactly(100, Double.NaN);
    }

    @Test
    void settingsThatDifferInWordsHaveNoCurve() {
        addSetting("IMD-AD (a=x)", "mnist", 1, Map.of("a", "x"), 0);
        addSetting("IMD-AD (a=y)", "mnist", 1, Map.of("a", "y"), 2);

        assertThat(sensitivity()).isEmpty();
    }

    @Test
    void outlierRatiosStandOverTheirBounds() {
        for (double nu1 : new double[] {4, 10, 20}) {
            addSphere("IMD-AD (nu1=%s)".formatted(nu1), nu1);
        }

        Figure figure = OutlierFigure.of(results(), new Block("mnist", "0", "")).orElseThrow();

        assertThat(figure.panels()).as("ν₂ does not vary").hasSize(1);
        LineChart chart = (LineChart) figure.panels().get(0);
        assertThat(chart.lines())
                .extracting(LineChart.Line::name)
                .containsExactly("bound", "training", "held out", "discrete bound");
        assertThat(chart.lines().get(1).x()).containsExactly(0.1, 0.2, 0.5);
        // of ten samples one, two and five may lie outside
        assertThat(chart.lines().get(3).y()).containsExactly(0.1, 0.2, 0.5);
    }

    @Test
    void ranksAreDrawnWithGroupsAndCriticalDifference() {
        suite.done("A", "mnist", "0", 1, 3).done("B", "mnist", "0", 1, 1);
        suite.done("A", "mnist", "1", 1, 3).done("B", "mnist", "1", 1, 1);
        RankComparison comparison = RankComparison.ofClasses(auroc(results()), IncompleteBlocks.DROP_BLOCK)
                .orElseThrow();

        Figure figure = RankFigure.of(
                "AUROC", comparison, new Disclosures(Set.of("A"), Set.of(), Set.of(), Set.of(), SelectionRule.NONE));
        RankDiagram diagram = (RankDiagram) figure.panels().get(0);

        assertThat(figure.caption()).endsWith(" † learns from labelled anomalies as well.");
        assertThat(diagram.labels()).containsExactly("A †", "B");
        assertThat(diagram.meanRanks()).containsExactly(1, 2);
        // q .05 of two methods is 1.960 (Demšar 2006, table 5a); times √(2·3/(6·2))
        assertThat(diagram.criticalDifference()).isCloseTo(1.386, within(1e-3));
        assertThat(diagram.groups()).containsExactly(List.of(0, 1));
    }

    @Test
    void picturesShowExtremesAndMistakes() {
        Dataset dataset = Dataset.of(
                "small",
                new SampleShape(1, 1, 2),
                List.of("a", "b"),
                StoredRows.ofDoubles(2, new double[] {0, 4, 1, 4, 2, 4, 3, 4}, new int[] {0, 0, 1, 1}),
                Optional.empty());
        TrialOutcome outcome = outcome(new double[] {0.25, 9, 1, 5}, List.of(), Optional.empty(), 2);
        suite.add("OCSVM", SimulatedSuite.trial("OCSVM", "small", "a", 1), outcome);

        ImageGrid grid = (ImageGrid) ImageFigure.of(results().trials().get(0), outcome, dataset)
                .orElseThrow()
                .panels()
                .get(0);

        assertThat(grid.rows().get(0).tiles())
                .extracting(ImageGrid.Tile::score)
                .containsExactly("0.250", "1.00", "5.00", "9.00");
        assertThat(grid.rows().get(2).tiles()).extracting(ImageGrid.Tile::score).containsExactly("1.00", "5.00");
        assertThat(grid.rows().get(3).tiles()).extracting(ImageGrid.Tile::score).containsExactly("9.00", "0.250");
        // 2 of 4, the value shown as white
        assertThat(grid.rows().get(2).tiles().get(0).pixels().values()).containsExactly(128, 255);
        Dataset table =
                Dataset.of("table", SampleShape.vector(2), List.of("a", "b"), dataset.training(), Optional.empty());
        assertThat(ImageFigure.of(results().trials().get(0), outcome, table)).isEmpty();
    }

    @Test
    void thereIsNoSensitivityCurveWhereNoSeedHasAllClasses() {
        for (double nu : new double[] {1, 2}) {
            addClass("IMD-AD (nu=%s)".formatted(nu), "0", 1, nu);
            addClass("IMD-AD (nu=%s)".formatted(nu), "8", 2, nu);
        }

        assertThat(sensitivity()).isEmpty();
    }

    private void addClass(String label, String normalClass, long seed, double nu) {
        suite.add(
                label,
                with(SimulatedSuite.trial("IMD-AD", "mnist", normalClass, seed), Map.of("nu", nu)),
                outcome(new double[] {0, 1, 2, 3}, List.of(), Optional.empty(), 1));
    }

    private Optional<Figure> sensitivity() {
        SuiteResults results = results();
        SettingGroup grid =
                SettingGroup.of(results, Set.copyOf(results.labels())).orElseThrow();
        return SensitivityFigure.of(results, auroc(results), "IMD-AD", grid);
    }

    private static SummaryTable auroc(SuiteResults results) {
        return SummaryTable.ofMetric(results, RankingMetric.AUROC);
    }

    private SuiteResults results() {
        return SuiteResults.read(suite.results("s", "t"));
    }

    private void addPlane(String label, List<EpochRow> epochs, TreeMap<Integer, double[]> scores, double threshold) {
        Map<String, double[]> points =
                Map.of("normal", new double[] {0.25, 0.25, 0.75, 0.25}, "anomalies", new double[] {0.5, 0.5, 1, 1});
        Plane plane = new Plane(new Plane.Grid(0, 1, 0, 1, 2, 2), points, scores);
        suite.add(
                label,
                SimulatedSuite.trial(label, "moon", "normal", 1),
                outcome(new double[] {0, 1, 2, 3}, epochs, Optional.of(plane), threshold));
    }

    private void addSetting(String label, String dataset, long seed, Map<String, Object> settings, double shift) {
        double[] scores = shift == 0 ? new double[] {0, 3, 2, 1} : new double[] {0, 1, 2, 3};
        suite.add(
                label,
                with(SimulatedSuite.trial("IMD-AD", dataset, "0", seed), settings),
                outcome(scores, List.of(), Optional.empty(), 1));
    }

    private void addSphere(String label, double nu1) {
        int outside = (int) Math.round(10 * 2 / nu1);
        double[] normal = new double[10];
        Arrays.setAll(normal, i -> i < outside ? 3 : i == outside ? 2 : 1);
        EpochRow row = new EpochRow(
                "train",
                1,
                1,
                Map.of("radius2", 2.0, "outer_radius2", 4.0),
                Map.of("normal", normal, "anomalies", new double[] {4, 5, 6}));
        suite.add(
                label,
                with(SimulatedSuite.trial("IMD-AD", "mnist", "0", 1), Map.of("nu1", nu1)),
                outcome(new double[] {0, 2, 1, 3}, List.of(row), Optional.empty(), 1));
    }

    private static Trial with(Trial trial, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(trial.hyperparameters());
        all.putAll(settings);
        return new Trial(
                trial.detector(),
                all,
                trial.dataset(),
                trial.dataChecksum(),
                trial.protocol(),
                trial.preprocessing(),
                trial.seed(),
                trial.implementation());
    }

    private static TrialOutcome outcome(
            double[] scores, List<EpochRow> epochs, Optional<Plane> plane, double threshold) {
        return new TrialOutcome(
                scores,
                TWO_AND_TWO,
                new int[] {0, 1, 2, 3},
                threshold,
                epochs,
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                plane,
                Optional.empty());
    }
}
