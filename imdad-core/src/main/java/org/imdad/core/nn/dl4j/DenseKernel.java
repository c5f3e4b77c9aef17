package org.imdad.core.nn.dl4j;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;

/** y = x·Wᵀ + b with W [out, in]. */
final class DenseKernel implements Kernel {

    private final int in;
    private final int out;
    private final Parameter weight;
    private final Parameter bias;
    private final NativeBuffers buffers = new NativeBuffers();
    private final HeapBuffer output = new HeapBuffer();
    private final HeapBuffer inputGradient = new HeapBuffer();
    private NativeArray nativeInput;

    DenseKernel(SampleShape input, LayerSpec.Dense spec) {
        this.in = input.size();
        this.out = spec.units();
        InitialDistribution initial = InitialDistribution.of(spec.init(), in, out);
        this.weight = Parameter.weight(initial, out, in);
        this.bias = spec.bias() ? Parameter.bias(initial, out) : null;
    }

    @Override
    public SampleShape outputShape() {
        return SampleShape.vector(out);
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
    public float[] forward(float[] input, int n, boolean training) {
        nativeInput = buffers.get("x", n, in).put(input, n * in);
        NativeArray product = buffers.get("y", n, out);
        cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasTrans,
                n,
                out,
                in,
                1f,
                nativeInput.pointer(),
                in,
                weight.values(),
                in,
                0f,
                product.pointer(),
                out);
        float[] y = output.atLeast(n * out);
        product.get(y, n * out);
        if (bias != null) {
            ChannelBias.add(bias.copyValues(), y, n, 1);
        }
        return y;
    }

    @Override
    public float[] backward(float[] error, int n, boolean wantInput) {
        NativeArray e = buffers.get("y", n, out).put(error, n * out);
        cblas_sgemm(
                CblasRowMajor,
                CblasTrans,
                CblasNoTrans,
                out,
                in,
                n,
                1f,
                e.pointer(),
                out,
                nativeInput.pointer(),
                in,
                0f,
                weight.gradient(),
                in);
        if (bias != null) {
            bias.gradient().put(ChannelBias.gradient(error, n, out, 1));
        }
        float[] gradient = inputGradient.atLeast(n * in);
        if (wantInput) {
            NativeArray g = buffers.get("gx", n, in);
            cblas_sgemm(
                    CblasRowMajor,
                    CblasNoTrans,
                    CblasNoTrans,
                    n,
                    in,
                    out,
                    1f,
                    e.pointer(),
                    out,
                    weight.values(),
                    in,
                    0f,
                    g.pointer(),
                    in);
            g.get(gradient, n * in);
        }
        return gradient;
    }

    @Override
    public void close() {
        buffers.close();
    }
}
