package org.imdad.core.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.NetworkSpec;

/** Makes the layers of a compiled pass of n samples. */
final class NativeLayers {

    private final List<LayerSpec> layers;
    private final List<SampleShape> shapes;
    private final List<LayerParameters> parameters;
    private final int n;
    private final Arithmetic arithmetic;

    private NativeLayers(NetworkSpec spec, List<LayerParameters> parameters, int n, Arithmetic arithmetic) {
        this.layers = spec.layers();
        this.shapes = spec.shapes();
        this.parameters = parameters;
        this.n = n;
        this.arithmetic = arithmetic;
    }

    /**
     * One layer per specification, in order of computation.
     *
     * @param spec the network
     * @param parameters of each layer
     * @param n batch size
     */
    static List<TrainableLayer> training(NetworkSpec spec, List<LayerParameters> parameters, int n) {
        NativeLayers all = new NativeLayers(spec, parameters, n, Arithmetic.of(spec.precision()));
        List<TrainableLayer> made = new ArrayList<>();
        boolean overwritable = false;
        for (int i : all.poolingFirst()) {
            TrainableLayer layer = all.trainable(i, overwritable);
            made.add(layer);
            overwritable = !layer.keepsOutput();
        }
        return made;
    }

    /** Layers in order, each with what could be folded into it. */
    static List<NativeLayer> inference(NetworkSpec spec, List<LayerParameters> parameters, int n) {
        NativeLayers all = new NativeLayers(spec, parameters, n, Arithmetic.FLOAT32);
        List<NativeLayer> made = new ArrayList<>();
        int i = 0;
        while (i < spec.layers().size()) {
            Optional<LinearMap> map = all.linear(i);
            if (map.isEmpty()) {
                made.add(all.fixed(i++));
                continue;
            }
            int first = i++;
            Optional<RunningNorm> norm = all.norm(i);
            i += norm.isPresent() ? 1 : 0;
            Optional<Activation> activation = map.get().takesActivation() ? all.activation(i) : Optional.empty();
            i += activation.isPresent() ? 1 : 0;
            made.add(all.shaped(first, new FoldedLayer(map.get(), parameters.get(first), norm, activation)));
        }
        return made;
    }

    /**
     * Positions of the layers, each pooling before an activation f that comes right before it: f rises, so max f(x) = f(max x),
     * and f has a quarter of the values left to do.
     */
    private List<Integer> poolingFirst() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            boolean afterActivation = i > 0 && activation(i - 1).isPresent();
            order.add(
                    layers.get(i) instanceof LayerSpec.MaxPool && afterActivation ? order.size() - 1 : order.size(), i);
        }
        return order;
    }

    private TrainableLayer trainable(int i, boolean inPlace) {
        LayerSpec layer = layers.get(i);
        if (layer instanceof LayerSpec.Dense) {
            return new DenseLayer(
                    n, shapes.get(i + 1), new LinearLayer(linear(i).orElseThrow(), parameters.get(i)));
        } else if (layer instanceof LayerSpec.BatchNorm norm) {
            return new BatchNormLayer(norm.epsilon(), parameters.get(i), new RunningStatistics(parameters.get(i)));
        }
        return linear(i)
                .<TrainableLayer>map(map -> new LinearLayer(map, parameters.get(i)))
                .or(() -> activation(i).map(activation -> new ActivationLayer(activation, inPlace)))
                .orElseGet(() -> withoutParameters(i, true));
    }

    private NativeLayer fixed(int i) {
        return norm(i).<NativeLayer>map(FixedNormLayer::new)
                .or(() -> activation(i).map(activation -> new ActivationLayer(activation, false)))
                .orElseGet(() -> withoutParameters(i, false));
    }

    private TrainableLayer withoutParameters(int i, boolean training) {
        LayerSpec layer = layers.get(i);
        if (layer instanceof LayerSpec.MaxPool) {
            return new PoolLayer(n, shapes.get(i + 1), training);
        } else if (layer instanceof LayerSpec.Upsample) {
            return new UpsampleLayer(n, shapes.get(i + 1));
        } else if (layer instanceof LayerSpec.Reshape) {
            return new ReshapeLayer(n, shapes.get(i), shapes.get(i + 1));
        }
        throw new IllegalArgumentException("no native layer for " + layer);
    }

    private NativeLayer shaped(int i, NativeLayer layer) {
        return layers.get(i) instanceof LayerSpec.Dense
                ? (program, x) -> DenseLayer.asSamples(program, layer.forward(program, x), n, shapes.get(i + 1))
                : layer;
    }

    private Optional<LinearMap> linear(int i) {
        LayerSpec layer = layers.get(i);
        SampleShape input = shapes.get(i);
        SampleShape output = shapes.get(i + 1);
        if (layer instanceof LayerSpec.Convolution c) {
            return Optional.of(
                    new ImageMap<>(new Convolution(), n, input, output, c.kernel(), c.padding(), arithmetic));
        } else if (layer instanceof LayerSpec.TransposedConvolution c) {
            return Optional.of(
                    new ImageMap<>(new TransposedConvolution(), n, input, output, c.kernel(), c.padding(), arithmetic));
        } else if (layer instanceof LayerSpec.Dense) {
            return Optional.of(new InnerProduct(n, input, output.size(), arithmetic));
        }
        return Optional.empty();
    }

    private Optional<RunningNorm> norm(int i) {
        return i < layers.size() && layers.get(i) instanceof LayerSpec.BatchNorm norm
                ? Optional.of(new RunningNorm(norm.epsilon(), parameters.get(i)))
                : Optional.empty();
    }

    private Optional<Activation> activation(int i) {
        return i < layers.size() ? Activation.of(layers.get(i)) : Optional.empty();
    }
}
