package org.imdad.baselines.ocsvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;

class OcsvmTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new OcsvmFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("nu", 0.1, "gamma", "auto");
    }

    /** Computed with two independent solvers that agree to six digits; they stop at 10⁻³, hence the tolerance. */
    @Test
    void fivePointsHaveTheSolutionOfIndependentSolvers() {
        Samples points = Samples.ofRows(new float[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {3, 3}});
        Samples others = Samples.ofRows(new float[][] {{0.5f, 0.5f}, {2, 2}, {5, 5}});

        FittedOcsvm fitted = fit(points, 0.4, "0.5");

        double[] coefficients = fitted.decision().coefficients();
        double[] expected = {0.147968, 0.161851, 0.161851, 0.136697, 0.391632};
        for (int i = 0; i < expected.length; i++) {
            assertThat(coefficients[i] / 2).isCloseTo(expected[i], within(2e-3));
        }
        assertThat(fitted.decision().rho()).isCloseTo(0.789281, within(1e-3));
        assertThat(fitted.score(others)).containsExactly(new double[] {-0.159827, 0.341995, 0.774935}, within(1e-3));
    }

    @Test
    void atMostNuLiesOutsideAndAtLeastNuIsOnOrOutsideTheBoundary() {
        Samples normal = problem().training().normal();
        for (double nu : new double[] {0.05, 0.2, 0.5, 1}) {
            FittedOcsvm fitted = fit(normal, nu, "scale");

            long outside =
                    Arrays.stream(fitted.score(normal)).filter(s -> s > 1e-3).count();
            int supportVectors = fitted.decision().coefficients().length;
            assertThat(outside).isLessThanOrEqualTo(Math.round(nu * normal.size()));
            assertThat(supportVectors).isGreaterThanOrEqualTo((int) Math.round(nu * normal.size()));
            assertThat(Arrays.stream(fitted.decision().coefficients()).sum())
                    .isCloseTo(nu * normal.size(), within(1e-9));
        }
    }

    @Test
    void samplesOfZerosAndFeaturesThatAreAlwaysZeroAreTakenAsTheyAre() {
        Samples sparse = Samples.ofRows(new float[][] {{0, 0, 0}, {0, 1, 0}, {0, 0.5f, 0}});

        FittedOcsvm fitted = fit(sparse, 1, "1");

        assertThat(fitted.decision().coefficients()).containsExactly(1, 1, 1);
        assertThat(fitted.decision().rho()).isEqualTo(1 + 2 * Math.exp(-0.25));
        double[] scores = fitted.score(Samples.ofRows(new float[][] {{0, 0.5f, 0}, {3, 0.5f, 0}}));
        assertThat(scores[1] - scores[0]).isCloseTo((1 + 2 * Math.exp(-0.25)) * (1 - Math.exp(-9)), within(1e-9));
    }

    @Test
    void imagesAreTakenAsVectors() {
        SampleShape image = new SampleShape(1, 1, 2);
        float[] values = {0, 0, 1, 0, 0, 1, 1, 1, 3, 3};

        try (var fitted = factory()
                .create(Map.of("nu", 0.4, "gamma", 0.5))
                .fit(TrainingData.of(Samples.of(image, values)), FitContext.seeded(1))) {
            assertThat(fitted.score(Samples.of(image, new float[] {2, 2}))[0]).isCloseTo(0.341995, within(1e-3));
        }
    }

    @Test
    void trainingWritesNothingToTheConsole() {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            fit(problem().training().normal(), 0.5, "scale");
        } finally {
            System.setOut(before);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private FittedOcsvm fit(Samples normal, double nu, String gamma) {
        return (FittedOcsvm)
                new Ocsvm(new OcsvmSettings(nu, gamma, 10)).fit(TrainingData.of(normal), FitContext.seeded(1));
    }
}
