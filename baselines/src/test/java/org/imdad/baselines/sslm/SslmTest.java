package org.imdad.baselines.sslm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SslmTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new SslmFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("nu1", 10.0, "nu2", 5.0, "gamma", "auto");
    }

    @Test
    void withoutLabelledAnomaliesThereIsNothingToKeepAMarginFrom() {
        assertThatThrownBy(() -> factory().create(settings()).fit(problem().unlabelled(), FitContext.seeded(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("training data: no labelled anomalies; sslm needs at least one, give labelled_anomalies"
                        + " or use ocsvm");
    }

    /** Clouds around points at distance 6; the bounds run from 2 % to 100 %. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 1.1, 0.1", "0.1, 2.2, 0.4", "0.1, 11, 1", "0.1, 55, 5",
        "1, 2, 1", "1, 4, 4", "1, 20, 10", "1, 100, 50",
        "10, 11, 10", "10, 22, 40", "10, 110, 100", "10, 550, 500"
    })
    void noLargerShareThanTheBoundIsBeyondItsSphereAndNoSmallerOneOnOrBeyond(double nu, double nu1, double nu2) {
        SslmProblem problem = SslmProblem.of(SslmProblem.clouds(200, 50, 4, 6, 6), 0.1, nu, nu1, nu2);

        EpochReport report = report(problem);

        double radius2 = report.values().get("radius2");
        double outerRadius2 = report.values().get("outer_radius2");
        double[] normal = report.distances().get().get("normal");
        double[] anomalies = report.distances().get().get("anomalies");
        double inside = Arrays.stream(normal).filter(d -> d < radius2).count();
        double beyond = Arrays.stream(anomalies).filter(d -> d > outerRadius2).count();
        assertThat(report.values().get("margin_active")).isEqualTo(1);
        assertThat(report.values().get("normal_outlier_ratio")).isLessThanOrEqualTo((1 + nu) / nu1);
        assertThat(1 - inside / 200).isGreaterThanOrEqualTo((1 + nu) / nu1 - 1e-12);
        assertThat(report.values().get("anomaly_outlier_ratio")).isLessThanOrEqualTo(nu / nu2);
        assertThat(1 - beyond / 50).isGreaterThanOrEqualTo(nu / nu2 - 1e-12);
    }

    @Test
    void theReportTellsOfASphereWithoutMargin() {
        SslmProblem problem = SslmProblem.of(SslmProblem.clouds(200, 30, 4, 0, 204), 0.02, 1, 10, 5);

        Map<String, Double> values = report(problem).values();

        assertThat(values.get("margin_active")).isZero();
        assertThat(values.get("margin2")).isZero();
        assertThat(values.get("duality_gap")).isCloseTo(0, within(1e-5));
    }

    /** Case A of {@link SslmSolverTest}; the slack of the second sample is 0.049667. */
    @Test
    void theReportHasTheObjectiveAndItsParts() {
        SslmProblem problem = SslmProblem.of(
                new float[][] {{0, 0}, {1, 0.2f}, {0, 1}, {0.9f, 1.3f}},
                new float[][] {{3, 3}, {-2, 2}, {2.2f, -0.5f}},
                0.25,
                0.5,
                2.5,
                2);

        EpochReport report = report(problem);

        assertThat(report.values().get("objective")).isCloseTo(-0.416456, within(1e-5));
        assertThat(report.values().get("support_vectors")).isEqualTo(4);
        assertThat(report.values().get("normal_outlier_ratio")).isEqualTo(0.25);
        assertThat(report.values().get("anomaly_outlier_ratio")).isZero();
        assertThat(report.distances().get().get("normal"))
                .containsExactly(new double[] {0.416339, 0.466007, 0.375506, 0.416339}, within(1e-5));
        assertThat(report.distances().get().get("anomalies"))
                .containsExactly(new double[] {2.232056, 2.148996, 2.144014}, within(1e-5));
    }

    /** α ≤ ν₂ = ν leaves the anomaly no freedom: R² + ρ² is bounded from below only, by its distance. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 10})
    void oneAnomalyIsOnTheOuterSphere(double nu2) {
        TrainingData data = SslmProblem.clouds(50, 1, 3, 4, 1);
        SslmProblem problem = SslmProblem.of(data, 0.1, 1, 10, nu2);

        double outerRadius2 = report(problem).values().get("outer_radius2");

        assertThat(problem.fit().score(data.anomalies())[0]).isCloseTo(outerRadius2, within(1e-9));
    }

    /** ν₁ = 1 + ν: every α_i is at its bound and R² is bounded from above only. */
    @Test
    void withAllNormalSamplesAtTheirBoundTheInnermostIsOnTheSphere() {
        TrainingData data = SslmProblem.clouds(50, 10, 3, 4, 1);
        FittedSslm fitted = SslmProblem.of(data, 0.1, 1, 2, 10).fit();

        double innermost = Arrays.stream(fitted.score(data.normal())).min().orElseThrow();

        assertThat(innermost).isCloseTo(fitted.threshold(), within(1e-9));
    }

    @Test
    void equalSamplesInBothClassesHaveSpheresOfRadiusZero() {
        float[][] equal = {{1, 2}, {1, 2}, {1, 2}, {1, 2}};
        FittedSslm fitted = SslmProblem.of(equal, equal, 0.5, 1, 4, 2).fit();

        double[] scores = fitted.score(Samples.ofRows(new float[][] {{1, 2}, {100, 2}}));

        assertThat(fitted.threshold()).isCloseTo(0, within(1e-12));
        assertThat(scores).containsExactly(new double[] {0, 2}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 0.1, 1e12})
    void samplesThatOccurInBothClassesGiveFiniteScoresAtAnyWidth(double gamma) {
        TrainingData once = SslmProblem.clouds(30, 10, 3, 2, 4);
        TrainingData mixed = new TrainingData(once.normal().concat(once.anomalies()), once.anomalies());
        SslmProblem problem = SslmProblem.of(mixed, gamma, 1, 10, 5);

        FittedSslm fitted = problem.fit();

        assertThat(Arrays.stream(fitted.score(mixed.normal()))).allMatch(Double::isFinite);
        assertThat(fitted.threshold()).isFinite();
        assertThat(report(problem).values().get("duality_gap")).isCloseTo(0, within(1e-4));
    }

    /** Then K(x, y) = 0 between different samples: c = Σ β φ with β = 2/10 and −1/4, and d = 1 + ‖c‖² − 2β. */
    @Test
    void aHugeGammaMakesEverySampleASupportVectorOfEqualWeight() {
        TrainingData data = SslmProblem.clouds(10, 4, 2, 3, 3);

        FittedSslm fitted = SslmProblem.of(data, 1e9, 1, 20, 10).fit();

        double norm2 = 10 * 0.2 * 0.2 + 4 * 0.25 * 0.25;
        assertThat(fitted.centre().coefficients()).hasSize(14);
        assertThat(fitted.threshold()).isCloseTo(1 + norm2 - 2 * 0.2, within(1e-6));
        assertThat(fitted.score(data.anomalies())).containsOnly(fitted.score(data.anomalies())[0]);
        assertThat(fitted.score(data.anomalies())[0]).isCloseTo(1 + norm2 + 2 * 0.25, within(1e-6));
        assertThat(fitted.score(Samples.ofRows(new float[][] {{50, 50}}))[0]).isCloseTo(1 + norm2, within(1e-6));
    }

    private static EpochReport report(SslmProblem problem) {
        List<EpochReport> reports = new ArrayList<>();
        new Sslm(problem.settings()).fit(problem.data(), FitContext.seeded(0).withListener(reports::add));
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }
}
