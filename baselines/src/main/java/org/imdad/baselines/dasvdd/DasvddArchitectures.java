package org.imdad.baselines.dasvdd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.imdad.baselines.dense.DenseStacks;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.NearestName;
import org.imdad.core.nn.Architecture;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.NetworkSpec;

/**
 * Autoencoders by the name of their encoder: {@code dense-A-B-...-P}, dense layers with bias and a leaky ReLU of slope
 * 0.01 behind each, the code's included, mirrored in the decoder; or one of {@link Architectures}, which have batch
 * normalisation instead of biases and a linear code.
 *
 * <p>{@code auto} takes the published sizes: 1024–256–256 for images of up to 784 values (MNIST, Fashion-MNIST),
 * 1024–512–256–256 for larger ones (CIFAR-10) and for vectors of 100 features or more (Speech, 400), 10–4–4 for other
 * vectors (PIMA, 8).
 */
final class DasvddArchitectures {

    static final String NAMES =
            "auto, dense-A-B-...-P with sizes of dense layers, or mnist-lenet, fmnist-lenet, cifar-lenet, digits-lenet or mlp-A-B-...-P without biases";

    static final double SLOPE = 0.01;

    private static final Set<String> WORDS = new TreeSet<>(List.of(
            Architectures.AUTO, "mnist-lenet", "fmnist-lenet", "cifar-lenet", "digits-lenet", "dense-1024-256-256"));

    private DasvddArchitectures() {}

    /**
     * Checks the form of a name, before there are samples.
     *
     * @throws InvalidParameterException if there is no such encoder
     */
    static void requireKnown(String parameter, String name) {
        if (!DenseStacks.isName(name) && !Architectures.isKnown(name)) {
            throw new InvalidParameterException(parameter, name, NAMES + NearestName.hint(name, WORDS));
        }
    }

    /**
     * The autoencoder of a name for samples of a shape.
     *
     * @param output what the decoder ends with, resolved
     * @throws InvalidParameterException if there is no such encoder or it does not take such samples
     */
    static AutoencoderSpec of(String parameter, String name, SampleShape input, OutputLayer output) {
        requireKnown(parameter, name);
        String chosen = name.equals(Architectures.AUTO) ? automatic(input) : name;
        if (DenseStacks.isName(chosen)) {
            return dense(DenseStacks.sizes(chosen), input, output);
        }
        Architecture architecture = Architectures.of(parameter, chosen, input);
        return new AutoencoderSpec(
                architecture.encoder(), architecture.linearDecoder().followedBy(output.layers()));
    }

    private static String automatic(SampleShape input) {
        if (input.isImage()) {
            return input.size() <= 784 ? "dense-1024-256-256" : "dense-1024-512-256-256";
        }
        return input.size() >= 100 ? "dense-1024-512-256-256" : "dense-10-4-4";
    }

    private static AutoencoderSpec dense(int[] sizes, SampleShape input, OutputLayer output) {
        int[] mirrored = new int[sizes.length - 1];
        Arrays.setAll(mirrored, i -> sizes[sizes.length - 2 - i]);
        NetworkSpec encoder = new NetworkSpec(input, DenseStacks.layers(SLOPE, sizes));
        List<LayerSpec> decoder = new ArrayList<>(DenseStacks.layers(SLOPE, mirrored));
        decoder.add(DenseStacks.linear(input.size()));
        decoder.addAll(output.layers());
        return new AutoencoderSpec(encoder, new NetworkSpec(encoder.output(), decoder));
    }
}
