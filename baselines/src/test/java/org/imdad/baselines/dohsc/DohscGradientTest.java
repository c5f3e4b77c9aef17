package org.imdad.baselines.dohsc;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.imdad.baselines.NetworkSlope;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of whole steps against numeric ones; the projection is that of the first pass, a constant in both. */
class DohscGradientTest {

    private static final SampleShape SHAPE = SampleShape.vector(6);
    private static final int SIZE = 4;

    static Region[] regions() {
        return new Region[] {new Sphere(0, 0.5), new Shell(5, 7)};
    }

    @ParameterizedTest
    @MethodSource("regions")
    void theGradientPassesThroughTheProjectionIntoTheEncoder(Region region) {
        Samples batch = samples(20);
        double[] centre = {0.1, 0.5, -0.1, 0.1};
        try (Network encoder = encoder()) {
            Projection projection = Projection.of(encoder.forward(batch), SIZE, ProjectionRule.SCALED);
            NetworkSlope.isTheGradient(encoder, () -> {
                float[] z = projection.apply(encoder.forward(batch));
                double[] d = Representations.squaredDistances(z, centre);
                encoder.backward(projection.backward(region.gradient(z, d, centre)));
                return region.loss(d);
            });
        }
    }

    @Test
    void theReconstructionErrorPassesThroughDecoderAndProjectionIntoTheEncoder() {
        Samples batch = samples(20);
        NetworkSpec spec = new NetworkSpec(
                SampleShape.vector(SIZE),
                List.of(new LayerSpec.Elu(), new LayerSpec.Dense(6, false, Init.FAN_IN_UNIFORM)));
        try (Network encoder = encoder();
                Network decoder = Networks.create(spec, Adam.of(1, 0), FitContext.random(4, "decoder"))) {
            Projection projection = Projection.of(encoder.forward(batch), SIZE, ProjectionRule.SCALED);
            DoubleSupplier loss =
                    () -> ProjectedPretraining.backward(encoder, decoder, encoder.forward(batch), projection, batch)
                            / batch.size();
            NetworkSlope.isTheGradient(encoder, loss);
            NetworkSlope.isTheGradient(decoder, loss);
        }
    }

    private static Network encoder() {
        NetworkSpec spec = new NetworkSpec(
                SHAPE,
                List.of(
                        new LayerSpec.Dense(8, false, Init.FAN_IN_UNIFORM),
                        new LayerSpec.Elu(),
                        new LayerSpec.Dense(SIZE, false, Init.FAN_IN_UNIFORM),
                        new LayerSpec.BatchNorm(1e-4, false)));
        return Networks.create(spec, Adam.of(1, 0), FitContext.random(3, "encoder"));
    }

    private static Samples samples(int n) {
        RandomGenerator random = FitContext.random(9, "samples");
        float[] values = new float[n * SHAPE.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return Samples.of(SHAPE, values);
    }
}
