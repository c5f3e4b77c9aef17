package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layer by layer against the published implementation for CIFAR-10 and for tables. */
class DohscArchitecturesTest {

    private static final SampleShape CIFAR = new SampleShape(3, 32, 32);
    private static final SampleShape MNIST = new SampleShape(1, 28, 28);

    @Test
    void theCifarNetworkIsThePublishedOne() {
        DohscArchitecture architecture = DohscArchitectures.of("encoder", "auto", CIFAR);

        assertThat(words(architecture.encoder()))
                .isEqualTo("conv32k5p2 bn elu pool conv64k5p2 bn elu pool conv128k5p2 bn elu pool dense32 bn");
        assertThat(words(architecture.decoder()))
                .isEqualTo("view2×4×4 elu deconv128k5p2 bn elu up deconv64k5p2 bn elu up deconv32k5p2 bn elu up"
                        + " deconv3k5p2 sigmoid");
        assertThat(architecture.codeSize()).isEqualTo(32);
    }

    @Test
    void theNetworkForVectorsIsThePublishedOne() {
        DohscArchitecture architecture = DohscArchitectures.of("encoder", "auto", SampleShape.vector(6));

        assertThat(words(architecture.encoder())).isEqualTo("dense500 lrelu dense16 dense16");
        assertThat(words(architecture.decoder())).isEqualTo("dense6");
        assertThat(architecture.codeSize()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"1, 28, mnist-lenet-32", "1, 8, digits-lenet-32", "3, 32, cifar-lenet-32"})
    void autoChoosesByTheSizeOfImages(int channels, int side, String expected) {
        SampleShape shape = new SampleShape(channels, side, side);

        assertThat(DohscArchitectures.of("encoder", "auto", shape))
                .isEqualTo(DohscArchitectures.of("encoder", expected, shape));
    }

    @Test
    void allImageNetworksHaveACodeOfAnySizeThatTheirDecoderTakes() {
        assertThat(words(DohscArchitectures.of("encoder", "mnist-lenet-48", MNIST)
                        .decoder()))
                .startsWith("view3×4×4 elu up deconv4k5p2");
        assertThat(words(DohscArchitectures.of("encoder", "fmnist-lenet-7", MNIST)
                        .encoder()))
                .endsWith("dense128 bn elu dense7 bn");
        assertThat(words(DohscArchitectures.of("encoder", "fmnist-lenet-7", MNIST)
                        .decoder()))
                .startsWith("dense128 bn view8×4×4 elu up");
        assertThatThrownBy(() -> DohscArchitectures.of("encoder", "cifar-lenet-40", CIFAR))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage(
                        "encoder: found cifar-lenet-40, allowed is a multiple of 16 values of the code for cifar-lenet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cifar-lenet-32", "plain-20-5-3"})
    void everyWeightIsDrawnNormalAndNothingCanLearnAConstant(String name) {
        DohscArchitecture architecture = DohscArchitectures.of("encoder", name, CIFAR);

        assertThat(architecture.encoder().layers() + " "
                        + architecture.decoder().layers())
                .contains("init=NORMAL")
                .doesNotContain("init=FAN", "init=XAVIER", "bias=true", "affine=true");
    }

    @Test
    void theSigmoidIsLeftOutForSamplesThatItCannotReach() {
        SampleShape shape = new SampleShape(1, 8, 8);
        DohscArchitecture architecture = DohscArchitectures.of("encoder", "auto", shape);
        float[] values = new float[64];

        assertThat(architecture.decoderFor(Samples.of(shape, values.clone()))).isEqualTo(architecture.decoder());
        values[5] = 1.01f;
        assertThat(words(architecture.decoderFor(Samples.of(shape, values)))).endsWith("deconv1k3p1");
    }

    @Test
    void saysWhichSamplesAnEncoderTakes() {
        assertThatThrownBy(() -> DohscArchitectures.of("encoder", "cifar-lenet-32", MNIST))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("for samples of shape 1×28×28");
        assertThatThrownBy(() -> DohscArchitectures.of("encoder", "auto", new SampleShape(1, 9, 7)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("auto for samples of shape 1×9×7")
                .hasMessageContaining("plain-500-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cifar-lenet", "cifar-lenet-0", "plain", "plain-", "plain-5-", "mlp-32-16", ""})
    void refusesUnknownNames(String name) {
        assertThatThrownBy(() -> DohscArchitectures.requireKnown("encoder", name))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("encoder: found " + name + ", allowed is auto, ");
    }

    private static String words(NetworkSpec spec) {
        return spec.layers().stream().map(DohscArchitecturesTest::word).collect(Collectors.joining(" "));
    }

    private static String word(LayerSpec layer) {
        if (layer instanceof LayerSpec.Convolution c) {
            return "conv%dk%dp%d".formatted(c.channels(), c.kernel(), c.padding());
        } else if (layer instanceof LayerSpec.TransposedConvolution c) {
            return "deconv%dk%dp%d".formatted(c.channels(), c.kernel(), c.padding());
        } else if (layer instanceof LayerSpec.Dense dense) {
            return "dense" + dense.units();
        } else if (layer instanceof LayerSpec.Reshape reshape) {
            return "view" + reshape.shape();
        } else if (layer.equals(new LayerSpec.BatchNorm(1e-4, false))) {
            return "bn";
        } else if (layer instanceof LayerSpec.Elu) {
            return "elu";
        } else if (layer.equals(new LayerSpec.LeakyRelu(0.01))) {
            return "lrelu";
        } else if (layer instanceof LayerSpec.MaxPool) {
            return "pool";
        } else if (layer instanceof LayerSpec.Upsample) {
            return "up";
        } else if (layer instanceof LayerSpec.Sigmoid) {
            return "sigmoid";
        }
        throw new AssertionError("unexpected layer " + layer);
    }
}
