package org.imdad.baselines.dasvdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EasyProblem;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.junit.jupiter.api.Test;

class UntrainedRatioTest {

    private final Samples samples = EasyProblem.of(SampleShape.vector(6)).normal();
    private final AutoencoderSpec spec =
            DasvddArchitectures.of("encoder", "dense-8-4", samples.shape(), OutputLayer.LINEAR);

    @Test
    void oneDrawIsTheErrorOverTheSquaredNormOfTheCodes() {
        FitContext context = FitContext.seeded(3);

        double gamma = UntrainedRatio.of(spec, samples, 1, 20, context);

        try (Autoencoder same = spec.create(Adam.of(1, 0), context.random("untrained weights"))) {
            Autoencoder.Pass pass = same.infer(samples);
            double errors = Arrays.stream(DasvddLoss.reconstructionErrors(samples, pass.reconstruction()))
                    .sum();
            double norms = Arrays.stream(Representations.squaredDistances(pass.codes(), new double[4]))
                    .sum();
            assertThat(gamma).isCloseTo(errors / norms, within(1e-5 * gamma));
        }
    }

    @Test
    void severalDrawsAreOfDifferentNetworksFromOneSeed() {
        double one = UntrainedRatio.of(spec, samples, 1, 20, FitContext.seeded(3));
        double ten = UntrainedRatio.of(spec, samples, 10, 20, FitContext.seeded(3));

        assertThat(ten).isNotEqualTo(one).isPositive();
        assertThat(ten).isEqualTo(UntrainedRatio.of(spec, samples, 10, 20, FitContext.seeded(3)));
        assertThat(ten).isNotEqualTo(UntrainedRatio.of(spec, samples, 10, 20, FitContext.seeded(4)));
    }
}
