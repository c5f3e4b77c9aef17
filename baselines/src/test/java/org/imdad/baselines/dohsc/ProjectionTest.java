package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Literals: NumPy 1.24.2, {@code numpy.linalg.svd}, with the rule for signs applied to its V. */
class ProjectionTest {

    private static final float[] CODES = {
        2, -1, 0.5f, 1, 0.25f, -0.75f, 1.5f, -0.5f, 2, 0.5f, -2, 1, 1, 1, 0.25f, 2.5f, 0, -1
    };

    @Test
    void scaledIsTheRightSingularVectorsTimesTheSingularValues() {
        Projection projection = Projection.of(CODES, 3, ProjectionRule.SCALED);

        assertThat(projection.weights().doubles())
                .containsExactly(
                        new double[] {
                            3.6356852408963314,
                            1.2301254463314926,
                            0.13632393559578054,
                            -1.3083905661268842,
                            1.6880373680396166,
                            1.3233079651283186,
                            1.079299511879459,
                            -2.0974129397350763,
                            1.1449766477481662
                        },
                        within(1e-13));
        assertThat(projection.apply(CODES))
                .startsWith(9.119410803859276f, -0.27649294524416956f, -0.47817177006267453f);
    }

    @Test
    void whiteningDividesByTheSingularValues() {
        assertThat(Projection.of(CODES, 3, ProjectionRule.WHITENING).weights().doubles())
                .containsExactly(
                        new double[] {
                            0.22588938490767035,
                            0.1403961132611728,
                            0.044250965181291,
                            -0.08129183925958784,
                            0.19265830669477693,
                            0.42954785917162686,
                            0.06705814357281752,
                            -0.239380971689242,
                            0.37166123140053775
                        },
                        within(1e-13));
    }

    @Test
    void anotherNumberOfCodesScalesTheSingularValues() {
        assertThat(Projection.of(CODES, 3, ProjectionRule.SCALED, 3).weights().doubles())
                .startsWith(new double[] {2.5708176880976428, 0.8698300448111268}, within(1e-13));
        assertThat(Projection.of(CODES, 3, ProjectionRule.WHITENING, 3)
                        .weights()
                        .doubles())
                .startsWith(new double[] {0.31945583173254366, 0.19855008747841973}, within(1e-13));
    }

    /** The columns' means are 0; the third singular value is 0. */
    @Test
    void ofCentredCodesTheLargestEntryOfASingularVectorIsPositive() {
        float[] centred = {1, -2, 0.5f, -1, 2, -0.5f, 0.25f, 1, 1, -0.25f, -1, -1};

        assertThat(Projection.of(centred, 3, ProjectionRule.SCALED).weights().doubles())
                .containsExactly(
                        new double[] {
                            -1.2213128637579354,
                            0.7958610989484219,
                            0,
                            3.135142738822607,
                            0.41337635056674343,
                            0,
                            -0.2066881752833719,
                            1.5675713694113034,
                            0
                        },
                        within(1e-7));
        assertThat(column(Projection.of(centred, 3, ProjectionRule.WHITENING), 2))
                .containsExactly(new double[3], within(0.0));
    }

    @ParameterizedTest
    @EnumSource
    void projectedColumnsAreOrthogonalWithMeansThatAreNotNegative(ProjectionRule rule) {
        int q = 32;
        float[] codes = codes(200, q);
        float[] z = Projection.of(codes, q, rule).apply(codes);

        double[] lengths = new double[q];
        for (int j = 0; j < q; j++) {
            lengths[j] = Math.sqrt(inner(z, q, j, j));
        }
        for (int j = 0; j < q; j++) {
            double sum = 0;
            for (int i = j; i < z.length; i += q) {
                sum += z[i];
            }
            assertThat(sum).isGreaterThan(-1e-3 * lengths[j]);
            for (int k = 0; k < j; k++) {
                assertThat(inner(z, q, j, k)).isCloseTo(0, within(1e-5 * lengths[j] * lengths[k]));
            }
            if (rule == ProjectionRule.WHITENING) {
                assertThat(lengths[j]).isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    void theBackwardPassIsTheAdjointOfTheForwardPass() {
        float[] error = codes(6, 3);
        Projection projection = Projection.of(CODES, 3, ProjectionRule.SCALED);

        assertThat(dot(error, projection.apply(CODES))).isCloseTo(dot(projection.backward(error), CODES), within(1e-4));
    }

    @ParameterizedTest
    @EnumSource
    void codesThatAreAllZeroStayZero(ProjectionRule rule) {
        assertThat(Projection.of(new float[12], 3, rule).apply(new float[12])).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource
    void equalCodesHaveOneDirection(ProjectionRule rule) {
        float[] equal = {1, 2, -1, 1, 2, -1, 1, 2, -1, 1, 2, -1};
        float[] z = Projection.of(equal, 3, rule).apply(equal);

        float expected = rule == ProjectionRule.SCALED ? 12 : 0.5f;
        for (int i = 0; i < z.length; i += 3) {
            assertThat(z[i]).isCloseTo(expected, within(1e-5f));
            assertThat(z[i + 1]).isCloseTo(0, within(1e-5f));
            assertThat(z[i + 2]).isCloseTo(0, within(1e-5f));
        }
    }

    @Test
    void codesThatOverflowedGiveNaN() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] codes = CODES.clone();
            codes[4] = bad;

            assertThat(Projection.of(codes, 3, ProjectionRule.SCALED).apply(CODES))
                    .containsOnly(Float.NaN);
        }
    }

    private static double[] column(Projection projection, int j) {
        double[] w = projection.weights().doubles();
        return new double[] {w[j], w[3 + j], w[6 + j]};
    }

    private static double inner(float[] z, int q, int j, int k) {
        double sum = 0;
        for (int i = 0; i < z.length; i += q) {
            sum += (double) z[i + j] * z[i + k];
        }
        return sum;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (double) a[k] * b[k];
        }
        return sum;
    }

    private static float[] codes(int n, int q) {
        RandomGenerator random = FitContext.random(5, "codes");
        float[] codes = new float[n * q];
        for (int k = 0; k < codes.length; k++) {
            codes[k] = (float) (0.2 + random.nextGaussian() * (1 + k % q));
        }
        return codes;
    }
}
