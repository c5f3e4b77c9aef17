package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImdAdTest {

    private static final Map<String, Object> PLANAR =
            Map.of("encoder", "mlp-64-64-64-16", "epochs", 40, "learning_rate", 0.003, "nu1", 20, "nu2", 10);
    private static final Map<String, Object> QUICK = Map.of("encoder", "mlp-16-8", "epochs", 3);

    @ParameterizedTest
    @EnumSource
    void separatesCurvesFromTheirSurroundings(PlanarProblem.Curve curve) {
        PlanarProblem problem = PlanarProblem.of(curve);
        try (FittedImdAd fitted = fit(PLANAR, problem.training())) {
            assertThat(problem.auroc(fitted)).isGreaterThanOrEqualTo(0.99);

            OutlierRatio outside = fitted.training().normalOutliers();
            OutlierRatio inside = fitted.training().anomalyOutliers().orElseThrow();
            assertThat(fitted.training().radii().marginActive()).isTrue();
            assertThat(outside).isEqualTo(new OutlierRatio(100, 101, 1000, 0.1));
            assertThat(inside).isEqualTo(new OutlierRatio(25, 26, 250, 0.1));
            assertRepresentativesScoreBeyondTheirSphere(fitted, problem.training());
        }
    }

    private static void assertRepresentativesScoreBeyondTheirSphere(FittedImdAd fitted, TrainingData data) {
        int[] normals = fitted.training().representativeNormals();
        int[] anomalies = fitted.training().representativeAnomalies();
        assertThat(normals).hasSize(101);
        assertThat(anomalies).hasSize(26);
        // a sample on its sphere may move by a rounding error when it is scored in another batch
        double margin = fitted.band().margin();
        assertThat(Arrays.stream(fitted.score(data.normal().select(normals)))).allMatch(score -> score > 1 - 1e-5);
        assertThat(Arrays.stream(fitted.score(data.anomalies().select(anomalies))))
                .allMatch(score -> score < margin * (1 + 1e-5));
    }

    @Test
    void theFinalLayerDecidesLikeTheScore() {
        PlanarProblem problem = PlanarProblem.of(PlanarProblem.Curve.MOON);
        try (FittedImdAd fitted = fit(QUICK, problem.training())) {
            Hypersphere sphere = fitted.hypersphere();
            assertThat(fitted.finalLayer().hypersphere().centre()).isEqualTo(sphere.centre());
            assertThat(fitted.finalLayer().hypersphere().radius2()).isCloseTo(sphere.radius2(), within(1e-12));
            assertThat(fitted.threshold()).isEqualTo(1);
            assertThat(fitted.band().margin())
                    .isEqualTo(fitted.training().radii().outerRadius2() / sphere.radius2());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEpochReportsRadiiAndRatios(Geometry geometry) {
        PlanarProblem problem = PlanarProblem.of(PlanarProblem.Curve.MOON);
        List<EpochReport> reports = new ArrayList<>();
        FitContext context = FitContext.seeded(3).withListener(report -> {
            double[] scores = report.scorer().score(problem.training().normal());
            double[] distances = report.distances().get().get("normal");
            assertThat(scores[0]).isCloseTo(distances[0] / report.values().get("radius2"), within(1e-9 * scores[0]));
            reports.add(report);
        });
        Map<String, Object> values = new HashMap<>(QUICK);
        values.put("geometry", geometry.name().toLowerCase(Locale.ROOT));
        try (FittedImdAd fitted = new ImdAdFactory().create(values).fit(problem.training(), context)) {
            assertThat(reports).hasSize(3);
            Map<String, Double> last = reports.get(2).values();
            assertThat(last.get("radius2")).isEqualTo(fitted.hypersphere().radius2());
            assertThat(last.get("normal_outlier_ratio"))
                    .isEqualTo(fitted.training().normalOutliers().ratio());
            assertThat(last)
                    .containsKeys("loss", "objective", "outer_radius2", "margin2", "margin_active", "centre_norm")
                    .containsKeys("normal_distance_mean", "normal_distance_std", "anomaly_distance_mean", "variance");
        }
    }

    @Test
    void withoutLabelledAnomaliesTheSphereStandsAlone() {
        PlanarProblem problem = PlanarProblem.of(PlanarProblem.Curve.MOON);
        try (FittedImdAd fitted = fit(QUICK, TrainingData.of(problem.training().normal()))) {
            assertThat(fitted.training().radii().margin2()).isZero();
            assertThat(fitted.training().radii().marginActive()).isFalse();
            assertThat(fitted.training().normalOutliers()).isEqualTo(new OutlierRatio(50, 51, 1000, 0.05));
            assertThat(fitted.band()).isEqualTo(new MarginBand(1, 1));
        }
    }

    @Test
    void aModelTrainedInBfloat16OpensOnAMachineWithoutIt() {
        PlanarProblem problem = PlanarProblem.of(PlanarProblem.Curve.MOON);
        try (FittedImdAd fitted = fit(QUICK, problem.training())) {
            SavedModel saved = fitted.save();
            Map<String, Object> hyperparameters = new HashMap<>(saved.hyperparameters());
            hyperparameters.put("precision", "bfloat16");
            try (FittedImdAd restored = ImdAdModel.restore(new SavedModel(
                    saved.detector(), hyperparameters, saved.inputShape(), saved.scalars(), saved.arrays()))) {
                assertThat(restored.differentiableScore().orElseThrow().networks())
                        .extracting(network -> network.spec().precision())
                        .containsExactly(Precision.FLOAT32);
                assertThat(restored.score(problem.normal())).isEqualTo(fitted.score(problem.normal()));
            }
        }
    }

    @Test
    void pretrainingIsHeardOfAndChangesTheResult() {
        PlanarProblem problem = PlanarProblem.of(PlanarProblem.Curve.MOON);
        Map<String, Object> values = new HashMap<>(QUICK);
        values.put("pretrain_epochs", 2);
        List<String> phases = new ArrayList<>();
        FitContext context = FitContext.seeded(0).withListener(report -> phases.add(report.phase()));
        try (FittedImdAd pretrained = new ImdAdFactory().create(values).fit(problem.training(), context);
                FittedImdAd plain = fit(QUICK, problem.training())) {
            assertThat(phases).containsExactly("pretrain", "pretrain", "train", "train", "train");
            assertThat(pretrained.score(problem.normal())).isNotEqualTo(plain.score(problem.normal()));
        }
    }

    @Test
    void divergenceIsNamedWithRemedies() {
        PlanarProblem problem = PlanarProblem.of(PlanarProblem.Curve.MOON);
        Map<String, Object> wild =
                Map.of("encoder", "mlp-16-8", "epochs", 3, "geometry", "euclidean", "learning_rate", 1e25);
        assertThatThrownBy(() -> fit(wild, problem.training()))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED))
                .hasMessageContaining("lower learning_rate (now 1.0E25), choose geometry unit, or scale the samples");
    }

    @Test
    void aConstantRepresentationIsACollapse() {
        float[][] rows = new float[30][];
        Arrays.fill(rows, new float[] {1, 2});
        assertThatThrownBy(() -> fit(QUICK, TrainingData.of(Samples.ofRows(rows))))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED))
                .hasMessageContaining("labelled anomalies");
    }

    private static FittedImdAd fit(Map<String, Object> values, TrainingData data) {
        return new ImdAdFactory().create(values).fit(data, FitContext.seeded(0));
    }
}
