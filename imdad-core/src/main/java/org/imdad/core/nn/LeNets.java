package org.imdad.core.nn;

import static org.imdad.core.nn.LayerSpec.Init.FAN_IN_UNIFORM;
import static org.imdad.core.nn.LayerSpec.Init.XAVIER_LEAKY;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec.Init;

/**
 * The convolutional architectures of Deep SVDD and Deep SAD, and a small one for 8×8 images.
 *
 * <p>Departure: they take any number of channels where the papers have one (28×28) or three (32×32).
 */
final class LeNets {

    private LeNets() {}

    /**
     * Deep SVDD's network for MNIST: conv 8 and conv 4, each with batch norm, leaky ReLU and pooling; dense 32. Decoder:
     * 2×4×4, upsampled and convolved to 4×8×8, 8×14×14 and c×28×28.
     */
    static Architecture mnist(SampleShape input) {
        List<LayerSpec> layers = new ArrayList<>();
        addBlock(layers, 8, 5, FAN_IN_UNIFORM);
        addBlock(layers, 4, 5, FAN_IN_UNIFORM);
        layers.add(Layers.dense(32));
        NetworkSpec encoder = new NetworkSpec(input, layers);

        List<LayerSpec> decoder = new ArrayList<>();
        decoder.add(new LayerSpec.Reshape(new SampleShape(2, 4, 4)));
        decoder.add(Layers.LEAKY_RELU);
        decoder.add(new LayerSpec.Upsample());
        addUpBlock(decoder, 4, 5, 2, FAN_IN_UNIFORM);
        addUpBlock(decoder, 8, 5, 3, FAN_IN_UNIFORM);
        addReconstruction(decoder, input, 5, FAN_IN_UNIFORM);
        return new Architecture("mnist-lenet", encoder, encoder.followedBy(decoder));
    }

    /**
     * Deep SAD's network for Fashion-MNIST: conv 16 and conv 32, each with batch norm, leaky ReLU and pooling; dense 128
     * with batch norm and leaky ReLU; dense 64. Decoder: dense 128, 8×4×4, upsampled and convolved to 32×8×8, 16×14×14
     * and c×28×28.
     */
    static Architecture fashionMnist(SampleShape input) {
        List<LayerSpec> layers = new ArrayList<>();
        addBlock(layers, 16, 5, FAN_IN_UNIFORM);
        addBlock(layers, 32, 5, FAN_IN_UNIFORM);
        layers.add(Layers.dense(128));
        layers.addAll(Layers.normalised());
        layers.add(Layers.dense(64));
        NetworkSpec encoder = new NetworkSpec(input, layers);

        List<LayerSpec> decoder = new ArrayList<>();
        decoder.add(Layers.dense(128));
        decoder.add(Layers.BATCH_NORM);
        decoder.add(new LayerSpec.Reshape(new SampleShape(8, 4, 4)));
        decoder.add(Layers.LEAKY_RELU);
        decoder.add(new LayerSpec.Upsample());
        addUpBlock(decoder, 32, 5, 2, FAN_IN_UNIFORM);
        addUpBlock(decoder, 16, 5, 3, FAN_IN_UNIFORM);
        addReconstruction(decoder, input, 5, FAN_IN_UNIFORM);
        return new Architecture("fmnist-lenet", encoder, encoder.followedBy(decoder));
    }

    /**
     * Deep SVDD's network for CIFAR-10: conv 32, 64 and 128, each with batch norm, leaky ReLU and pooling; dense 128.
     * Decoder: batch norm, 8×4×4, then deconv 128, 64, 32, each with batch norm, leaky ReLU and upsampling, and deconv c.
     * All convolutions of the autoencoder are drawn Xavier uniform, those of an encoder without pretraining are not.
     */
    static Architecture cifar(SampleShape input) {
        NetworkSpec encoder = new NetworkSpec(input, cifarEncoder(FAN_IN_UNIFORM));
        List<LayerSpec> layers = new ArrayList<>(cifarEncoder(XAVIER_LEAKY));
        layers.add(Layers.BATCH_NORM);
        layers.add(new LayerSpec.Reshape(new SampleShape(8, 4, 4)));
        layers.add(Layers.LEAKY_RELU);
        addUpBlock(layers, 128, 5, 2, XAVIER_LEAKY);
        addUpBlock(layers, 64, 5, 2, XAVIER_LEAKY);
        addUpBlock(layers, 32, 5, 2, XAVIER_LEAKY);
        addReconstruction(layers, input, 5, XAVIER_LEAKY);
        return new Architecture("cifar-lenet", encoder, new NetworkSpec(input, layers));
    }

    private static List<LayerSpec> cifarEncoder(Init convolutions) {
        List<LayerSpec> layers = new ArrayList<>();
        addBlock(layers, 32, 5, convolutions);
        addBlock(layers, 64, 5, convolutions);
        addBlock(layers, 128, 5, convolutions);
        layers.add(Layers.dense(128));
        return layers;
    }

    /**
     * For 8×8 images: conv 16 and conv 32 with 3×3 kernels, each with batch norm, leaky ReLU and pooling; dense 32.
     * Decoder: 8×2×2, upsampled and convolved to 16×4×4 and c×8×8.
     */
    static Architecture digits(SampleShape input) {
        List<LayerSpec> layers = new ArrayList<>();
        addBlock(layers, 16, 3, FAN_IN_UNIFORM);
        addBlock(layers, 32, 3, FAN_IN_UNIFORM);
        layers.add(Layers.dense(32));
        NetworkSpec encoder = new NetworkSpec(input, layers);

        List<LayerSpec> decoder = new ArrayList<>();
        decoder.add(new LayerSpec.Reshape(new SampleShape(8, 2, 2)));
        decoder.add(Layers.LEAKY_RELU);
        decoder.add(new LayerSpec.Upsample());
        addUpBlock(decoder, 16, 3, 1, FAN_IN_UNIFORM);
        addReconstruction(decoder, input, 3, FAN_IN_UNIFORM);
        return new Architecture("digits-lenet", encoder, encoder.followedBy(decoder));
    }

    private static void addBlock(List<LayerSpec> layers, int channels, int kernel, Init init) {
        layers.add(Layers.convolution(channels, kernel, init));
        layers.addAll(Layers.normalised());
        layers.add(new LayerSpec.MaxPool());
    }

    private static void addUpBlock(List<LayerSpec> layers, int channels, int kernel, int padding, Init init) {
        layers.add(Layers.deconvolution(channels, kernel, padding, init));
        layers.addAll(Layers.normalised());
        layers.add(new LayerSpec.Upsample());
    }

    private static void addReconstruction(List<LayerSpec> layers, SampleShape input, int kernel, Init init) {
        layers.add(Layers.deconvolution(input.channels(), kernel, kernel / 2, init));
        layers.add(new LayerSpec.Sigmoid());
    }
}
