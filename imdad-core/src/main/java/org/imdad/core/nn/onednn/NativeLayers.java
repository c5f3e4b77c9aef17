package org.imdad.core.nn.onednn;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.NetworkSpec;

/** Makes the layers of a compiled pass. */
final class NativeLayers {

    private NativeLayers() {}

    /**
     * One layer per specification, in order.
     *
     * @param spec the network
     * @param parameters of each layer
     * @param n batch size
     * @param training whether a backward pass may follow
     */
    static List<NativeLayer> of(NetworkSpec spec, List<LayerParameters> parameters, int n, boolean training) {
        List<NativeLayer> layers = new ArrayList<>();
        List<SampleShape> shapes = spec.shapes();
        boolean overwritable = false;
        for (int i = 0; i < spec.layers().size(); i++) {
            NativeLayer layer = of(
                    spec.layers().get(i),
                    parameters.get(i),
                    n,
                    shapes.get(i),
                    shapes.get(i + 1),
                    training,
                    overwritable);
            layers.add(layer);
            overwritable = !layer.keepsOutput();
        }
        return layers;
    }

    private static NativeLayer of(
            LayerSpec layer,
            LayerParameters parameters,
            int n,
            SampleShape input,
            SampleShape output,
            boolean training,
            boolean inPlace) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return new LinearLayer(
                    new Convolution(n, input, output, convolution.kernel(), convolution.padding(), training),
                    parameters);
        } else if (layer instanceof LayerSpec.TransposedConvolution transposed) {
            return new LinearLayer(
                    new TransposedConvolution(n, input, output, transposed.kernel(), transposed.padding(), training),
                    parameters);
        } else if (layer instanceof LayerSpec.BatchNorm norm) {
            return new BatchNormLayer(norm.epsilon(), parameters, new RunningStatistics(parameters), training);
        } else if (layer instanceof LayerSpec.LeakyRelu relu) {
            return ActivationLayer.leakyRelu(relu.slope(), inPlace);
        } else if (layer instanceof LayerSpec.Elu) {
            return ActivationLayer.elu(inPlace);
        } else if (layer instanceof LayerSpec.Sigmoid) {
            return ActivationLayer.sigmoid(inPlace);
        } else if (layer instanceof LayerSpec.MaxPool) {
            return new PoolLayer(n, output, training);
        } else if (layer instanceof LayerSpec.Upsample) {
            return new UpsampleLayer(n, output);
        } else if (layer instanceof LayerSpec.Dense) {
            return new DenseLayer(n, input, output, parameters, training);
        } else if (layer instanceof LayerSpec.Reshape) {
            return new ReshapeLayer(n, input, output);
        }
        throw new IllegalArgumentException("no native layer for " + layer);
    }
}
