package org.imdad.core.nn.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;

/** Transposed convolution with stride 1, the adjoint of a convolution from its output to its input; weights [in, out, k, k]. */
final class TransposedConvolutionKernel implements Kernel {

    private final SampleShape outputShape;
    private final Correlation correlation;
    private final Parameter weight;
    private final Parameter bias;
    private float[] input;

    TransposedConvolutionKernel(SampleShape inputShape, LayerSpec.TransposedConvolution spec) {
        int k = spec.kernel();
        this.outputShape = spec.output(inputShape);
        this.correlation = new Correlation(outputShape, inputShape.channels(), k, spec.padding());
        InitialDistribution initial =
                InitialDistribution.of(spec.init(), spec.channels() * k * k, inputShape.channels() * k * k);
        this.weight = Parameter.weight(initial, inputShape.channels(), spec.channels(), k, k);
        this.bias = spec.bias() ? Parameter.bias(initial, spec.channels()) : null;
    }

    @Override
    public SampleShape outputShape() {
        return outputShape;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(List.of(weight));
        if (bias != null) {
            all.add(bias);
        }
        return all;
    }

    @Override
    public float[] forward(float[] x, int n, boolean training) {
        input = x;
        float[] y = correlation.applyAdjoint(x, weight.copyValues(), n);
        if (bias != null) {
            ChannelBias.add(bias.copyValues(), y, n, area());
        }
        return y;
    }

    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        weight.gradient().put(correlation.weightGradient(error, input, n));
        if (bias != null) {
            bias.gradient().put(ChannelBias.gradient(error, n, outputShape.channels(), area()));
        }
        return wantInput ? correlation.apply(error, weight.copyValues(), n) : error;
    }

    private int area() {
        return outputShape.height() * outputShape.width();
    }

    @Override
    public void close() {
        correlation.close();
    }
}
