package org.imdad.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.nn.LayerSpec.BatchNorm;
import org.imdad.core.nn.LayerSpec.Convolution;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.LayerSpec.LeakyRelu;
import org.imdad.core.nn.LayerSpec.MaxPool;
import org.imdad.core.nn.LayerSpec.Reshape;
import org.imdad.core.nn.LayerSpec.Sigmoid;
import org.imdad.core.nn.LayerSpec.TransposedConvolution;
import org.imdad.core.nn.LayerSpec.Upsample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layer by layer against the published implementations of Deep SVDD (MNIST, CIFAR-10) and Deep SAD (the others). */
class ArchitecturesTest {

    private static final SampleShape MNIST = new SampleShape(1, 28, 28);
    private static final SampleShape CIFAR = new SampleShape(3, 32, 32);

    @Test
    void theMnistNetworkIsThatOfDeepSvdd() {
        Architecture architecture = Architectures.of("encoder", "mnist-lenet", MNIST);

        assertThat(words(architecture.encoder())).isEqualTo("conv8k5p2 bn lrelu pool conv4k5p2 bn lrelu pool dense32");
        assertThat(words(architecture.autoencoder()))
                .isEqualTo(
                        "conv8k5p2 bn lrelu pool conv4k5p2 bn lrelu pool dense32 view2×4×4 lrelu up deconv4k5p2 bn lrelu up"
                                + " deconv8k5p3 bn lrelu up deconv1k5p2 sigmoid");
        assertThat(architecture.autoencoder().shapes().toString())
                .isEqualTo(
                        "[1×28×28, 8×28×28, 8×28×28, 8×28×28, 8×14×14, 4×14×14, 4×14×14, 4×14×14, 4×7×7, 32, 2×4×4, 2×4×4,"
                                + " 2×8×8, 4×8×8, 4×8×8, 4×8×8, 4×16×16, 8×14×14, 8×14×14, 8×14×14, 8×28×28, 1×28×28, 1×28×28]");
        assertThat(architecture.encoderLayers()).isEqualTo(9);
        assertThat(architecture.representationSize()).isEqualTo(32);
    }

    @Test
    void theCifarNetworkNormalisesTheCodeOnlyInsideTheAutoencoder() {
        Architecture architecture = Architectures.of("encoder", "cifar-lenet", CIFAR);
        String encoder = "conv32k5p2 bn lrelu pool conv64k5p2 bn lrelu pool conv128k5p2 bn lrelu pool dense128";

        assertThat(words(architecture.encoder())).isEqualTo(encoder);
        assertThat(words(architecture.autoencoder()))
                .isEqualTo(encoder + " bn view8×4×4 lrelu deconv128k5p2 bn lrelu up deconv64k5p2 bn lrelu up"
                        + " deconv32k5p2 bn lrelu up deconv3k5p2 sigmoid");
    }

    @Test
    void onlyTheConvolutionsOfTheCifarAutoencoderAreDrawnXavier() {
        Architecture architecture = Architectures.of("encoder", "cifar-lenet", CIFAR);

        assertThat(architecture.encoder().layers()).contains(new Convolution(32, 5, 2, false, Init.FAN_IN_UNIFORM));
        assertThat(architecture.autoencoder().layers())
                .contains(
                        new Convolution(32, 5, 2, false, Init.XAVIER_LEAKY),
                        new TransposedConvolution(3, 5, 2, false, Init.XAVIER_LEAKY),
                        new Dense(128, false, Init.FAN_IN_UNIFORM));
    }

    @Test
    void theFashionMnistNetworkIsThatOfDeepSad() {
        Architecture architecture = Architectures.of("encoder", "fmnist-lenet", MNIST);
        String encoder = "conv16k5p2 bn lrelu pool conv32k5p2 bn lrelu pool dense128 bn lrelu dense64";

        assertThat(words(architecture.encoder())).isEqualTo(encoder);
        assertThat(words(architecture.autoencoder()))
                .isEqualTo(encoder + " dense128 bn view8×4×4 lrelu up deconv32k5p2 bn lrelu up deconv16k5p3 bn lrelu up"
                        + " deconv1k5p2 sigmoid");
    }

    @Test
    void aPerceptronIsMirroredInItsDecoder() {
        Architecture architecture = Architectures.of("encoder", "mlp-32-16-8", SampleShape.vector(21));

        assertThat(words(architecture.encoder())).isEqualTo("dense32 bn lrelu dense16 bn lrelu dense8");
        assertThat(words(architecture.autoencoder()))
                .isEqualTo(
                        "dense32 bn lrelu dense16 bn lrelu dense8 dense16 bn lrelu dense32 bn lrelu dense21 view21 sigmoid");
        assertThat(words(architecture.linearAutoencoder())).endsWith("dense21 view21");
    }

