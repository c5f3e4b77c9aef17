package org.imdad.baselines.dasvdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DasvddArchitecturesTest {

    /** The published table of networks; the last row and 1×8×8 are ours. */
    @ParameterizedTest
    @CsvSource({
        "1, 28, 28, true, 1024 256 256, 256 1024 784 sigmoid",
        "3, 32, 32, false, 1024 512 256 256, 256 512 1024 3072 relu",
        "400, 1, 1, false, 1024 512 256 256, 256 512 1024 400",
        "8, 1, 1, true, 10 4 4, 4 10 8",
        "1, 8, 8, true, 1024 256 256, 256 1024 64 sigmoid",
        "36, 1, 1, false, 10 4 4, 4 10 36"
    })
    void autoTakesThePublishedSizes(
            int channels, int height, int width, boolean unitRange, String encoder, String decoder) {
        SampleShape shape = new SampleShape(channels, height, width);

        AutoencoderSpec spec = Dasvdd.networks(DasvddSettings.SCHEMA.create(Map.of()), shape, unitRange);

        assertThat(words(spec.encoder()).replace(" relu", "")).isEqualTo(encoder);
        assertThat(words(spec.encoder())).endsWith(" relu");
        assertThat(words(spec.decoder()).replaceAll(" relu(?! *$)", "")).isEqualTo(decoder);
    }

    @Test
    void denseLayersHaveBiasesAndALeakyReluEach() {
        AutoencoderSpec spec =
                DasvddArchitectures.of("encoder", "dense-5-3-2", SampleShape.vector(7), OutputLayer.LINEAR);

        assertThat(words(spec.encoder())).isEqualTo("5 relu 3 relu 2 relu");
        assertThat(words(spec.decoder())).isEqualTo("3 relu 5 relu 7");
        assertThat(spec.decoder().input()).isEqualTo(SampleShape.vector(2));
        assertThat(spec.decoder().layers()).contains(new LayerSpec.Dense(7, true, LayerSpec.Init.FAN_IN_UNIFORM));
    }

    @Test
    void aSharedArchitectureIsSplitIntoEncoderAndDecoder() {
        SampleShape shape = new SampleShape(1, 28, 28);
        AutoencoderSpec spec = DasvddArchitectures.of("encoder", "mnist-lenet", shape, OutputLayer.SIGMOID);

        assertThat(spec.encoder().followedBy(spec.decoder().layers()))
                .isEqualTo(Architectures.of("encoder", "mnist-lenet", shape).autoencoder());
    }

    @Test
    void theOutputFollowsTheSamplesUnlessItIsNamed() {
        SampleShape image = new SampleShape(1, 8, 8);
        SampleShape vector = SampleShape.vector(8);

        assertThat(OutputLayer.AUTO.resolved(image, true)).isEqualTo(OutputLayer.SIGMOID);
        assertThat(OutputLayer.AUTO.resolved(image, false)).isEqualTo(OutputLayer.LEAKY_RELU);
        assertThat(OutputLayer.AUTO.resolved(vector, true)).isEqualTo(OutputLayer.LINEAR);
        assertThat(OutputLayer.SIGMOID.resolved(vector, false)).isEqualTo(OutputLayer.SIGMOID);
    }

    @Test
    void unknownAndUnfittingNamesAreRefused() {
        assertThatThrownBy(() -> DasvddArchitectures.requireKnown("encoder", "mnist-lenett"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("encoder: found mnist-lenett, allowed is auto, dense-A-B-...-P")
                .hasMessageEndingWith("did you mean mnist-lenet?");
        assertThatThrownBy(() ->
                        DasvddArchitectures.of("encoder", "cifar-lenet", SampleShape.vector(5), OutputLayer.LINEAR))
                .hasMessageStartingWith("encoder: found cifar-lenet for samples of shape 5");
    }

    private static String words(NetworkSpec spec) {
        List<LayerSpec> layers = spec.layers();
        return layers.stream().map(DasvddArchitecturesTest::word).collect(Collectors.joining(" "));
    }

    private static String word(LayerSpec layer) {
        if (layer instanceof LayerSpec.Dense dense) {
            return Integer.toString(dense.units());
        }
        return layer.equals(new LayerSpec.LeakyRelu(0.01)) ? "relu" : "sigmoid";
    }
}
