package org.imdad.core.matrix;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_dgemv;

import java.util.Objects;
import org.bytedeco.javacpp.DoublePointer;

/**
 * Inner products of any vectors with the rows of one matrix B [m, d]: the matrix product A·Bᵀ in double precision.
 *
 * <p>B lies in native memory, 8·m·d bytes, until {@link #close}. Equal calls give bit-equal results on one machine; how
 * many vectors are multiplied at once may change the last bits. Not thread-safe.
 */
public final class InnerProducts implements AutoCloseable {

    static {
        NativeBuild.choose();
    }

    private final int rows;
    private final int columns;
    private final DoublePointer matrix;
    private DoublePointer left = new DoublePointer();
    private DoublePointer product = new DoublePointer();

    /**
     * A matrix whose rows are yet to be set.
     *
     * @param rows m
     * @param columns d
     */
    public InnerProducts(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.matrix = new DoublePointer((long) rows * columns);
    }

    /** Number of rows m. */
    public int rows() {
        return rows;
    }

    /** Copies the first d values into a row of B. */
    public void setRow(int row, double[] values) {
        Objects.checkIndex(row, rows);
        matrix.position((long) row * columns).put(values, 0, columns).position(0);
    }

    /**
     * Multiplies n vectors with every row of B.
     *
     * @param vectors A, n × d, row-major, in the first n·d values
     * @param n number of vectors
     * @param target receives A·Bᵀ, n × m, row-major, in its first n·m values
     */
    public void multiply(double[] vectors, int n, double[] target) {
        left = atLeast(left, (long) n * columns);
        product = atLeast(product, (long) n * rows);
        left.put(vectors, 0, n * columns);
        if (n == 1) {
            // A product of matrices packs all of B first, which one vector does not repay.
            cblas_dgemv(CblasRowMajor, CblasNoTrans, rows, columns, 1, matrix, columns, left, 1, 0, product, 1);
        } else {
            cblas_dgemm(
                    CblasRowMajor,
                    CblasNoTrans,
                    CblasTrans,
                    n,
                    rows,
                    columns,
                    1,
                    left,
                    columns,
                    matrix,
                    columns,
                    0,
                    product,
                    rows);
        }
        product.get(target, 0, n * rows);
    }

    private static DoublePointer atLeast(DoublePointer buffer, long length) {
        if (buffer.capacity() >= length) {
            return buffer;
        }
        buffer.close();
        return new DoublePointer(length);
    }

    @Override
    public void close() {
        matrix.close();
        left.close();
        product.close();
    }
}
