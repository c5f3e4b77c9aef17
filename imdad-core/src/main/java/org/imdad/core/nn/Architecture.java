package org.imdad.core.nn;

import java.util.List;
import org.imdad.core.data.Samples;

/**
 * An encoder and the autoencoder that pretrains it. The autoencoder begins with the layers of the encoder (drawn in
 * another way, perhaps), so the encoder's part of its state is {@code state.firstLayers(encoderLayers())}.
 *
 * @param name name by which suites call it, such as {@code mnist-lenet}; never {@code auto}
 * @param encoder from the samples to the representation z
 * @param autoencoder from the samples to their reconstruction, of the same shape; its last layer is a sigmoid
 */
public record Architecture(String name, NetworkSpec encoder, NetworkSpec autoencoder) {

    /** Checks that the autoencoder begins like the encoder and gives back the shape of its input. */
    public Architecture {
        List<?> shapes = autoencoder.shapes().subList(0, encoder.shapes().size());
        if (!shapes.equals(encoder.shapes())) {
            throw new IllegalArgumentException(name + ": the autoencoder does not begin with the encoder");
        }
        if (!autoencoder.output().equals(autoencoder.input())) {
            throw new IllegalArgumentException(
                    "%s: the autoencoder makes %s of %s".formatted(name, autoencoder.output(), autoencoder.input()));
        }
    }

    /** The same networks in another precision. */
    public Architecture in(Precision precision) {
        return new Architecture(name, encoder.in(precision), autoencoder.in(precision));
    }

    /** Number of layers of the encoder, which are the first layers of the autoencoder. */
    public int encoderLayers() {
        return encoder.layers().size();
    }

    /** Number p of values of the representation z. */
    public int representationSize() {
        return encoder.output().size();
    }

    /** The decoder from z to the reconstruction, without the autoencoder's last sigmoid. */
    public NetworkSpec linearDecoder() {
        List<LayerSpec> layers = linearAutoencoder().layers();
        return new NetworkSpec(
                encoder.output(), layers.subList(encoderLayers(), layers.size()), autoencoder.precision());
    }

    /** The autoencoder without its last sigmoid, for samples with values outside [0, 1]. */
    public NetworkSpec linearAutoencoder() {
        List<LayerSpec> layers = autoencoder.layers();
        return new NetworkSpec(autoencoder.input(), layers.subList(0, layers.size() - 1), autoencoder.precision());
    }

    /** The autoencoder for samples: without its last sigmoid if a value lies outside [0, 1], where no sigmoid gets. */
    public NetworkSpec autoencoderFor(Samples samples) {
        return samples.areWithin(0, 1) ? autoencoder : linearAutoencoder();
    }
}
