package org.imdad.baselines.plad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.baselines.NetworkSlope;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;
import org.imdad.core.nn.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PladNetworksTest {

    private static final int BATCH = 8;
    private static final int WIDTH = 4;
    private static final Adam ADAM = Adam.of(1e-3, 0);

    @ParameterizedTest
    @CsvSource({"dense-6, 5, 1", "mlp-6-3, 5, 1", "digits-lenet, 1, 8"})
    void theGradientsOfAllNetworksAreThoseOfTheSum(String name, int channels, int side) {
        SampleShape shape = new SampleShape(channels, side, side);
        NetworkSpec spec = PladClassifiers.of("classifier", name, shape);
        Samples batch = Samples.of(shape, gaussian(1, BATCH * shape.size()));
        float[] noise = gaussian(2, BATCH * WIDTH);
        try (Network classifier = Networks.create(spec, ADAM, FitContext.random(3, "weights"));
                Perturbator perturbator = perturbator(shape)) {
            PladNetworks networks = new PladNetworks(classifier, perturbator, 0.5, 0.25);
            List<Network> all = new ArrayList<>(perturbator.networks());
            all.add(classifier);
            for (Network network : all) {
                NetworkSlope.isTheGradient(
                        network, () -> networks.backward(batch, noise).total());
            }
        }
    }

    @Test
    void theTotalIsTheWeightedSumOfItsTerms() {
        SampleShape shape = SampleShape.vector(5);
        NetworkSpec spec = PladClassifiers.of("classifier", "dense-6", shape);
        Samples batch = Samples.of(shape, gaussian(1, BATCH * 5));
        try (Network classifier = Networks.create(spec, ADAM, FitContext.random(3, "weights"));
                Perturbator perturbator = perturbator(shape)) {
            PladNetworks networks = new PladNetworks(classifier, perturbator, 0.5, 0.25);
            PladNetworks.Terms terms = networks.backward(batch, gaussian(2, BATCH * WIDTH));

            assertThat(terms.total())
                    .isCloseTo(
                            terms.normal()
                                    + terms.perturbed()
                                    + 0.5 * (terms.scaling() + terms.shift())
                                    + 0.25 * terms.divergence(),
                            within(1e-12));
            assertThat(terms.values().keySet())
                    .containsExactly(
                            "loss", "normal_loss", "perturbed_loss", "alpha_deviation", "beta_square", "divergence");
        }
    }

    private static Perturbator perturbator(SampleShape shape) {
        return Perturbator.create(shape, WIDTH, Precision.FLOAT32, ADAM, FitContext.random(4, "weights"));
    }

    private static float[] gaussian(long seed, int length) {
        RandomGenerator random = FitContext.random(seed, "values");
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }
}
