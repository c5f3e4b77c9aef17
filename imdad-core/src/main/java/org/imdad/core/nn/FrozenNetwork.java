package org.imdad.core.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.imdad.core.data.RandomOrder;
import org.imdad.core.detector.FitContext;
import org.imdad.core.model.NumberArray;

/**
 * A trained network as plain data, with every batch normalisation folded into the linear layer before it, so that training
 * mode and inference mode are the same map: what {@link Network#inputGradient} gives on {@link #open} is the gradient of
 * inference. It can be cut between any two layers.
 *
 * <p>With γ, β the scale and shift, m and v the running statistics, σ = √(v + ε): w ← wγ/σ and b ← (b − m)γ/σ + β for every
 * output channel, in double precision, rounded once. Outputs agree with those of {@link Network#infer} but for rounding in
 * single precision. Immutable but for the arrays of the state, which are not copied.
 *
 * @param spec layers without batch normalisation, in single precision
 * @param state their weights and biases
 */
public record FrozenNetwork(NetworkSpec spec, NetworkState state) {

    /** The network as it stands; a later change of its weights does not reach the result. */
    public static FrozenNetwork of(Network network) {
        return new BatchNormFolding(network.spec(), network.state()).folded();
    }

    /** A network with these weights; the caller closes it. */
    public Network open() {
        Network network = Networks.create(spec, Adam.of(1, 0), FitContext.random(0, "overwritten weights"));
        network.load(state);
        return network;
    }

    /** The first layers. */
    public FrozenNetwork head(int layers) {
        return new FrozenNetwork(
                new NetworkSpec(spec.input(), spec.layers().subList(0, layers)), state.firstLayers(layers));
    }

    /** All but the first layers. */
    public FrozenNetwork tail(int layers) {
        List<LayerSpec> all = spec.layers();
        return new FrozenNetwork(
                new NetworkSpec(spec.shapes().get(layers), all.subList(layers, all.size())),
                state.withoutFirstLayers(layers));
    }

    /**
     * Whether both parts of a cut have a layer with weights, without which no network can be opened.
     *
     * @param layers number of layers before the cut
     */
    public boolean isCuttable(int layers) {
        return IntStream.range(0, layers).anyMatch(this::hasWeights)
                && IntStream.range(layers, spec.layers().size()).anyMatch(this::hasWeights);
    }

    /** Whether a layer, by its 0-based number, has weights. */
    public boolean hasWeights(int layer) {
        return state.arrays().containsKey(layer + ".weight");
    }

    /**
     * The same network with the weights of one layer, and apart from them its biases, in a random order.
     *
     * @param layer its 0-based number
     */
    public FrozenNetwork shuffled(int layer, RandomGenerator random) {
        Map<String, NumberArray> arrays = new LinkedHashMap<>(state.arrays());
        for (String name : List.of(layer + ".weight", layer + ".bias")) {
            arrays.computeIfPresent(
                    name, (key, array) -> NumberArray.of(shuffled(array.floats(), random), array.shape()));
        }
        return new FrozenNetwork(spec, new NetworkState(arrays));
    }

    private static float[] shuffled(float[] values, RandomGenerator random) {
        int[] order = RandomOrder.of(values.length, random);
        float[] shuffled = new float[values.length];
        for (int k = 0; k < shuffled.length; k++) {
            shuffled[k] = values[order[k]];
        }
        return shuffled;
    }
}
