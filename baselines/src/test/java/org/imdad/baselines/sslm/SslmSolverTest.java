package org.imdad.baselines.sslm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SslmSolverTest {

    private static final float[][] NORMAL = {{0, 0}, {1, 0.2f}, {0, 1}, {0.9f, 1.3f}};
    private static final float[][] ANOMALIES = {{3, 3}, {-2, 2}, {2.2f, -0.5f}};
    private static final Samples ELSEWHERE = Samples.ofRows(new float[][] {{0.5f, 0.5f}, {2, 2}, {5, 5}});

    /** Cases A, B and C: the dual was solved numerically by an independent solver, with a duality gap of 0. */
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(
                        SslmProblem.of(NORMAL, ANOMALIES, 0.25, 0.5, 1 / 0.4, 1 / 0.5),
                        new double[] {0.408536, 0.625, 0, 0.466464, 0, 0, 0.5},
                        new double[] {1.416456, 0.416339, 1.727675, -0.416456},
                        new double[] {0.254768, -1.054074, -1.999659}),
                Arguments.of(
                        SslmProblem.of(NORMAL, ANOMALIES, 0.25, 1, 1 / 0.3, 1 / 0.5),
                        new double[] {0.527691, 0.833333, 0, 0.638976, 0.140450, 0.192883, 0.666667},
                        new double[] {2.471570, 0.875899, 2.626174, -1.471570},
                        new double[] {0.350256, -1.494069, -2.633060}),
                Arguments.of(
                        SslmProblem.of(NORMAL, ANOMALIES, 0.5, 2, 1 / 0.2, 1 / 0.3),
                        new double[] {0.710690, 1.103537, 0.391172, 0.794601, 0.478091, 0.512228, 1.009681},
                        new double[] {6.139829, 3.653815, 4.396822, -5.139829},
                        new double[] {0.852351, -2.890665, -3.503527}));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sevenPointsHaveTheSolutionOfAnIndependentSolver(
            SslmProblem problem, double[] alpha, double[] norm2AndRadius2AndMargin2AndObjective, double[] decisions) {
        SslmSolver.Solution solution = problem.solve();
        Spheres spheres = problem.spheres(solution);

        assertThat(SslmProblem.alpha(solution)).containsExactly(alpha, within(1e-4));
        assertThat(new double[] {
                    spheres.centreNorm2(),
                    spheres.radius2(),
                    spheres.outerRadius2() - spheres.radius2(),
                    spheres.objective(problem.settings())
                })
                .containsExactly(norm2AndRadius2AndMargin2AndObjective, within(1e-5));
        double[] scores = problem.fit().score(ELSEWHERE);
        assertThat(Arrays.stream(scores).map(d -> spheres.radius2() - d).toArray())
                .containsExactly(decisions, within(1e-5));
    }

    /** From SciPy 1.10.1, optimize.minimize with method SLSQP and ftol 1e-16 on the dual. */
    @Test
    void scatteredPointsHaveTheSolutionOfSciPy() {
        float[][] normal = {
            {2, -2.6f}, {0.4f, -0.6f}, {-0.5f, -0.2f}, {-2, -0.2f}, {-0.9f, 3.3f},
            {0.2f, -0.4f}, {-0.3f, -0.7f}, {-1.1f, -0.4f}, {0.5f, -0.2f}, {1, -0.2f}
        };
        float[][] anomalies = {{2, 2.9f}, {2.7f, 0.4f}, {1.8f, 1.6f}, {4.3f, 0.7f}, {1.7f, 2.2f}};

        SslmProblem problem = SslmProblem.of(normal, anomalies, 0.6, 1, 4, 5);
        SslmSolver.Solution solution = problem.solve();
        Spheres spheres = problem.spheres(solution);

        assertThat(SslmProblem.alpha(solution))
                .containsExactly(
                        new double[] {
                            0.4, 0, 0.089872, 0.4, 0.4, 0, 0.253357, 0.047249, 0.009522, 0.4, 0.252550, 0.274620,
                            0.204595, 0.268235, 0
                        },
                        within(1e-4));
        assertThat(spheres.radius2()).isCloseTo(1.149580, within(1e-5));
        assertThat(spheres.outerRadius2()).isCloseTo(2.907094, within(1e-5));
        assertThat(spheres.objective(problem.settings())).isCloseTo(1 - 1.252308, within(1e-5));
        assertThat(spheres.anomalies()[4]).isCloseTo(2.955837, within(1e-5));
    }

    /**
     * From SciPy as above. With Σ α_j = ν = 0.5 the solution has R² = 0.426508 and R² + ρ² = 0.305437; with Σ α_j ≥ ν the sum is
     * 1.217974 and the spheres fall together.
     */
    @Test
    void anomaliesAmongNormalSamplesHaveTheSolutionOfSciPyWithoutMargin() {
        float[][] normal = {
            {-0.7f, -0.2f},
            {1.7f, 0.7f},
            {-1.6f, 0},
            {-0.6f, 0.1f},
            {-1.6f, 0.2f},
            {0.2f, 1.6f},
            {0.3f, 0.5f},
            {-1.5f, 2.3f}
        };
        float[][] anomalies = {{-1.1f, 0.7f}, {-0.2f, -0.5f}, {-0.4f, -0.4f}, {0.2f, -0.1f}, {0.9f, -1.1f}};

        SslmProblem problem = SslmProblem.of(normal, anomalies, 0.1, 0.5, 6, 5);
        SslmSolver.Solution solution = problem.solve();
        Spheres spheres = problem.spheres(solution);

        assertThat(solution.marginActive()).isFalse();
        double[] alpha = SslmProblem.alpha(solution);
        assertThat(alpha)
                .containsExactly(
                        new double[] {0.346436, 0.534830, 0.748052, 0, 0, 0, 0, 0.588656, 1, 0, 0, 0.217974, 0},
                        within(1e-3));
        assertThat(Arrays.stream(alpha, 8, 13).sum()).isCloseTo(1.217974, within(1e-4));
        assertThat(spheres.centreNorm2()).isCloseTo(0.466846, within(1e-5));
        assertThat(spheres.radius2()).isCloseTo(0.470903, within(1e-5));
        assertThat(spheres.outerRadius2()).isEqualTo(spheres.radius2());
    }

    @ParameterizedTest
    @CsvSource({
        "40, 8, 2, 3, 0.5, 1, 4, 5",
        "150, 10, 5, 4, 0.1, 1, 20, 10",
        "150, 10, 5, 4, 0.1, 5, 60, 50",
        "300, 40, 3, 1, 0.3, 0.5, 15, 2",
        "200, 30, 4, 0, 0.02, 1, 10, 5",
        "100, 100, 2, 0.5, 1, 0.1, 2, 0.3",
        "60, 3, 50, 2, 0.005, 2, 3, 2"
    })
    void primalAndDualObjectiveAreEqual(
            int normal, int anomalies, int features, double distance, double gamma, double nu, double nu1, double nu2) {
        TrainingData data = SslmProblem.clouds(normal, anomalies, features, distance, normal + features);
        SslmProblem problem = SslmProblem.of(data, gamma, nu, nu1, nu2);
        SslmSolver.Solution solution = problem.solve();
        Spheres spheres = problem.spheres(solution);

        double gap = spheres.objective(problem.settings()) - spheres.dualObjective();

        // Weak duality, up to rows in single precision.
        assertThat(gap).isBetween(-1e-9, 2e-6);
        assertOptimal(problem, solution, spheres);
    }

    /** The optimality conditions, on the distances from double precision. */
    private static void assertOptimal(SslmProblem problem, SslmSolver.Solution solution, Spheres spheres) {
        SslmSettings settings = problem.settings();
        double[] alpha = SslmProblem.alpha(solution);
        int m1 = spheres.normal().length;
        int m2 = spheres.anomalies().length;
        double ofAnomalies = Arrays.stream(alpha, m1, m1 + m2).sum();
        assertThat(Arrays.stream(alpha, 0, m1).sum()).isCloseTo(1 + ofAnomalies, within(1e-9));
        if (solution.marginActive()) {
            assertThat(ofAnomalies).isCloseTo(settings.nu(), within(1e-9));
        } else {
            assertThat(ofAnomalies).isGreaterThan(settings.nu());
        }
        for (int i = 0; i < m1; i++) {
            assertOnItsSide(alpha[i], settings.nu1() / m1, spheres.normal()[i] - spheres.radius2());
        }
        for (int j = 0; j < m2; j++) {
            assertOnItsSide(alpha[m1 + j], settings.nu2() / m2, spheres.outerRadius2() - spheres.anomalies()[j]);
        }
    }

    /** α = 0 without slack, α at its bound with slack at least 0, anything between exactly on the sphere. */
    private static void assertOnItsSide(double alpha, double bound, double slack) {
        assertThat(alpha).isBetween(0.0, bound);
        if (alpha == 0) {
            assertThat(slack).isLessThan(1e-6);
        } else if (alpha == bound) {
            assertThat(slack).isGreaterThan(-1e-6);
        } else {
            assertThat(slack).isCloseTo(0, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"1e-3", "1e-4"})
    void theToleranceIsOneOfSquaredDistances(double tolerance) {
        TrainingData data = SslmProblem.clouds(400, 40, 5, 2, 8);
        SslmSettings settings = new SslmSettings(1, 20, 10, "0.1", tolerance, 10);
        SslmProblem problem = new SslmProblem(data, settings, 0.1);
        SslmSolver.Solution solution = problem.solve();
        Spheres spheres = problem.spheres(solution);

        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 400; i++) {
            double d = spheres.normal()[i];
            greatest = solution.multipliers().atUpperBound(i) ? greatest : Math.max(greatest, d);
            least = solution.multipliers().atLowerBound(i) ? least : Math.min(least, d);
        }

        assertThat(greatest - least).isBetween(0.0, tolerance + 1e-6);
    }

    /** One megabyte holds 87 of the 600 rows that are asked for. */
    @Test
    void aCacheSmallerThanNeededChangesNothing() {
        TrainingData data = SslmProblem.clouds(2900, 100, 4, 3, 2);
        SslmSettings small = new SslmSettings(1, 10, 10, "0.2", 1e-4, 1);
        SslmSettings large = new SslmSettings(1, 10, 10, "0.2", 1e-4, 200);

        double[] expected = SslmProblem.alpha(new SslmProblem(data, large, 0.2).solve());
        double[] found = SslmProblem.alpha(new SslmProblem(data, small, 0.2).solve());

        assertThat(found).containsExactly(expected, within(1e-9));
    }
}
