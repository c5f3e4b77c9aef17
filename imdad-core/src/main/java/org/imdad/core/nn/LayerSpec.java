package org.imdad.core.nn;

import org.imdad.core.data.SampleShape;

/**
 * One layer of a network, as plain data. {@link #output} says what shape it makes of its input; its text form is
 * canonical and enters the identity of shared work.
 */
public sealed interface LayerSpec {

    /**
     * Shape of the layer's output.
     *
     * @throws IllegalArgumentException if the layer cannot take such an input
     */
    SampleShape output(SampleShape input);

    /** How weights are drawn. */
    enum Init {
        /** Uniform on ±1/√fan_in, the default of PyTorch's linear and convolution layers. */
        FAN_IN_UNIFORM,
        /** Glorot uniform: ±g·√(6/(fan_in + fan_out)) with g = √(2/(1 + 0.01²)), the gain of a leaky ReLU of slope 0.01. */
        XAVIER_LEAKY,
        /** Normal with mean 0 and standard deviation 0.02, whatever the size of the layer. */
        NORMAL
    }

    /**
     * Convolution with stride 1: kernel k×k, zero padding on all sides; weights [out, in, k, k].
     *
     * @param channels output channels
     * @param kernel size k of the square kernel
     * @param padding zeros added on each side
     * @param bias whether there is a bias per output channel
     * @param init how weights are drawn
     */
    record Convolution(int channels, int kernel, int padding, boolean bias, Init init) implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            int shrink = kernel - 1 - 2 * padding;
            return new SampleShape(channels, input.height() - shrink, input.width() - shrink);
        }
    }

    /**
     * Transposed convolution with stride 1; weights [in, out, k, k]. The output is h + k − 1 − 2·padding high.
     *
     * @param channels output channels
     * @param kernel size k of the square kernel
     * @param padding rows and columns cut off on each side
     * @param bias whether there is a bias per output channel
     * @param init how weights are drawn; fan_in is {@code channels·k²}
     */
    record TransposedConvolution(int channels, int kernel, int padding, boolean bias, Init init) implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            int grow = kernel - 1 - 2 * padding;
            return new SampleShape(channels, input.height() + grow, input.width() + grow);
        }
    }

    /**
     * Batch normalisation per channel: (x − mean)/√(variance + epsilon), with statistics of the batch in training and
     * running statistics in inference; running ← 0.9·running + 0.1·batch, the variance unbiased.
     *
     * @param epsilon added to the variance
     * @param affine whether a learnable scale and shift per channel follow
     */
    record BatchNorm(double epsilon, boolean affine) implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            return input;
        }
    }

    /**
     * max(x, slope·x).
     *
     * @param slope in [0, 1)
     */
    record LeakyRelu(double slope) implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            return input;
        }
    }

    /** x for x ≥ 0, eˣ − 1 below. */
    record Elu() implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            return input;
        }
    }

    /** 1/(1 + e⁻ˣ). */
    record Sigmoid() implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            return input;
        }
    }

    /** Maximum over non-overlapping 2×2 windows; an odd last row or column is dropped. */
    record MaxPool() implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            return new SampleShape(input.channels(), input.height() / 2, input.width() / 2);
        }
    }

    /** Each value repeated as a 2×2 block (nearest neighbour). */
    record Upsample() implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            return new SampleShape(input.channels(), 2 * input.height(), 2 * input.width());
        }
    }

    /**
     * Fully connected layer on the flattened input; weights [out, in].
     *
     * @param units number of outputs
     * @param bias whether there is a bias per output
     * @param init how weights are drawn
     */
    record Dense(int units, boolean bias, Init init) implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            return SampleShape.vector(units);
        }
    }

    /**
     * The same values seen in another shape.
     *
     * @param shape of as many values as the input
     */
    record Reshape(SampleShape shape) implements LayerSpec {
        @Override
        public SampleShape output(SampleShape input) {
            if (input.size() != shape.size()) {
                throw new IllegalArgumentException("cannot see %s as %s".formatted(input, shape));
            }
            return shape;
        }
    }
}
