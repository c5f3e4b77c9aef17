package org.imdad.core.nn.onednn;

import org.imdad.core.data.SampleShape;

/** A fully connected layer: an {@link InnerProduct} whose output is seen as samples of vectors. */
final class DenseLayer implements NativeLayer {

    private final int n;
    private final SampleShape output;
    private final LinearLayer product;

    DenseLayer(int n, SampleShape input, SampleShape output, LayerParameters parameters, boolean training) {
        this.n = n;
        this.output = output;
        this.product = new LinearLayer(new InnerProduct(n, input, output.size(), training), parameters);
    }

    @Override
    public Tensor forward(Program program, Tensor input) {
        Tensor rows = product.forward(program, input);
        return program.view(rows, Layouts.plain(n, output), Layouts.dims(n, output));
    }

    @Override
    public Tensor backward(Program program, Tensor error, boolean wantInput) {
        Tensor plain = program.inLayout(error, Layouts.plain(n, output));
        Tensor rows = program.view(plain, Layouts.rows(n, output.size()), n, output.size());
        return product.backward(program, rows, wantInput);
    }
}
