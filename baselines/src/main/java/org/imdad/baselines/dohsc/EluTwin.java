package org.imdad.baselines.dohsc;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.nn.Architecture;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.BatchNorm;
import org.imdad.core.nn.LayerSpec.Convolution;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Elu;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.LayerSpec.LeakyRelu;
import org.imdad.core.nn.LayerSpec.Reshape;
import org.imdad.core.nn.LayerSpec.TransposedConvolution;
import org.imdad.core.nn.NetworkSpec;

/**
 * What the published network for CIFAR-10 is to that of Deep SVDD: ELU in place of leaky ReLU, a code of any size with
 * batch normalisation without scale and shift behind it, all weights drawn N(0, 0.02²). The same is made of the networks of
 * Deep SVDD and Deep SAD for other images, which is our choice. The decoder sees the projected code as q/16 channels of 4×4
 * (8×8 images: q/4 of 2×2) where that of the original does.
 */
final class EluTwin {

    private static final BatchNorm CODE_NORM = new BatchNorm(1e-4, false);

    private EluTwin() {}

    /**
     * The twin of a named architecture.
     *
     * @param parameter name of the hyperparameter, for messages
     * @param name of the original, see {@link Architectures}; its encoder ends with a dense layer
     * @param codeSize q
     * @param input shape of the samples
     * @throws InvalidParameterException if the original does not take such samples or the decoder no such code
     */
    static DohscArchitecture of(String parameter, String name, int codeSize, SampleShape input) {
        Architecture original = Architectures.of(parameter, name, input);
        int codeLayer = original.encoderLayers() - 1;
        List<LayerSpec> encoder = twins(original.encoder().layers().subList(0, codeLayer));
        encoder.add(new Dense(codeSize, false, Init.NORMAL));
        encoder.add(CODE_NORM);
        NetworkSpec encoderSpec = new NetworkSpec(input, encoder);

        List<LayerSpec> layers = original.autoencoder().layers();
        boolean normalised = layers.get(codeLayer + 1).equals(CODE_NORM);
        List<LayerSpec> decoder = twins(layers.subList(codeLayer + (normalised ? 2 : 1), layers.size()));
        if (decoder.get(0) instanceof Reshape reshape) {
            decoder.set(0, ofCode(parameter, name, codeSize, reshape.shape()));
        }
        return new DohscArchitecture(encoderSpec, new NetworkSpec(encoderSpec.output(), decoder));
    }

    private static Reshape ofCode(String parameter, String name, int codeSize, SampleShape original) {
        int area = original.height() * original.width();
        if (codeSize % area != 0) {
            throw new InvalidParameterException(
                    parameter,
                    "%s-%d".formatted(name, codeSize),
                    "a multiple of %d values of the code for %s".formatted(area, name));
        }
        return new Reshape(new SampleShape(codeSize / area, original.height(), original.width()));
    }

    private static List<LayerSpec> twins(List<LayerSpec> layers) {
        List<LayerSpec> twins = new ArrayList<>();
        layers.forEach(layer -> twins.add(twin(layer)));
        return twins;
    }

    private static LayerSpec twin(LayerSpec layer) {
        if (layer instanceof Convolution c) {
            return new Convolution(c.channels(), c.kernel(), c.padding(), c.bias(), Init.NORMAL);
        } else if (layer instanceof TransposedConvolution c) {
            return new TransposedConvolution(c.channels(), c.kernel(), c.padding(), c.bias(), Init.NORMAL);
        } else if (layer instanceof Dense dense) {
            return new Dense(dense.units(), dense.bias(), Init.NORMAL);
        }
        return layer instanceof LeakyRelu ? new Elu() : layer;
    }
}
