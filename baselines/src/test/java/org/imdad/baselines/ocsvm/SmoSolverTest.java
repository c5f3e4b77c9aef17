package org.imdad.baselines.ocsvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.imdad.baselines.kernel.Gamma;
import org.imdad.baselines.kernel.KernelExpansion;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Tribuo's LIBSVM trainer on the same samples. */
class SmoSolverTest {

    @ParameterizedTest
    @CsvSource({
        "50, 1, 0.1, 0.5",
        "50, 1, 0.9, 5",
        "120, 6, 0.05, 0.1",
        "120, 6, 0.5, 0.1",
        "333, 20, 0.1, 0.05",
        "333, 20, 0.37, 0.001",
        "700, 3, 0.2, 1",
        "700, 3, 0.8, 20",
        "60, 300, 0.25, 0.002",
        "1500, 10, 0.1, 0.1"
    })
    void findsTheSolutionOfTribuoOnGaussianClouds(int n, int features, double nu, double gamma) {
        assertEqualsTribuo(cloud(n, features, n + features), nu, gamma);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breastw", "pima"})
    void findsTheSolutionOfTribuoOnTables(String name) throws IOException {
        Samples table = table(name);
        for (double nu : new double[] {0.01, 0.1, 0.5}) {
            assertEqualsTribuo(table, nu, Gamma.resolve("scale", table));
        }
    }

    @Test
    void findsTheSolutionOfTribuoOnSparseSamples() {
        Random random = new Random(3);
        float[] values = new float[200 * 30];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
        }
        assertEqualsTribuo(Samples.of(SampleShape.vector(30), values), 0.15, 0.05);
    }

    @Test
    void findsTheSolutionOfTribuoWhereSamplesOccurTwice() {
        Samples once = cloud(80, 4, 5);
        assertEqualsTribuo(once.concat(once), 0.3, 0.25);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5, 1})
    void oneSampleCarriesTheWholeWeight(double nu) {
        Samples one = cloud(1, 3, 1);

        DualSolution solution = solve(one, nu, 1, 1);

        assertThat(solution.alpha()).containsExactly(nu);
        assertEqualsTribuo(one, nu, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1})
    void equalSamplesHaveTheSolutionOfTribuo(double nu) {
        assertEqualsTribuo(Samples.of(SampleShape.vector(2), new float[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2}), nu, 0.5);
    }

    @Test
    void nuOfOneGivesEverySampleTheGreatestWeight() {
        Samples samples = cloud(40, 2, 9);

        DualSolution solution = solve(samples, 1, 0.5, 1);

        assertThat(solution.alpha()).containsOnly(1);
        assertThat(solution.rho()).isInfinite();
        assertEqualsTribuo(samples, 1, 0.5);
    }

    @Test
    void aNuBelowOneSampleLeavesTheWeightNu() {
        Samples samples = cloud(50, 2, 4);

        DualSolution solution = solve(samples, 0.001, 0.5, 1);

        assertThat(Arrays.stream(solution.alpha()).sum()).isCloseTo(0.05, within(1e-12));
        assertEqualsTribuo(samples, 0.001, 0.5);
    }

    /** In this scaling α, ρ and f are νn = 2 times those of the paper. */
    @Test
    void fivePointsHaveTheSolutionOfIndependentSolvers() {
        Samples points = Samples.ofRows(new float[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {3, 3}});

        DualSolution solution = solve(points, 0.4, 0.5, 1);

        double[] expected = {0.147968, 0.161851, 0.161851, 0.136697, 0.391632};
        assertThat(Arrays.stream(solution.alpha()).map(a -> a / 2).toArray()).containsExactly(expected, within(2e-3));
        assertThat(solution.rho()).isCloseTo(2 * 0.394640, within(1e-3));
    }

    @Test
    void theOptimalityConditionsHoldWithinTheTolerance() {
        Samples samples = cloud(400, 5, 11);
        double[] alpha = solve(samples, 0.2, 0.1, 1).alpha();

        double[] gradient = new KernelExpansion(samples, alpha, 0, 0.1).values(samples);

        double least = IntStream.range(0, 400)
                .filter(i -> alpha[i] < 1)
                .mapToDouble(i -> gradient[i])
                .min()
                .orElseThrow();
        double greatest = IntStream.range(0, 400)
                .filter(i -> alpha[i] > 0)
                .mapToDouble(i -> gradient[i])
                .max()
                .orElseThrow();
        // The solver's own gradient comes from single-precision rows.
        assertThat(greatest - least).isLessThan(1e-3 + 1e-5);
        assertThat(Arrays.stream(alpha)).allMatch(a -> a >= 0 && a <= 1);
        assertThat(Arrays.stream(alpha).sum()).isCloseTo(80, within(1e-9));
    }

    /** One megabyte holds 87 of the 600 rows that are asked for. */
    @Test
    void aCacheSmallerThanNeededChangesNothing() {
        Samples samples = cloud(3000, 4, 2);

        double[] whole = solve(samples, 0.1, 0.2, 200).alpha();
        double[] small = solve(samples, 0.1, 0.2, 1).alpha();

        assertThat(small).containsExactly(whole, within(1e-9));
    }

    private static void assertEqualsTribuo(Samples samples, double nu, double gamma) {
        FitContext context = FitContext.seeded(0);
        OcsvmSettings settings = new OcsvmSettings(nu, Double.toString(gamma), 50);
        KernelExpansion expected =
                LibSvmSolver.solve(settings, gamma, samples, context).expansion(samples, gamma);
        KernelExpansion found =
                SmoSolver.solve(settings, gamma, samples, context).expansion(samples, gamma);

        assertThat(values(found.supportVectors())).isEqualTo(values(expected.supportVectors()));
        Samples everywhere = samples.concat(scaled(samples, 3));
        assertThat(found.values(everywhere)).containsExactly(expected.values(everywhere), within(1e-6));
    }

    private static float[] values(Samples samples) {
        float[] values = new float[samples.size() * samples.features()];
        samples.copyTo(0, samples.size(), values);
        return values;
    }

    private static Samples scaled(Samples samples, float factor) {
        float[] values = values(samples);
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
        return Samples.of(samples.shape(), values);
    }

    private static DualSolution solve(Samples samples, double nu, double gamma, int cacheMb) {
        OcsvmSettings settings = new OcsvmSettings(nu, Double.toString(gamma), cacheMb);
        return SmoSolver.solve(settings, gamma, samples, FitContext.seeded(0));
    }

    private static Samples cloud(int n, int features, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * features];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return Samples.of(SampleShape.vector(features), values);
    }

    private static Samples table(String name) throws IOException {
        try (InputStream in = SmoSolverTest.class.getResourceAsStream(name + ".csv")) {
            float[][] rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(SmoSolverTest::features)
                    .toArray(float[][]::new);
            return Samples.ofRows(rows);
        }
    }

    /** All columns but the last, which is the label. */
    private static float[] features(String line) {
        String[] cells = line.split(",");
        float[] row = new float[cells.length - 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = Float.parseFloat(cells[j]);
        }
        return row;
    }
}
