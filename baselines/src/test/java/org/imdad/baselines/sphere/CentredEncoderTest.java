package org.imdad.baselines.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.NetworkState;
import org.imdad.core.nn.Networks;
import org.junit.jupiter.api.Test;

/** φ is the linear map (x, y) ↦ (x, x + 2y); expected values by hand. */
class CentredEncoderTest {

    private static final NetworkSpec SPEC =
            Architectures.of("encoder", "mlp-2", SampleShape.vector(2)).encoder();

    @Test
    void theCentreIsTheMeanOfTheOutputsAwayFromZero() {
        try (CentredEncoder encoder = CentredEncoder.around(samples(1, 0, -0.9f, 0), linearMap())) {
            assertThat(encoder.centre()).containsExactly(new double[] {0.1, 0.1}, within(1e-9));
        }
    }

    @Test
    void distancesAreThoseOfTheOutputsToTheCentre() {
        try (CentredEncoder encoder = new CentredEncoder(linearMap(), new double[] {1, 1})) {
            assertThat(encoder.distances(samples(1, 0, 0, 1, 3, -1)))
                    .containsExactly(new double[] {0, 2, 4}, within(1e-6));
            assertThat(encoder.distances(Samples.empty(SampleShape.vector(2)))).isEmpty();
        }
    }

    @Test
    void anOutputThatOverflowsHasTheLargestDistance() {
        try (CentredEncoder encoder = new CentredEncoder(linearMap(), new double[] {1, 1})) {
            assertThat(encoder.distances(samples(3e38f, 3e38f))).containsExactly(Double.MAX_VALUE);
        }
    }

    @Test
    void arraysRestoreTheSameEncoderAndACentreOfAnotherSizeIsRefused() {
        try (CentredEncoder encoder = new CentredEncoder(linearMap(), new double[] {1, 2})) {
            Map<String, NumberArray> arrays = new LinkedHashMap<>(encoder.arrays());
            try (CentredEncoder restored = CentredEncoder.restore(model(arrays), SPEC)) {
                assertThat(restored.centre()).containsExactly(1, 2);
                assertThat(restored.distances(samples(3, 4))).isEqualTo(encoder.distances(samples(3, 4)));
            }
            arrays.put("centre", NumberArray.of(new double[3]));
            assertThatThrownBy(() -> CentredEncoder.restore(model(arrays), SPEC))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "saved model of some-detector: array centre has 3 values where 2 are needed; save the model again");
        }
    }

    private static SavedModel model(Map<String, NumberArray> arrays) {
        return new SavedModel("some-detector", Map.of(), SampleShape.vector(2), Map.of(), arrays);
    }

    private static Network linearMap() {
        Network network = Networks.create(SPEC, Adam.of(1e-3, 0), FitContext.random(0, "weights"));
        Map<String, NumberArray> weights = new LinkedHashMap<>();
        network.state()
                .arrays()
                .forEach((name, array) -> weights.put(name, new NumberArray(array.shape(), new float[] {1, 0, 1, 2})));
        network.load(new NetworkState(weights));
        return network;
    }

    private static Samples samples(float... values) {
        return Samples.of(SampleShape.vector(2), values);
    }
}
