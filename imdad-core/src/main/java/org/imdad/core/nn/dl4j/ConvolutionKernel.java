package org.imdad.core.nn.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;

/** Convolution with stride 1; weights [out, in, k, k]. */
final class ConvolutionKernel implements Kernel {

    private final Correlation correlation;
    private final Parameter weight;
    private final Parameter bias;
    private float[] input;

    ConvolutionKernel(SampleShape inputShape, LayerSpec.Convolution spec) {
        int k = spec.kernel();
        this.correlation = new Correlation(inputShape, spec.channels(), k, spec.padding());
        int fanIn = inputShape.channels() * k * k;
        InitialDistribution initial = InitialDistribution.of(spec.init(), fanIn, spec.channels() * k * k);
        this.weight = Parameter.weight(initial, spec.channels(), inputShape.channels(), k, k);
        this.bias = spec.bias() ? Parameter.bias(initial, spec.channels()) : null;
    }

    @Override
    public SampleShape outputShape() {
        return correlation.output();
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
        float[] y = correlation.apply(x, weight.copyValues(), n);
        if (bias != null) {
            ChannelBias.add(bias.copyValues(), y, n, area());
        }
        return y;
    }

    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        weight.gradient().put(correlation.weightGradient(input, error, n));
        if (bias != null) {
            bias.gradient().put(ChannelBias.gradient(error, n, outputShape().channels(), area()));
        }
        return wantInput ? correlation.applyAdjoint(error, weight.copyValues(), n) : error;
    }

    private int area() {
        return outputShape().height() * outputShape().width();
    }

    @Override
    public void close() {
        correlation.close();
    }
}
