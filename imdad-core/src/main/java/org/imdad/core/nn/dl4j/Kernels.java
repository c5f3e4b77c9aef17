package org.imdad.core.nn.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.NetworkSpec;

/** Makes the kernels of a network. */
final class Kernels {

    private Kernels() {}

    /** One kernel per layer, in order. */
    static List<Kernel> of(NetworkSpec spec) {
        List<Kernel> kernels = new ArrayList<>();
        for (int i = 0; i < spec.layers().size(); i++) {
            kernels.add(of(spec.layers().get(i), spec.shapes().get(i)));
        }
        return kernels;
    }

    private static Kernel of(LayerSpec layer, SampleShape input) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return new ConvolutionKernel(input, convolution);
        } else if (layer instanceof LayerSpec.TransposedConvolution transposed) {
            return new TransposedConvolutionKernel(input, transposed);
        } else if (layer instanceof LayerSpec.BatchNorm norm) {
            return new BatchNormKernel(input, norm);
        } else if (layer instanceof LayerSpec.LeakyRelu relu) {
            return new LeakyReluKernel(input, relu);
        } else if (layer instanceof LayerSpec.Elu) {
            return new EluKernel(input);
        } else if (layer instanceof LayerSpec.Sigmoid) {
            return new SigmoidKernel(input);
        } else if (layer instanceof LayerSpec.MaxPool pool) {
            return new MaxPoolKernel(input, pool);
        } else if (layer instanceof LayerSpec.Upsample upsample) {
            return new UpsampleKernel(input, upsample);
        } else if (layer instanceof LayerSpec.Dense dense) {
            return new DenseKernel(input, dense);
        } else if (layer instanceof LayerSpec.Reshape reshape) {
            return new ReshapeKernel(reshape.shape());
        }
        throw new IllegalArgumentException("no kernel for " + layer);
    }
}
