package org.imdad.baselines.dasvdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.imdad.baselines.NetworkSlope;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DasvddLossTest {

    private static final double[] CENTRE = {0.5, -0.25, 1};
    private static final float STEP = 1f / 256;
    private static final int BATCH = 8;
    private static final int FEATURES = 5;

    private final DasvddLoss loss = new DasvddLoss(0.75);
    private final Samples batch = Samples.of(SampleShape.vector(FEATURES), values(1, BATCH * FEATURES));

    @Test
    void anErrorIsAMeanOverValues() {
        Samples two = Samples.ofRows(new float[][] {{1, 2}, {0, -1}});

        assertThat(DasvddLoss.reconstructionErrors(two, new float[] {2, 4, 0, -1}))
                .containsExactly(2.5, 0);
    }

    /** Central differences of a loss that is quadratic in each coordinate are exact but for rounding. */
    @Test
    void theGradientAtTheReconstructionIsThatOfTheLoss() {
        float[] reconstruction = values(2, BATCH * FEATURES);
        float[] codes = values(3, BATCH * CENTRE.length);
        float[] gradient = DasvddLoss.reconstructionGradient(batch, reconstruction);

        for (int k = 0; k < reconstruction.length; k++) {
            float[] up = moved(reconstruction, k, STEP);
            float[] down = moved(reconstruction, k, -STEP);
            double numeric = (total(up, codes, CENTRE) - total(down, codes, CENTRE)) / (2 * STEP);
            assertThat((double) gradient[k]).isCloseTo(numeric, within(1e-6));
        }
    }

    @Test
    void theGradientAtTheCodeIsAddedToTheDecodersPart() {
        float[] reconstruction = values(2, BATCH * FEATURES);
        float[] codes = values(3, BATCH * CENTRE.length);
        float[] gradient = new float[codes.length];
        Arrays.fill(gradient, 10);
        loss.addDistanceGradient(gradient, codes, CENTRE);

        for (int k = 0; k < codes.length; k++) {
            double numeric = (total(reconstruction, moved(codes, k, STEP), CENTRE)
                            - total(reconstruction, moved(codes, k, -STEP), CENTRE))
                    / (2 * STEP);
            assertThat((double) gradient[k]).isCloseTo(10 + numeric, within(5e-6));
        }
    }

    @Test
    void theCentresGradientIsThatOfTheMeanSquareToTheMeanCode() {
        double[] mean = {1, 0.5, -2};
        double[] gradient = DasvddLoss.centreGradient(CENTRE, mean);

        for (int j = 0; j < CENTRE.length; j++) {
            double[] up = CENTRE.clone();
            double[] down = CENTRE.clone();
            up[j] += STEP;
            down[j] -= STEP;
            assertThat(gradient[j])
                    .isCloseTo((meanSquare(up, mean) - meanSquare(down, mean)) / (2 * STEP), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dense-6-4-3, linear, 5, 1",
        "dense-3, sigmoid, 5, 1",
        "mlp-6-3, leaky-relu, 5, 1",
        "dense-7-3, sigmoid, 1, 4"
    })
    void theGradientsOfBothNetworksAreThoseOfTheLoss(String encoder, String output, int channels, int side) {
        SampleShape shape = new SampleShape(channels, side, side);
        OutputLayer layer = OutputLayer.valueOf(output.toUpperCase(Locale.ROOT).replace('-', '_'));
        AutoencoderSpec spec = DasvddArchitectures.of("encoder", encoder, shape, layer);
        Samples samples = Samples.of(shape, values(5, 6 * shape.size()));
        try (Autoencoder networks = spec.create(Adam.of(1e-3, 0), FitContext.random(5, "weights"))) {
            NetworkSlope.isTheGradient(
                    networks.encoder(),
                    () -> loss.backward(networks, samples, CENTRE).total());
            NetworkSlope.isTheGradient(
                    networks.decoder(),
                    () -> loss.backward(networks, samples, CENTRE).total());
        }
    }

    @Test
    void theLossOfABatchIsTheMeanOfItsScores() {
        AutoencoderSpec spec = DasvddArchitectures.of("encoder", "dense-4-3", batch.shape(), OutputLayer.LINEAR);
        try (Autoencoder networks = spec.create(Adam.of(1e-3, 0), FitContext.random(6, "weights"))) {
            DasvddLoss.Terms terms = loss.backward(networks, batch, CENTRE);
            double mean = Arrays.stream(loss.scores(networks, batch, CENTRE))
                    .average()
                    .orElseThrow();

            assertThat(terms.total()).isCloseTo(mean, within(1e-5));
            assertThat(terms.total()).isEqualTo(terms.reconstruction() + 0.75 * terms.distance());
        }
    }

    private double total(float[] reconstruction, float[] codes, double[] centre) {
        double errors = Arrays.stream(DasvddLoss.reconstructionErrors(batch, reconstruction))
                .average()
                .orElseThrow();
        double distances = Arrays.stream(Representations.squaredDistances(codes, centre))
                .average()
                .orElseThrow();
        return errors + loss.gamma() * distances;
    }

    private static double meanSquare(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum / a.length;
    }

    private static float[] moved(float[] values, int k, float step) {
        float[] moved = values.clone();
        moved[k] += step;
        return moved;
    }

    /** Multiples of 1/256, so that steps of 1/256 are exact. */
    private static float[] values(long seed, int length) {
        RandomGenerator random = FitContext.random(seed, "values");
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = Math.round(256 * random.nextGaussian()) / 256f;
        }
        return values;
    }
}
