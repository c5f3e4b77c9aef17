package org.imdad.core.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.LayerSpec.BatchNorm;
import org.imdad.core.nn.LayerSpec.Convolution;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.Init;
import org.imdad.core.nn.LayerSpec.TransposedConvolution;

/**
 * Takes the batch normalisation out of a network, see {@link FrozenNetwork}. One that does not stand right behind a linear
 * layer gets one: the identity, as a dense layer or a 1×1 convolution.
 */
final class BatchNormFolding {

    private final NetworkState state;
    private final List<LayerSpec> layers = new ArrayList<>();
    private final Map<String, NumberArray> arrays = new LinkedHashMap<>();
    private final FrozenNetwork folded;

    BatchNormFolding(NetworkSpec spec, NetworkState state) {
        this.state = state;
        List<SampleShape> shapes = spec.shapes();
        for (int i = 0; i < spec.layers().size(); i++) {
            if (spec.layers().get(i) instanceof BatchNorm norm) {
                fold(i, norm, shapes.get(i));
            } else {
                take(i, spec.layers().get(i));
            }
        }
        this.folded = new FrozenNetwork(new NetworkSpec(spec.input(), layers), new NetworkState(arrays));
    }

    FrozenNetwork folded() {
        return folded;
    }

    private void take(int layer, LayerSpec spec) {
        for (String part : List.of("weight", "bias")) {
            NumberArray array = state.arrays().get(layer + "." + part);
            if (array != null) {
                put(part, array.floats().clone(), array.shape());
            }
        }
        layers.add(spec);
    }

    /** Names an array of the layer that is added next. */
    private void put(String part, float[] values, int... shape) {
        arrays.put(layers.size() + "." + part, NumberArray.of(values, shape));
    }

    private void fold(int layer, BatchNorm norm, SampleShape shape) {
        if (layers.isEmpty() || withBias(layers.get(layers.size() - 1)) == null) {
            addIdentity(shape);
        }
        int last = layers.size() - 1;
        LayerSpec linear = layers.get(last);
        layers.set(last, withBias(linear));
        float[] weight = arrays.get(last + ".weight").floats();
        int channels = shape.channels();
        float[] bias = arrays.computeIfAbsent(last + ".bias", name -> NumberArray.of(new float[channels]))
                .floats();
        float[] mean = statistic(layer, "mean");
        float[] variance = statistic(layer, "variance");
        double[] factors = new double[channels];
        for (int c = 0; c < channels; c++) {
            double scale = norm.affine() ? statistic(layer, "scale")[c] : 1;
            double shift = norm.affine() ? statistic(layer, "shift")[c] : 0;
            factors[c] = scale / Math.sqrt(variance[c] + norm.epsilon());
            bias[c] = (float) (((double) bias[c] - mean[c]) * factors[c] + shift);
        }
        int area = linear instanceof TransposedConvolution t ? t.kernel() * t.kernel() : weight.length / channels;
        for (int k = 0; k < weight.length; k++) {
            weight[k] = (float) (weight[k] * factors[k / area % channels]);
        }
    }

    private float[] statistic(int layer, String name) {
        return state.arrays().get(layer + "." + name).floats();
    }

    private void addIdentity(SampleShape shape) {
        int channels = shape.channels();
        float[] weight = new float[channels * channels];
        for (int c = 0; c < channels; c++) {
            weight[c * channels + c] = 1;
        }
        if (shape.isImage()) {
            put("weight", weight, channels, channels, 1, 1);
            layers.add(new Convolution(channels, 1, 0, false, Init.FAN_IN_UNIFORM));
        } else {
            put("weight", weight, channels, channels);
            layers.add(new Dense(channels, false, Init.FAN_IN_UNIFORM));
        }
    }

    /** The layer with a bias, or null if it is not linear. */
    private static LayerSpec withBias(LayerSpec layer) {
        if (layer instanceof Convolution c) {
            return new Convolution(c.channels(), c.kernel(), c.padding(), true, c.init());
        } else if (layer instanceof TransposedConvolution c) {
            return new TransposedConvolution(c.channels(), c.kernel(), c.padding(), true, c.init());
        } else if (layer instanceof Dense dense) {
            return new Dense(dense.units(), true, dense.init());
        }
        return null;
    }
}
