package org.imdad.reports.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.InMemoryResults;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.table.OutlierTable;
import org.imdad.reports.table.Table;
import org.imdad.stats.MeanStd;
import org.imdad.stats.OutlierBounds.Verdict;
import org.imdad.stats.RankingMetric;
import org.junit.jupiter.api.Test;

class SuiteResultsTest {

    private static final Block DIGIT_0 = new Block("mnist", "0", "");
    private static final Block DIGIT_1 = new Block("mnist", "1", "");

    @Test
    void seedsAreAveragedFirstThenClasses() {
        SimulatedSuite suite = new SimulatedSuite()
                .add("A", trial("0", 1), ranked(4, 3, 2, 1))
                .add("A", trial("0", 2), ranked(4, 2, 3, 1))
                .add("A", trial("1", 1), ranked(1, 2, 3, 4));

        SummaryTable table = SummaryTable.ofMetric(read(suite), RankingMetric.AUROC);

        SummaryTable.Group group = table.groups().get(0);
        MeanStd first = group.rows().get(0).cells().get(0).summary().orElseThrow();
        assertThat(first.n()).isEqualTo(2);
        assertThat(first.mean()).isEqualTo((1.0 + 0.75) / 2);
        assertThat(first.std().orElseThrow()).isCloseTo(0.25 / Math.sqrt(2), within(1e-15));
        assertThat(group.rows().get(1).cells().get(0).summary().orElseThrow().std())
                .isEmpty();
        assertThat(group.meanOfClasses(0)).hasValue((0.875 + 0) / 2);
        assertThat(group.rows().get(0).random()).hasValue(0.5);
    }

