package org.imdad.core.nn.dl4j;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Gradient of a convolution's weights: g[o,c,u,v] = Σ_{b,i,j} e[b,o,i,j]·x[b,c,i+u−p,j+v−p].
 *
 * <p>The input is unfolded along columns only: for each v one shifted copy, each sample with h' + k − 1 rows of w'
 * values. Moving down by u rows is then an offset of u·w' into the same copy, and the sum over b, i, j a matrix product
 * with the error laid out in the same rhythm (its last k − 1 rows zero). ND4J's own backward operation takes several
 * times as long for the few channels of the encoders here. Buffers are reused; not thread-safe.
 */
final class WeightGradient implements AutoCloseable {

    /** Bounds the unfolded copy, in values, so that it stays near the caches. */
    private static final int CHUNK = 1 << 20;

    private final int in;
    private final int height;
    private final int width;
    private final int out;
    private final int kernel;
    private final int padding;
    private final int errorHeight;
    private final int errorWidth;
    private final int rows;
    private final int chunk;
    private final int length;
    private final int stride;
    private float[] unfolded;
    private float[] error;
    private float[] product;
    private NativeArray nativeUnfolded;
    private NativeArray nativeError;
    private NativeArray nativeProduct;

    WeightGradient(int in, int height, int width, int out, int kernel, int padding) {
        this.in = in;
        this.height = height;
        this.width = width;
        this.out = out;
        this.kernel = kernel;
        this.padding = padding;
        this.errorHeight = height + 2 * padding - kernel + 1;
        this.errorWidth = width + 2 * padding - kernel + 1;
        this.rows = errorHeight + kernel - 1;
        this.chunk = Math.max(1, CHUNK / (in * kernel * rows * errorWidth));
        this.length = chunk * rows * errorWidth;
        this.stride = length + (kernel - 1) * errorWidth;
    }

    /**
     * Computes the gradient.
     *
     * @param x input, n samples of [in, height, width]
     * @param e error at the output, n samples
     * @param n number of samples
     * @return g as [out, in, kernel, kernel]
     */
    float[] compute(float[] x, float[] e, int n) {
        allocate();
        for (int from = 0; from < n; from += chunk) {
            int count = Math.min(chunk, n - from);
            unfold(x, from, count);
            layOut(e, from, count);
            nativeUnfolded.put(unfolded, unfolded.length);
            nativeError.put(error, error.length);
            multiply(from == 0 ? 0f : 1f);
        }
        nativeProduct.get(product, product.length);
        return inOrderOfWeights();
    }

    private void allocate() {
        if (nativeUnfolded == null) {
            unfolded = new float[in * kernel * stride];
            error = new float[out * length];
            product = new float[kernel * out * in * kernel];
            nativeUnfolded = new NativeArray(unfolded.length);
            nativeError = new NativeArray(error.length);
            nativeProduct = new NativeArray(product.length);
        }
    }

    /** unfolded[c][v][b][r][j] = x[b][c][r − p][j + v − p], zero outside; borders stay zero from the allocation on. */
    private void unfold(float[] x, int from, int count) {
        for (int c = 0; c < in; c++) {
            for (int v = 0; v < kernel; v++) {
                int first = Math.max(0, padding - v);
                int last = Math.min(errorWidth, width + padding - v);
                int base = (c * kernel + v) * stride;
                if (first >= last) {
                    continue; // A kernel wider than the image has columns that see nothing but padding.
                }
                for (int b = 0; b < count; b++) {
                    int plane = ((from + b) * in + c) * height * width;
                    for (int r = 0; r < height && r + padding < rows; r++) {
                        System.arraycopy(
                                x,
                                plane + r * width + first + v - padding,
                                unfolded,
                                base + (b * rows + r + padding) * errorWidth + first,
                                last - first);
                    }
                }
            }
        }
    }

    /** error[o][b][r][j] = e[b][o][r][j], zero for r ≥ h' and for samples beyond the count. */
    private void layOut(float[] e, int from, int count) {
        int plane = errorHeight * errorWidth;
        for (int o = 0; o < out; o++) {
            int base = o * length;
            for (int b = 0; b < count; b++) {
                System.arraycopy(e, ((from + b) * out + o) * plane, error, base + b * rows * errorWidth, plane);
            }
            Arrays.fill(error, base + count * rows * errorWidth, base + length, 0f);
        }
    }

    private void multiply(float beta) {
        int columns = in * kernel;
        for (int u = 0; u < kernel; u++) {
            FloatPointer shifted = nativeUnfolded.pointer().getPointer(FloatPointer.class, (long) u * errorWidth);
            FloatPointer target = nativeProduct.pointer().getPointer(FloatPointer.class, (long) u * out * columns);
            cblas_sgemm(
                    CblasRowMajor,
                    CblasNoTrans,
                    CblasTrans,
                    out,
                    columns,
                    length,
                    1f,
                    nativeError.pointer(),
                    length,
                    shifted,
                    stride,
                    beta,
                    target,
                    columns);
        }
    }

    /** [u][o][c][v] to [o][c][u][v]. */
    private float[] inOrderOfWeights() {
        float[] g = new float[product.length];
        for (int u = 0; u < kernel; u++) {
            for (int oc = 0; oc < out * in; oc++) {
                System.arraycopy(product, (u * out * in + oc) * kernel, g, (oc * kernel + u) * kernel, kernel);
            }
        }
        return g;
    }

    @Override
    public void close() {
        if (nativeUnfolded != null) {
            nativeUnfolded.close();
            nativeError.close();
            nativeProduct.close();
        }
    }
}
