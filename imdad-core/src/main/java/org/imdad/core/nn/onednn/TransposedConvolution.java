package org.imdad.core.nn.onednn;

import org.bytedeco.dnnl.deconvolution_backward_data;
import org.bytedeco.dnnl.deconvolution_backward_weights;
import org.bytedeco.dnnl.deconvolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;

/** Transposed convolution; W [in, out, k, k]. */
final class TransposedConvolution implements ConvolutionKind<deconvolution_forward.primitive_desc> {

    private static final long[] STRIDES = {1, 1};

    @Override
    public memory.format_tag weightOrder() {
        return memory.format_tag.iohw;
    }

    @Override
    public boolean takesActivation() {
        return false;
    }

    @Override
    public deconvolution_forward.primitive_desc forward(
            prop_kind kind,
            memory.desc x,
            memory.desc weights,
            memory.desc bias,
            memory.desc y,
            long[] padding,
            primitive_attr attributes) {
        return new deconvolution_forward.primitive_desc(
                new deconvolution_forward.desc(
                        kind, algorithm.deconvolution_direct, x, weights, bias, y, STRIDES, padding, padding),
                attributes,
                OneDnn.cpu());
    }

    @Override
    public primitive_desc backwardData(
            memory.desc x,
            memory.desc weights,
            memory.desc y,
            long[] padding,
            deconvolution_forward.primitive_desc forward) {
        return new deconvolution_backward_data.primitive_desc(
                new deconvolution_backward_data.desc(
                        algorithm.deconvolution_direct, x, weights, y, STRIDES, padding, padding),
                OneDnn.cpu(),
                forward);
    }

    @Override
    public primitive_desc backwardWeights(
            memory.desc x,
            memory.desc weights,
            memory.desc bias,
            memory.desc y,
            long[] padding,
            deconvolution_forward.primitive_desc forward) {
        return new deconvolution_backward_weights.primitive_desc(
                new deconvolution_backward_weights.desc(
                        algorithm.deconvolution_direct, x, weights, bias, y, STRIDES, padding, padding),
                OneDnn.cpu(),
                forward);
    }
}
