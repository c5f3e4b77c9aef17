package org.imdad.core.nn.onednn;

import org.imdad.core.data.SampleShape;

/** A fully connected layer: an {@link InnerProduct} whose output is seen as samples of vectors. */
final class DenseLayer implements TrainableLayer {

    private final int n;
    private final SampleShape output;
    private final LinearLayer product;

    DenseLayer(int n, SampleShape output, LinearLayer product) {
        this.n = n;
        this.output = output;
        this.product = product;
    }

    @Override
    public Tensor forward(Program program, Tensor input) {
        return asSamples(program, product.forward(program, input), n, output);
    }

    /** Rows [n, d] seen as samples. */
    static Tensor asSamples(Program program, Tensor rows, int n, SampleShape shape) {
        return program.view(rows, Layouts.plain(n, shape), Layouts.dims(n, shape));
    }

    @Override
    public Tensor backward(Program program, Tensor error, boolean wantInput) {
        return product.backward(program, asRows(program, error), wantInput);
    }

    @Override
    public Tensor backwardToInputOnly(Program program, Tensor error) {
        return product.backwardToInputOnly(program, asRows(program, error));
    }

    private Tensor asRows(Program program, Tensor error) {
        Tensor plain = program.inLayout(error, Layouts.plain(n, output));
        return program.view(plain, Layouts.rows(n, output.size()), n, output.size());
    }
}