    @Test
    void theDecoderTakesUpWhereTheEncoderEndsAndHasNoSigmoid() {
        Architecture architecture = Architectures.of("encoder", "mnist-lenet", MNIST);
        NetworkSpec decoder = architecture.linearDecoder();

        assertThat(decoder.input()).isEqualTo(SampleShape.vector(32));
        assertThat(words(decoder))
                .isEqualTo("view2×4×4 lrelu up deconv4k5p2 bn lrelu up deconv8k5p3 bn lrelu up deconv1k5p2");
        assertThat(architecture.encoder().followedBy(decoder.layers())).isEqualTo(architecture.linearAutoencoder());
    }

    @Test
    void theSigmoidIsLeftOutForSamplesThatItCannotReach() {
        SampleShape shape = SampleShape.vector(2);
        Architecture architecture = Architectures.of("encoder", "mlp-3-1", shape);

        assertThat(architecture.autoencoderFor(Samples.of(shape, new float[] {0, 1, 0.5f, 0.25f})))
                .isEqualTo(architecture.autoencoder());
        for (float outside : new float[] {-1e-6f, 1.000001f}) {
            assertThat(architecture.autoencoderFor(Samples.of(shape, new float[] {0, 1, outside, 0})))
                    .isEqualTo(architecture.linearAutoencoder());
        }
    }

    @Test
    void noNetworkHasABiasOrALearnableShift() {
        for (String name : List.of("mnist-lenet", "fmnist-lenet", "mlp-5-3")) {
            assertThat(Architectures.of("encoder", name, MNIST).autoencoder().layers())
                    .allSatisfy(layer -> assertThat(layer.toString()).doesNotContain("bias=true", "affine=true"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 28, 28, mnist-lenet",
        "3, 32, 32, cifar-lenet",
        "1, 8, 8, digits-lenet",
        "274, 1, 1, mlp-128-64-32",
        "36, 1, 1, mlp-32-16-8",
        "9, 1, 1, mlp-32-16-8",
        "6, 1, 1, mlp-32-16-4"
    })
    void autoChoosesByShape(int channels, int height, int width, String expected) {
        SampleShape shape = new SampleShape(channels, height, width);

        assertThat(Architectures.of("encoder", "auto", shape).name()).isEqualTo(expected);
    }

    @Test
    void imagesOfOtherSizesAreReconstructedByAPerceptron() {
        Architecture architecture = Architectures.of("encoder", "mlp-16-4", new SampleShape(2, 5, 3));

        assertThat(architecture.autoencoder().output()).isEqualTo(new SampleShape(2, 5, 3));
    }

    @Test
    void saysWhichSamplesAnEncoderTakes() {
        assertThatThrownBy(() -> Architectures.of("encoder", "cifar-lenet", MNIST))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage(
                        "encoder: found cifar-lenet for samples of shape 1×28×28, allowed is cifar-lenet for images of"
                                + " 32×32 only; auto chooses by shape");
        assertThatThrownBy(() -> Architectures.of("encoder", "auto", new SampleShape(3, 64, 48)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("auto for samples of shape 3×64×48")
                .hasMessageContaining("name an mlp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist-lenett", "mlp", "mlp-", "mlp-0-3", "mlp-16--4", "mlp-16-4x", "MLP-16", ""})
    void refusesUnknownNames(String name) {
        assertThatThrownBy(() -> Architectures.requireKnown("encoder", name))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("encoder: found " + name + ", allowed is auto, ");
    }

    @Test
    void knowsItsOwnNames() {
        for (String name : List.of("auto", "mnist-lenet", "fmnist-lenet", "cifar-lenet", "digits-lenet", "mlp-7")) {
            assertThatCode(() -> Architectures.requireKnown("encoder", name)).doesNotThrowAnyException();
            assertThat(Architectures.isKnown(name)).isTrue();
        }
    }

    private static String words(NetworkSpec spec) {
        return spec.layers().stream().map(ArchitecturesTest::word).collect(Collectors.joining(" "));
    }

    private static String word(LayerSpec layer) {
        if (layer instanceof Convolution c) {
            return "conv%dk%dp%d".formatted(c.channels(), c.kernel(), c.padding());
        } else if (layer instanceof TransposedConvolution c) {
            return "deconv%dk%dp%d".formatted(c.channels(), c.kernel(), c.padding());
        } else if (layer instanceof Dense dense) {
            return "dense" + dense.units();
        } else if (layer instanceof Reshape reshape) {
            return "view" + reshape.shape();
        } else if (layer.equals(new BatchNorm(1e-4, false))) {
            return "bn";
        } else if (layer.equals(new LeakyRelu(0.01))) {
            return "lrelu";
        } else if (layer instanceof MaxPool) {
            return "pool";
        } else if (layer instanceof Upsample) {
            return "up";
        } else if (layer instanceof Sigmoid) {
            return "sigmoid";
        }
        throw new AssertionError("unexpected layer " + layer);
    }
}
