package org.imdad.baselines.plad;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.imdad.baselines.dense.DenseStacks;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.NearestName;
import org.imdad.core.nn.Architectures;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.NetworkSpec;

/**
 * Classifiers by name, from a sample to one logit.
 *
 * <ul>
 *   <li>{@code plad-lenet}, for CIFAR-10: four blocks of a 5×5 convolution (16, 32, 64, 128 channels), batch norm without
 *       scale and shift, leaky ReLU 0.01 and pooling; dense 128 and dense 64, each with leaky ReLU 0.01; dense 1. No bias.
 *   <li>{@code dense-A-B-...-P}: dense layers with bias, each with ReLU; dense 1 with bias.
 *   <li>an encoder of {@link Architectures}, leaky ReLU 0.01, dense 1. No bias.
 *   <li>{@code auto}: {@code plad-lenet} for 32×32 images, {@code fmnist-lenet} for 28×28, {@code digits-lenet} for 8×8,
 *       {@code dense-128} for vectors.
 * </ul>
 */
final class PladClassifiers {

    static final String NAMES =
            "auto, plad-lenet, dense-A-B-...-P with sizes of dense layers, or mnist-lenet, fmnist-lenet, cifar-lenet, digits-lenet or mlp-A-B-...-P without biases";

    private static final String PLAD_LENET = "plad-lenet";
    private static final int SMALLEST = 16;
    private static final LayerSpec LEAKY_RELU = new LayerSpec.LeakyRelu(0.01);
    private static final Set<String> WORDS = new TreeSet<>(List.of(
            Architectures.AUTO, PLAD_LENET, "mnist-lenet", "fmnist-lenet", "cifar-lenet", "digits-lenet", "dense-128"));

    private PladClassifiers() {}

    /**
     * Checks the form of a name, before there are samples.
     *
     * @throws InvalidParameterException if there is no such classifier
     */
    static void requireKnown(String parameter, String name) {
        if (!name.equals(PLAD_LENET) && !DenseStacks.isName(name) && !Architectures.isKnown(name)) {
            throw new InvalidParameterException(parameter, name, NAMES + NearestName.hint(name, WORDS));
        }
    }

    /**
     * The classifier of a name for samples of a shape.
     *
     * @throws InvalidParameterException if there is no such classifier or it does not take such samples
     */
    static NetworkSpec of(String parameter, String name, SampleShape input) {
        requireKnown(parameter, name);
        String chosen = name.equals(Architectures.AUTO) ? automatic(input) : name;
        if (chosen.equals(PLAD_LENET)) {
            return lenet(parameter, input);
        }
        if (DenseStacks.isName(chosen)) {
            return new NetworkSpec(input, DenseStacks.layers(0, DenseStacks.sizes(chosen)))
                    .followedBy(List.of(DenseStacks.linear(1)));
        }
        return Architectures.of(parameter, chosen, input).encoder().followedBy(List.of(LEAKY_RELU, dense(1)));
    }

    /** Images without a rule here are left to {@link Architectures}, which names those it takes. */
    private static String automatic(SampleShape input) {
        if (!input.isImage()) {
            return "dense-128";
        }
        if (input.height() != input.width()) {
            return Architectures.AUTO;
        }
        return switch (input.height()) {
            case 32 -> PLAD_LENET;
            case 28 -> "fmnist-lenet";
            default -> Architectures.AUTO;
        };
    }

    private static NetworkSpec lenet(String parameter, SampleShape input) {
        if (input.height() < SMALLEST || input.width() < SMALLEST) {
            throw new InvalidParameterException(
                    parameter,
                    "%s for samples of shape %s".formatted(PLAD_LENET, input),
                    "%s for images of at least %d×%d only".formatted(PLAD_LENET, SMALLEST, SMALLEST));
        }
        List<LayerSpec> layers = new ArrayList<>();
        for (int channels : new int[] {16, 32, 64, 128}) {
            layers.add(new LayerSpec.Convolution(channels, 5, 2, false, Init.FAN_IN_UNIFORM));
            layers.add(new LayerSpec.BatchNorm(1e-4, false));
            layers.add(LEAKY_RELU);
            layers.add(new LayerSpec.MaxPool());
        }
        for (int units : new int[] {128, 64}) {
            layers.add(dense(units));
            layers.add(LEAKY_RELU);
        }
        layers.add(dense(1));
        return new NetworkSpec(input, layers);
    }

    private static LayerSpec dense(int units) {
        return new LayerSpec.Dense(units, false, Init.FAN_IN_UNIFORM);
    }
}
