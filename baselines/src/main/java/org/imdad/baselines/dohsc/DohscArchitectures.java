package org.imdad.baselines.dohsc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.NearestName;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.NetworkSpec;

/**
 * Encoders by name, each with its decoder. All weights are drawn N(0, 0.02²), no layer has a bias.
 *
 * <ul>
 *   <li>{@code cifar-lenet-Q}, {@code mnist-lenet-Q}, {@code fmnist-lenet-Q}, {@code digits-lenet-Q}: the networks of
 *       these names with ELU and a normalised code of Q values, see {@link EluTwin}. Published: {@code cifar-lenet-32}.
 *   <li>{@code plain-A-...-Q}: dense layers with a leaky ReLU of slope 0.01 behind each but the last, then one more of Q
 *       values without any activation between the two; the decoder is one dense layer. Published: {@code plain-500-16}.
 * </ul>
 *
 * <p>{@code auto} takes for images of 32×32, 28×28 and 8×8 the network of Deep SVDD for that size with a code of 32 values,
 * for vectors {@code plain-500-16}.
 */
final class DohscArchitectures {

    static final String AUTO = "auto";

    static final String NAMES =
            "auto, cifar-lenet-Q, mnist-lenet-Q, fmnist-lenet-Q, digits-lenet-Q, or plain-A-...-Q, with Q values of the code and sizes of dense layers";

    private static final Pattern LENET = Pattern.compile("((?:cifar|mnist|fmnist|digits)-lenet)-([1-9][0-9]{0,3})");
    private static final Pattern PLAIN = Pattern.compile("plain((?:-[1-9][0-9]{0,4})+)");
    private static final Set<String> WORDS = new TreeSet<>(
            List.of(AUTO, "cifar-lenet-32", "mnist-lenet-32", "fmnist-lenet-32", "digits-lenet-32", "plain-500-16"));

    private DohscArchitectures() {}

    /**
     * Checks the form of a name, before there are samples.
     *
     * @param parameter name of the hyperparameter, for the message
     * @throws InvalidParameterException if there is no such encoder
     */
    static void requireKnown(String parameter, String name) {
        if (!name.equals(AUTO)
                && !LENET.matcher(name).matches()
                && !PLAIN.matcher(name).matches()) {
            throw new InvalidParameterException(parameter, name, NAMES + NearestName.hint(name, WORDS));
        }
    }

    /**
     * The architecture of a name for samples of a shape.
     *
     * @param parameter name of the hyperparameter, for the message
     * @throws InvalidParameterException if there is no such encoder or it does not take such samples
     */
    static DohscArchitecture of(String parameter, String name, SampleShape input) {
        requireKnown(parameter, name);
        String chosen = name.equals(AUTO) ? automatic(parameter, input) : name;
        Matcher lenet = LENET.matcher(chosen);
        if (lenet.matches()) {
            return EluTwin.of(parameter, lenet.group(1), Integer.parseInt(lenet.group(2)), input);
        }
        return plain(chosen.substring("plain-".length()).split("-"), input);
    }

    private static String automatic(String parameter, SampleShape input) {
        if (!input.isImage()) {
            return "plain-500-16";
        }
        return switch (input.height() == input.width() ? input.height() : 0) {
            case 32 -> "cifar-lenet-32";
            case 28 -> "mnist-lenet-32";
            case 8 -> "digits-lenet-32";
            default ->
                throw new InvalidParameterException(
                        parameter,
                        "auto for samples of shape " + input,
                        "auto for vectors and for images of 28×28, 32×32 or 8×8; name one such as plain-500-16 instead");
        };
    }

    private static DohscArchitecture plain(String[] sizes, SampleShape input) {
        List<LayerSpec> layers = new ArrayList<>();
        for (String size : Arrays.asList(sizes).subList(0, sizes.length - 1)) {
            layers.add(dense(Integer.parseInt(size)));
            layers.add(new LayerSpec.LeakyRelu(0.01));
        }
        int code = Integer.parseInt(sizes[sizes.length - 1]);
        layers.add(dense(code));
        layers.add(dense(code));
        NetworkSpec encoder = new NetworkSpec(input, layers);
        return new DohscArchitecture(encoder, new NetworkSpec(encoder.output(), List.of(dense(input.size()))));
    }

    private static Dense dense(int units) {
        return new Dense(units, false, Init.NORMAL);
    }
}
