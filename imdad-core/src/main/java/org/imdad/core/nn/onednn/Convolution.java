package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.imdad.core.data.SampleShape;

/** Convolution with stride 1; W [out, in, k, k]. */
final class Convolution implements LinearMap {

    private static final long[] STRIDES = {1, 1};

    private final long[] input;
    private final long[] output;
    private final long[] weights;
    private final long[] padding;
    private final Arithmetic arithmetic;
    private convolution_forward.primitive_desc forward;

    Convolution(int n, SampleShape input, SampleShape output, int kernel, int padding, Arithmetic arithmetic) {
        this.input = Layouts.dims(n, input);
        this.output = Layouts.dims(n, output);
        this.weights = new long[] {output.channels(), input.channels(), kernel, kernel};
        this.padding = new long[] {padding, padding};
        this.arithmetic = arithmetic;
    }

    @Override
    public memory.desc weights() {
        return Layouts.of(memory.format_tag.oihw, weights);
    }

    @Override
    public long[] weightDims() {
        return weights;
    }

    @Override
    public long[] outputDims() {
        return output;
    }

    @Override
    public primitive_desc forward(Tensor x, memory.desc bias) {
        forward = Implementation.of(
                images -> new convolution_forward.primitive_desc(
                        new convolution_forward.desc(
                                prop_kind.forward_training,
                                algorithm.convolution_direct,
                                images.apply(input),
                                arithmetic.any(weights),
                                bias,
                                images.apply(output),
                                STRIDES,
                                padding,
                                padding),
                        OneDnn.cpu()),
                arithmetic::images,
                arithmetic::any);
        return forward;
    }

    @Override
    public primitive_desc inference(Tensor x, memory.desc bias, primitive_attr attributes) {
        return Implementation.of(
                images -> new convolution_forward.primitive_desc(
                        new convolution_forward.desc(
                                prop_kind.forward_inference,
                                algorithm.convolution_direct,
                                images.apply(input),
                                Layouts.any(weights),
                                bias,
                                Layouts.any(output),
                                STRIDES,
                                padding,
                                padding),
                        attributes,
                        OneDnn.cpu()),
                dims -> x.layout(),
                Layouts::any);
    }

    @Override
    public boolean takesActivation() {
        return true;
    }

    @Override
    public primitive_desc backwardData() {
        return Implementation.of(
                images -> new convolution_backward_data.primitive_desc(
                        new convolution_backward_data.desc(
                                algorithm.convolution_direct,
                                images.apply(input),
                                arithmetic.any(weights),
                                images.apply(output),
                                STRIDES,
                                padding,
                                padding),
                        OneDnn.cpu(),
                        forward),
                arithmetic::images,
                arithmetic::any);
    }

    /** In layouts of oneDNN's choice: for one input channel they are faster than blocks of 8, for more they are the same. */
    @Override
    public primitive_desc backwardWeights(memory.desc bias) {
        return new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(
                        algorithm.convolution_direct,
                        arithmetic.any(input),
                        Layouts.any(weights),
                        bias,
                        arithmetic.any(output),
                        STRIDES,
                        padding,
                        padding),
                OneDnn.cpu(),
                forward);
    }
}
