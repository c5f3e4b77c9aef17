package org.imdad.baselines.plad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.BatchNorm;
import org.imdad.core.nn.LayerSpec.Convolution;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.LayerSpec.LeakyRelu;
import org.imdad.core.nn.LayerSpec.MaxPool;
import org.imdad.core.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

class PladClassifiersTest {

    private static final SampleShape CIFAR = new SampleShape(3, 32, 32);

    @Test
    void theCifarClassifierIsThatOfPlume() {
        NetworkSpec spec = PladClassifiers.of("classifier", "auto", CIFAR);

        assertThat(spec.layers())
                .hasSize(21)
                .startsWith(
                        new Convolution(16, 5, 2, false, Init.FAN_IN_UNIFORM),
                        new BatchNorm(1e-4, false),
                        new LeakyRelu(0.01),
                        new MaxPool(),
                        new Convolution(32, 5, 2, false, Init.FAN_IN_UNIFORM))
                .endsWith(dense(128), new LeakyRelu(0.01), dense(64), new LeakyRelu(0.01), dense(1));
        assertThat(spec.shapes().get(16)).isEqualTo(new SampleShape(128, 2, 2));
    }

    @Test
    void otherImagesTakeASharedEncoderWithALogitBehindIt() {
        SampleShape fashion = new SampleShape(1, 28, 28);
        NetworkSpec spec = PladClassifiers.of("classifier", "auto", fashion);

        NetworkSpec encoder =
                Architectures.of("classifier", "fmnist-lenet", fashion).encoder();
        assertThat(spec).isEqualTo(encoder.followedBy(List.of(new LeakyRelu(0.01), dense(1))));
        assertThat(PladClassifiers.of("classifier", "auto", new SampleShape(1, 8, 8)))
                .isEqualTo(PladClassifiers.of("classifier", "digits-lenet", new SampleShape(1, 8, 8)));
    }

    @Test
    void vectorsTakeOneHiddenLayerWithBiasAndRelu() {
        assertThat(PladClassifiers.of("classifier", "auto", SampleShape.vector(9))
                        .layers())
                .containsExactly(
                        new Dense(128, true, Init.FAN_IN_UNIFORM),
                        new LeakyRelu(0),
                        new Dense(1, true, Init.FAN_IN_UNIFORM));
    }

    @Test
    void unknownAndUnfittingNamesAreRefused() {
        assertThatThrownBy(() -> PladClassifiers.requireKnown("classifier", "plad-lenett"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("classifier: found plad-lenett, allowed is auto, plad-lenet, ")
                .hasMessageEndingWith("did you mean plad-lenet?");
        assertThatThrownBy(() -> PladClassifiers.of("classifier", "plad-lenet", SampleShape.vector(9)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage(
                        "classifier: found plad-lenet for samples of shape 9, allowed is plad-lenet for images of at least 16×16 only");
        assertThatThrownBy(() -> PladClassifiers.of("classifier", "auto", new SampleShape(1, 20, 24)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("classifier: found auto for samples of shape 1×20×24");
    }

    private static LayerSpec dense(int units) {
        return new Dense(units, false, Init.FAN_IN_UNIFORM);
    }
}
