package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RadiusSolverTest {

    private static final double[] ONE_TO_TEN = {4, 9, 1, 7, 3, 10, 2, 8, 6, 5};

    @Test
    void radiusLeavesExactlyTheAllowedNumberOutside() {
        // k = floor(10·2/6) = 3 normals beyond R², m = floor(4·1/3) = 1 anomaly within S²
        SphereRadii radii = RadiusSolver.solve(new MarginWeights(1, 6, 3), ONE_TO_TEN, new double[] {30, 8, 20, 15});
        assertThat(radii).isEqualTo(new SphereRadii(7, 15, true));
        assertThat(radii.margin2()).isEqualTo(8);
    }

    @Test
    void wholeSharesTakeTheWidestMargin() {
        // 10·2/4 = 5 and 4·1/2 = 2 are whole: R² anywhere in [5, 6], S² anywhere in [15, 20]
        SphereRadii radii = RadiusSolver.solve(new MarginWeights(1, 4, 2), ONE_TO_TEN, new double[] {30, 8, 20, 15});
        assertThat(radii).isEqualTo(new SphereRadii(5, 20, true));
    }

    @Test
    void spheresFallTogetherWhereAnomaliesLieInside() {
        SphereRadii radii = RadiusSolver.solve(new MarginWeights(1, 20, 10), ONE_TO_TEN, new double[] {1.5, 2.5});
        assertThat(radii.marginActive()).isFalse();
        assertThat(radii.margin2()).isZero();
        // right slope of h: 1 − 20·6/10 + 10·2/2 = −1 at r = 4, 1 − 20·5/10 + 10 = 1 at r = 5
        assertThat(radii.radius2()).isEqualTo(5);
    }

    @Test
    void aMarginCanBeLeftOut() {
        // right slope of h: 1 − 6·3/10 = −0.8 at r = 7, 1 − 6·2/10 + 3/4 = 0.55 at r = 8
        MarginWeights weights = new MarginWeights(1, 6, 3);
        SphereRadii radii = RadiusSolver.solveWithoutMargin(weights, ONE_TO_TEN, new double[] {30, 8, 20, 15});
        assertThat(radii).isEqualTo(new SphereRadii(8, 8, false));
    }

    @Test
    void withoutAnomaliesThereIsNoMargin() {
        // 1/ν₁ = 0.3 of ten samples: three outside
        SphereRadii radii = RadiusSolver.solve(new MarginWeights(1, 10 / 3.0, 3), ONE_TO_TEN, new double[0]);
        assertThat(radii).isEqualTo(new SphereRadii(7, 7, false));
    }

    @Test
    void oneSampleOfEachKindIsEnough() {
        SphereRadii radii = RadiusSolver.solve(new MarginWeights(1, 20, 10), new double[] {0.5}, new double[] {2});
        assertThat(radii).isEqualTo(new SphereRadii(0.5, 2, true));
    }

    @RepeatedTest(200)
    void closedFormEqualsBruteForce(RepetitionInfo repetition) {
        RandomGenerator random = FitContext.random(repetition.getCurrentRepetition(), "distances");
        MarginWeights weights = randomWeights(random);
        // whole numbers make ties; a shift below 0 makes the two sets overlap
        boolean ties = random.nextBoolean();
        double[] normal = distances(random, 1 + random.nextInt(25), 0, ties);
        double[] anomalies = distances(random, 1 + random.nextInt(9), random.nextInt(-3, 9), ties);

        SphereRadii radii = RadiusSolver.solve(weights, normal, anomalies);

        double found = MarginObjective.value(weights, radii, normal, anomalies);
        assertThat(found).isCloseTo(bruteForceMinimum(weights, normal, anomalies), within(1e-9));
        if (radii.marginActive()) {
            assertThat(OutlierRatio.outside(normal, radii.radius2(), weights.normalBound())
                            .meetsBound())
                    .isTrue();
            assertThat(OutlierRatio.inside(anomalies, radii.outerRadius2(), weights.anomalyBound())
                            .meetsBound())
                    .isTrue();
        } else {
            assertStationary(weights, radii.radius2(), normal, anomalies);
        }
    }

    @RepeatedTest(20)
    void withoutTiesTheDiscreteBoundsAreMetExactly(RepetitionInfo repetition) {
        RandomGenerator random = FitContext.random(repetition.getCurrentRepetition(), "no ties");
        MarginWeights weights = randomWeights(random);
        double[] normal = distances(random, 500, 0, false);
        double[] anomalies = distances(random, 60, 9, false);

        SphereRadii radii = RadiusSolver.solve(weights, normal, anomalies);

        OutlierRatio outside = OutlierRatio.outside(normal, radii.radius2(), weights.normalBound());
        OutlierRatio inside = OutlierRatio.inside(anomalies, radii.outerRadius2(), weights.anomalyBound());
        assertThat(outside.ratio()).isEqualTo(outside.discreteBound());
        assertThat(inside.ratio()).isEqualTo(inside.discreteBound());
        assertThat(outside.weak()).isEqualTo(outside.strict() + 1);
        assertThat(inside.weak()).isEqualTo(inside.strict() + 1);
    }

    @Test
    void distancesThatAreNoDistancesAreRefused() {
        MarginWeights weights = new MarginWeights(1, 20, 10);
        assertThatThrownBy(() -> RadiusSolver.solve(weights, new double[] {1, Double.NaN}, new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> RadiusSolver.solve(weights, new double[0], new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one normal sample");
        assertThatThrownBy(() -> new SphereRadii(2, 1, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R² = 2.0, S² = 1.0");
    }

    private static MarginWeights randomWeights(RandomGenerator random) {
        double nu = Math.exp(random.nextDouble(-1.5, 1.5));
        return new MarginWeights(nu, (1 + nu) / random.nextDouble(0.02, 0.98), nu / random.nextDouble(0.02, 0.98));
    }

    private static double[] distances(RandomGenerator random, int n, double shift, boolean ties) {
        return DoubleStream.generate(() -> shift + random.nextDouble(3, 11))
                .map(d -> ties ? Math.rint(d) : d)
                .limit(n)
                .toArray();
    }

    /** The objective is piecewise linear in (R², S²): its minimum over S² ≥ R² ≥ 0 is at 0 or at distances. */
    private static double bruteForceMinimum(MarginWeights weights, double[] normal, double[] anomalies) {
        double[] candidates = DoubleStream.concat(
                        DoubleStream.of(0), DoubleStream.concat(Arrays.stream(normal), Arrays.stream(anomalies)))
                .toArray();
        double best = Double.POSITIVE_INFINITY;
        for (double radius2 : candidates) {
            for (double outerRadius2 : candidates) {
                if (outerRadius2 >= radius2) {
                    SphereRadii radii = new SphereRadii(radius2, outerRadius2, true);
                    best = Math.min(best, MarginObjective.value(weights, radii, normal, anomalies));
                }
            }
        }
        return best;
    }

    /** With ρ² = 0 binding: 0 lies between the left and the right slope of h. */
    private static void assertStationary(MarginWeights weights, double r, double[] normal, double[] anomalies) {
        OutlierRatio outside = OutlierRatio.outside(normal, r, weights.normalBound());
        OutlierRatio inside = OutlierRatio.inside(anomalies, r, weights.anomalyBound());
        assertThat(1 - weights.nu1() * outside.ratio() + weights.nu2() * inside.weakRatio())
                .isGreaterThan(-1e-9);
        assertThat(1 - weights.nu1() * outside.weakRatio() + weights.nu2() * inside.ratio())
                .isLessThan(1e-9);
    }
}
