package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.imdad.core.data.SampleShape;

/**
 * A convolution or transposed convolution with stride 1: which layouts its images are in.
 *
 * @param <F> description of the map in training
 */
final class ImageMap<F extends primitive_desc> implements LinearMap {

    private final ConvolutionKind<F> kind;
    private final long[] input;
    private final long[] output;
    private final long[] weights;
    private final long[] padding;
    private final Arithmetic arithmetic;
    private F forward;

    ImageMap(
            ConvolutionKind<F> kind,
            int n,
            SampleShape input,
            SampleShape output,
            int kernel,
            int padding,
            Arithmetic arithmetic) {
        this.kind = kind;
        this.input = Layouts.dims(n, input);
        this.output = Layouts.dims(n, output);
        this.weights = new long[] {output.channels(), input.channels(), kernel, kernel};
        this.padding = new long[] {padding, padding};
        this.arithmetic = arithmetic;
    }

    @Override
    public memory.desc weights() {
        return Layouts.of(kind.weightOrder(), weights);
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
                images -> kind.forward(
                        prop_kind.forward_training,
                        images.apply(input),
                        arithmetic.any(weights),
                        bias,
                        images.apply(output),
                        padding,
                        new primitive_attr()),
                arithmetic::images,
                arithmetic::any);
        return forward;
    }

    @Override
    public primitive_desc inference(Tensor x, memory.desc bias, primitive_attr attributes) {
        return Implementation.of(
                images -> kind.forward(
                        prop_kind.forward_inference,
                        images.apply(input),
                        Layouts.any(weights),
                        bias,
                        Layouts.any(output),
                        padding,
                        attributes),
                dims -> x.layout(),
                Layouts::any);
    }

    @Override
    public boolean takesActivation() {
        return kind.takesActivation();
    }

    /** For images of fewer channels than any block has, plain layouts: in blocks most of the work would be on zeros. */
    @Override
    public primitive_desc backwardData() {
        return Implementation.of(
                images -> kind.backwardData(
                        images.apply(input), arithmetic.any(weights), images.apply(output), padding, forward),
                FewChannels.areLessThanABlock(input) ? arithmetic::plain : arithmetic::images,
                arithmetic::any);
    }

    /** In layouts of oneDNN's choice: for one input channel they are faster than blocks of 8, for more they are the same. */
    @Override
    public primitive_desc backwardWeights(memory.desc bias) {
        return kind.backwardWeights(
                arithmetic.any(input), Layouts.any(weights), bias, arithmetic.any(output), padding, forward);
    }
}
