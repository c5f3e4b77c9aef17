package org.imdad.core.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.NearestName;

/**
 * Encoders by name, each with the autoencoder that pretrains it.
 *
 * <table>
 * <caption>Names</caption>
 * <tr><th>name</th><th>samples</th><th>representation</th><th>source</th></tr>
 * <tr><td>{@code mnist-lenet}</td><td>c×28×28</td><td>32</td><td>Deep SVDD, MNIST</td></tr>
 * <tr><td>{@code fmnist-lenet}</td><td>c×28×28</td><td>64</td><td>Deep SAD, Fashion-MNIST</td></tr>
 * <tr><td>{@code cifar-lenet}</td><td>c×32×32</td><td>128</td><td>Deep SVDD, CIFAR-10</td></tr>
 * <tr><td>{@code digits-lenet}</td><td>c×8×8</td><td>32</td><td>ours, for small images</td></tr>
 * <tr><td>{@code mlp-A-B-...-P}</td><td>any</td><td>P</td><td>Deep SAD, tabular data</td></tr>
 * <tr><td>{@code auto}</td><td>c×28×28, c×32×32, c×8×8, vectors</td><td></td><td>the first that fits; see {@link #of}</td></tr>
 * </table>
 *
 * <p>Sources: L. Ruff et al., "Deep One-Class Classification", ICML 2018, and "Deep Semi-Supervised Anomaly Detection",
 * ICLR 2020, with their published implementations. No layer has a bias and batch normalisation has neither scale nor
 * shift, so that no constant map can be learned.
 */
public final class Architectures {

    /** The allowed names, as shown to users. */
    public static final String NAMES =
            "auto, mnist-lenet, fmnist-lenet, cifar-lenet, digits-lenet, or mlp-A-B-...-P with sizes of dense layers";

    /** Chooses by the shape of the samples. */
    public static final String AUTO = "auto";

    private static final Pattern MLP = Pattern.compile("mlp(-[1-9][0-9]{0,4})+");
    private static final Set<String> WORDS =
            new TreeSet<>(List.of(AUTO, "mnist-lenet", "fmnist-lenet", "cifar-lenet", "digits-lenet", "mlp-32-16-8"));

    private Architectures() {}

    /** Whether a name has the form of an encoder's, {@code auto} included; it may still not take all samples. */
    public static boolean isKnown(String name) {
        return name.startsWith("mlp") ? MLP.matcher(name).matches() : WORDS.contains(name);
    }

    /**
     * Checks the form of a name, before there are samples.
     *
     * @param parameter name of the hyperparameter, for the message
     * @param name what the user wrote
     * @throws InvalidParameterException if there is no such encoder
     */
    public static void requireKnown(String parameter, String name) {
        if (!isKnown(name)) {
            throw new InvalidParameterException(parameter, name, NAMES + NearestName.hint(name, WORDS));
        }
    }

    /**
     * The architecture of a name for samples of a shape.
     *
     * <p>{@code auto} takes {@code mnist-lenet} for 28×28 images, {@code cifar-lenet} for 32×32, {@code digits-lenet} for
     * 8×8. For vectors of d features it follows Deep SAD: {@code mlp-128-64-32} from d = 100 on, {@code mlp-32-16-8} from
     * d = 9 on, else {@code mlp-32-16-4}.
     *
     * @param parameter name of the hyperparameter, for the message
     * @param name one of {@link #NAMES}
     * @param input shape of the samples
     * @throws InvalidParameterException if there is no such encoder or it does not take such samples
     */
    public static Architecture of(String parameter, String name, SampleShape input) {
        requireKnown(parameter, name);
        String chosen = name.equals(AUTO) ? automatic(parameter, input) : name;
        return switch (chosen) {
            case "mnist-lenet" -> LeNets.mnist(requireImage(parameter, chosen, input, 28));
            case "fmnist-lenet" -> LeNets.fashionMnist(requireImage(parameter, chosen, input, 28));
            case "cifar-lenet" -> LeNets.cifar(requireImage(parameter, chosen, input, 32));
            case "digits-lenet" -> LeNets.digits(requireImage(parameter, chosen, input, 8));
            default -> mlp(chosen, input);
        };
    }

    private static String automatic(String parameter, SampleShape input) {
        if (!input.isImage()) {
            int d = input.size();
            return d >= 100 ? "mlp-128-64-32" : d >= 9 ? "mlp-32-16-8" : "mlp-32-16-4";
        }
        if (input.height() == input.width()) {
            switch (input.height()) {
                case 28:
                    return "mnist-lenet";
                case 32:
                    return "cifar-lenet";
                case 8:
                    return "digits-lenet";
                default:
                    break;
            }
        }
        throw new InvalidParameterException(
                parameter,
                "auto for samples of shape " + input,
                "auto for vectors and for images of 28×28, 32×32 or 8×8; name an mlp such as mlp-128-64-32 instead");
    }

    private static SampleShape requireImage(String parameter, String name, SampleShape input, int side) {
        if (input.height() != side || input.width() != side) {
            throw new InvalidParameterException(
                    parameter,
                    "%s for samples of shape %s".formatted(name, input),
                    "%s for images of %d×%d only; auto chooses by shape".formatted(name, side, side));
        }
        return input;
    }

    /**
     * [dense, batch norm, leaky ReLU] for every size but the last, then dense; the decoder mirrored, a sigmoid at its
     * end.
     */
    private static Architecture mlp(String name, SampleShape input) {
        int[] sizes = Arrays.stream(name.substring("mlp-".length()).split("-"))
                .mapToInt(Integer::parseInt)
                .toArray();
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            layers.add(Layers.dense(sizes[i]));
            if (i < sizes.length - 1) {
                layers.addAll(Layers.normalised());
            }
        }
        NetworkSpec encoder = new NetworkSpec(input, layers);
        List<LayerSpec> decoder = new ArrayList<>();
        for (int i = sizes.length - 2; i >= 0; i--) {
            decoder.add(Layers.dense(sizes[i]));
            decoder.addAll(Layers.normalised());
        }
        decoder.add(Layers.dense(input.size()));
        decoder.add(new LayerSpec.Reshape(input));
        decoder.add(new LayerSpec.Sigmoid());
        return new Architecture(name, encoder, encoder.followedBy(decoder));
    }
}
