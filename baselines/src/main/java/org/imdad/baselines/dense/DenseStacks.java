package org.imdad.baselines.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.imdad.core.nn.LayerSpec;

/**
 * Dense layers with bias by the name {@code dense-A-B-...-P}: sizes of the layers, the last one that of the
 * representation. {@link org.imdad.core.nn.Architectures} has no such networks, because a bias lets the representation
 * of Deep SVDD collapse.
 */
public final class DenseStacks {

    private static final Pattern NAME = Pattern.compile("dense(-[1-9][0-9]{0,4})+");

    private DenseStacks() {}

    /** Whether a name has the form {@code dense-A-B-...-P}. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The sizes in a name of that form. */
    public static int[] sizes(String name) {
        return Arrays.stream(name.substring("dense-".length()).split("-"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /**
     * For every size a dense layer with bias, drawn uniformly on ±1/√fan_in, and a leaky ReLU.
     *
     * @param slope of the leaky ReLU; 0 for ReLU
     * @param sizes from input to output
     */
    public static List<LayerSpec> layers(double slope, int... sizes) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int size : sizes) {
            layers.add(linear(size));
            layers.add(new LayerSpec.LeakyRelu(slope));
        }
        return layers;
    }

    /** A dense layer with bias, drawn uniformly on ±1/√fan_in. */
    public static LayerSpec linear(int size) {
        return new LayerSpec.Dense(size, true, LayerSpec.Init.FAN_IN_UNIFORM);
    }
}
