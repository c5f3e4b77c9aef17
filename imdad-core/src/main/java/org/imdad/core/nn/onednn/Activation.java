package org.imdad.core.nn.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.post_ops;
import org.imdad.core.nn.LayerSpec;

/**
 * An activation function in oneDNN's terms.
 *
 * @param forward the function
 * @param backward its derivative as a function of its value
 * @param alpha slope below 0, or factor
 */
record Activation(algorithm forward, algorithm backward, float alpha) {

    /** The activation of a layer, if it is one. */
    static Optional<Activation> of(LayerSpec layer) {
        if (layer instanceof LayerSpec.LeakyRelu relu) {
            return Optional.of(new Activation(
                    algorithm.eltwise_relu, algorithm.eltwise_relu_use_dst_for_bwd, (float) relu.slope()));
        } else if (layer instanceof LayerSpec.Elu) {
            return Optional.of(new Activation(algorithm.eltwise_elu, algorithm.eltwise_elu_use_dst_for_bwd, 1));
        } else if (layer instanceof LayerSpec.Sigmoid) {
            return Optional.of(
                    new Activation(algorithm.eltwise_logistic, algorithm.eltwise_logistic_use_dst_for_bwd, 0));
        }
        return Optional.empty();
    }

    /** Whether the value of 0 is 0, so that padded channels stay 0. */
    boolean keepsZero() {
        return forward != algorithm.eltwise_logistic;
    }

    /** Makes a primitive apply the function to its result. */
    void appendTo(post_ops operations) {
        operations.append_eltwise(1, forward, alpha, 0);
    }
}
