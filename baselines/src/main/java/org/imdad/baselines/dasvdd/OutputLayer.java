package org.imdad.baselines.dasvdd;

import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;

/** What the decoder ends with. */
public enum OutputLayer {
    /**
     * As published: sigmoid for images with training values in [0, 1], leaky ReLU for other images, linear for vectors.
     */
    AUTO,
    /** 1/(1 + e⁻ˣ); reaches values in (0, 1) only. */
    SIGMOID(new LayerSpec.Sigmoid()),
    /** max(x, 0.01x). */
    LEAKY_RELU(new LayerSpec.LeakyRelu(DasvddArchitectures.SLOPE)),
    /** Nothing. */
    LINEAR;

    private final List<LayerSpec> layers;

    OutputLayer(LayerSpec... layers) {
        this.layers = List.of(layers);
    }

    /**
     * What {@link #AUTO} stands for; any other is itself.
     *
     * @param shape of the samples
     * @param unitRange whether all training values lie in [0, 1]
     */
    OutputLayer resolved(SampleShape shape, boolean unitRange) {
        if (this != AUTO) {
            return this;
        }
        return shape.isImage() ? unitRange ? SIGMOID : LEAKY_RELU : LINEAR;
    }

    /** The layers behind the decoder's last linear one; of a resolved output. */
    List<LayerSpec> layers() {
        return layers;
    }
}
