package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.imdad.core.data.SampleShape;

/** Product with a matrix W [out, in], in seen as [channels, height, width]; y is [n, out] row by row. */
final class InnerProduct implements LinearMap {

    private final long[] output;
    private final long[] weights;
    private final Arithmetic arithmetic;
    private memory.desc inputLayout;
    private inner_product_forward.primitive_desc forward;

    InnerProduct(int n, SampleShape input, int units, Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        this.output = new long[] {n, units};
        this.weights = new long[] {units, input.channels(), input.height(), input.width()};
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
        inputLayout = arithmetic.vectors(x);
        forward = new inner_product_forward.primitive_desc(
                new inner_product_forward.desc(
                        prop_kind.forward_training, inputLayout, arithmetic.any(weights), bias, Layouts.rows(output)),
                OneDnn.cpu());
        return forward;
    }

    @Override
    public primitive_desc inference(Tensor x, memory.desc bias, primitive_attr attributes) {
        return new inner_product_forward.primitive_desc(
                new inner_product_forward.desc(
                        prop_kind.forward_inference, x.layout(), Layouts.any(weights), bias, Layouts.rows(output)),
                attributes,
                OneDnn.cpu());
    }

    @Override
    public boolean takesActivation() {
        return true;
    }

    @Override
    public primitive_desc backwardData() {
        return new inner_product_backward_data.primitive_desc(
                new inner_product_backward_data.desc(inputLayout, arithmetic.any(weights), arithmetic.rows(output)),
                OneDnn.cpu(),
                forward);
    }

    @Override
    public primitive_desc backwardWeights(memory.desc bias) {
        return new inner_product_backward_weights.primitive_desc(
                new inner_product_backward_weights.desc(
                        inputLayout, Layouts.any(weights), bias, arithmetic.rows(output)),
                OneDnn.cpu(),
                forward);
    }
}