    @Test
    void oneLabelForDifferentSettingsIsNotAveraged() {
        Trial one = trial("0", 1);
        Trial other = like(one, Map.of("nu", 0.5), one.dataChecksum(), Selection.LAST_EPOCH, one.implementation());
        SimulatedSuite suite = new SimulatedSuite()
                .add("A", one, ranked(4, 3, 2, 1))
                .add("B", other, ranked(4, 3, 2, 1))
                .add("A", other, ranked(4, 3, 2, 1));

        assertThatThrownBy(() -> read(suite))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "the label A stands for different settings on %s in these results; report them apart, or give one another label and run it again",
                        DIGIT_0.title());
    }

    @Test
    void resultsOfTwoVersionsAreNotAveraged() {
        Trial one = trial("0", 1);
        Trial later = like(one, one.hyperparameters(), one.dataChecksum(), Selection.LAST_EPOCH, "2");
        SimulatedSuite suite =
                new SimulatedSuite().add("A", one, ranked(4, 3, 2, 1)).add("A", later, ranked(4, 3, 2, 1));

        assertThatThrownBy(() -> read(suite))
                .hasMessageStartingWith("the label A stands for different versions of the program (1 and 2) on ");
    }

    @Test
    void oneNameForDifferentDataIsRefused() {
        Trial one = trial("0", 1);
        Trial other = like(one, one.hyperparameters(), "bad", Selection.LAST_EPOCH, one.implementation());
        SimulatedSuite suite =
                new SimulatedSuite().add("A", one, ranked(4, 3, 2, 1)).add("B", other, ranked(4, 3, 2, 1));

        assertThatThrownBy(() -> read(suite))
                .hasMessageStartingWith("the name mnist stands for different data in these results; ");
    }

    @Test
    void thereIsNoMeanOverFewerThanAllClasses() {
        SimulatedSuite suite = new SimulatedSuite()
                .done("A", "mnist", "0", 1, 2)
                .failed("A", "mnist", "1", 1, new Failure(Failure.Kind.ERROR, "x"));

        SummaryTable.Group group =
                SummaryTable.ofMetric(read(suite), RankingMetric.AUROC).groups().get(0);

        assertThat(group.meanOfClasses(0)).isEmpty();
        assertThat(group.classesWithValue(0)).isEqualTo(1);
    }

    @Test
    void undefinedMetricsAreCountedNotReplaced() {
        TrialOutcome onlyNormal = new TrialOutcome(
                new double[] {1, 2}, new boolean[2], new int[] {0, 1}, 0, List.of(), Map.of(), Map.of());
        SuiteResults results = read(new SimulatedSuite().add("A", trial("0", 1), onlyNormal));

        Cell cell = SummaryTable.ofMetric(results, RankingMetric.AUROC)
                .groups()
                .get(0)
                .rows()
                .get(0)
                .cells()
                .get(0);

        assertThat(cell.summary()).isEmpty();
        assertThat(cell.missing()).isEqualTo("1 undefined");
        assertThat(results.curves(DIGIT_0, "A").orElseThrow().roc()).isEmpty();
    }

    @Test
    void aTrialThatThePlanNamesTwiceUnderOneLabelCountsOnce() {
        InMemoryResults once =
                new SimulatedSuite().done("A", "mnist", "0", 1, 2).results("s", "t");
        InMemoryResults twice = new InMemoryResults(
                "s", "t", List.of(once.records().get(0), once.records().get(0)), once.outcomes());

        assertThat(SuiteResults.read(twice).trials(DIGIT_0, "A")).hasSize(1);
    }

    @Test
    void rocCurvesAndEpochsAreAveragedOverSeeds() {
        SimulatedSuite suite = new SimulatedSuite()
                .add("A", trial("0", 1), withLoss(ranked(4, 3, 2, 1), 1.0))
                .add("A", trial("0", 2), withLoss(ranked(4, 2, 3, 1), 2.0));

        Curves curves = read(suite).curves(DIGIT_0, "A").orElseThrow();

        Curves.MeanCurve roc = curves.roc().orElseThrow();
        assertThat(roc.n()).isEqualTo(2);
        assertThat(roc.means()[0]).isEqualTo((1 + 0.5) / 2);
        assertThat(roc.means()[100]).isEqualTo(1);
        // √2/4, the sample standard deviation of 1 and 0.5
        assertThat(roc.deviations()[0]).isCloseTo(0.353553, within(1e-6));
        assertThat(roc.deviations()[100]).isZero();
        Curves.MeanCurve precision = curves.precision().orElseThrow();
        assertThat(precision.means()[100]).isEqualTo(1);
        // the last anomaly is found behind no normal sample or behind one
        assertThat(precision.means()[200]).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
        Curves.MeanEpoch epoch = curves.epochs().get("train").get(0);
        assertThat(epoch.values()).containsExactly(Map.entry("loss", 1.5));
        // √0.5, of 1 and 2
        assertThat(epoch.deviations().get("loss")).isCloseTo(0.707107, within(1e-6));
    }

    @Test
    void distancesAreThoseOfTheFirstSeed() {
        SimulatedSuite suite =
                new SimulatedSuite().done("IMD-AD", "mnist", "1", 5, 3).done("IMD-AD", "mnist", "1", 6, 3);

        Curves.Distances distances =
                read(suite).curves(DIGIT_1, "IMD-AD").orElseThrow().distances().orElseThrow();

        assertThat(distances.seed()).isEqualTo(5);
        assertThat(distances.epochs()).extracting(EpochRow::epoch).containsExactly(1, 12);
    }

    @Test
    void protocolsOfOneDataSetAreToldApartByWhatDiffers() {
        Trial clean = trial("0", 1);
        Protocol protocol = clean.protocol();
        Protocol polluted = new Protocol("0", protocol.testShare(), 0.05, List.of(), 0.1, 0, 7);
        Trial other =
                new Trial("a", clean.hyperparameters(), "mnist", "c0ffee", polluted, clean.preprocessing(), 1, "1");
        SimulatedSuite suite = new SimulatedSuite()
                .add("A", clean, ranked(4, 3, 2, 1))
                .add("A", other, ranked(4, 3, 2, 1))
                .done("A", "thyroid", "normal", 1, 1);

        assertThat(read(suite).blocks())
                .extracting(Block::title)
                .containsExactly("mnist, class 0 (pollution 0 %)", "mnist, class 0 (pollution 10 %)", "thyroid");
    }

    /** Distances 1 to 20 with bounds of 10 %: R² = 18 leaves two outside; anomalies 30 to 39: S² = 31 leaves one inside. */
    @Test
    void outlierRatiosAreRecomputedFromDistances() {
        double[] normal = new double[20];
        double[] anomalies = new double[10];
        Arrays.setAll(normal, i -> i + 1);
        Arrays.setAll(anomalies, i -> i + 30);
        EpochRow spheres = new EpochRow(
                "train",
                1,
                1,
                Map.of("radius2", 18.0, "outer_radius2", 31.0),
                Map.of("normal", normal, "anomalies", anomalies));
        TrialOutcome outcome = new TrialOutcome(
                new double[] {0.5, 1.1, 1.5, 3},
                new boolean[] {false, false, true, true},
                new int[4],
                1,
                List.of(spheres),
                Map.of(),
                Map.of());

        SphereOutliers outliers = read(new SimulatedSuite().add("IMD-AD", trial("0", 1), outcome))
                .trials()
                .get(0)
                .outliers()
                .orElseThrow();

        assertThat(outliers.training().verdict()).isEqualTo(Verdict.HOLD);
        assertThat(outliers.training().normal().ratio()).isEqualTo(0.1);
        assertThat(outliers.training().anomalies().ratio()).isEqualTo(0.1);
        assertThat(outliers.heldOutNormal()).hasValue(0.5);
        assertThat(outliers.heldOutAnomalies()).hasValue(0.5);

        Trial last = trial("0", 1);
        Trial selected = like(
                last, last.hyperparameters(), last.dataChecksum(), Selection.BEST_TEST_EPOCH, last.implementation());
        SphereOutliers mixed = SphereOutliers.of(selected, outcome).orElseThrow();
        assertThat(mixed.training()).isEqualTo(outliers.training());
        assertThat(mixed.heldOutNormal())
                .as("scores of one epoch, spheres of another")
                .isEmpty();
        assertThat(mixed.heldOutAnomalies()).isEmpty();
        Table kept = OutlierTable.kept(read(new SimulatedSuite().add("IMD-AD", selected, outcome)));
        assertThat(kept.rows().get(0).entries())
                .extracting(Table.Entry::text)
                .containsExactly("mnist, class 0", "1", "0", "1", "100.0", "–", "–");
    }

    private static SuiteResults read(SimulatedSuite suite) {
        return SuiteResults.read(suite.results("s", "t"));
    }

    private static Trial like(
            Trial trial, Map<String, Object> hyperparameters, String checksum, Selection selection, String version) {
        return new Trial(
                trial.detector(),
                hyperparameters,
                trial.dataset(),
                checksum,
                trial.protocol(),
                trial.preprocessing(),
                selection,
                trial.seed(),
                version);
    }

    private static Trial trial(String normalClass, long seed) {
        return SimulatedSuite.trial("A", "mnist", normalClass, seed);
    }

    /** Two anomalies, then two normal samples. */
    private static TrialOutcome ranked(double... scores) {
        return new TrialOutcome(
                scores, new boolean[] {true, true, false, false}, new int[4], 0, List.of(), Map.of(), Map.of());
    }

    private static TrialOutcome withLoss(TrialOutcome outcome, double loss) {
        EpochRow row = new EpochRow("train", 1, 1, Map.of("loss", loss), Map.of());
        return new TrialOutcome(
                outcome.scores(), outcome.anomaly(), outcome.rows(), 0, List.of(row), Map.of(), Map.of());
    }
}
