package org.imdad.core.nn.onednn;

import org.imdad.core.data.SampleShape;

/** The same values, row by row, seen in another shape. */
final class ReshapeLayer implements TrainableLayer {

    private final int n;
    private final SampleShape input;
    private final SampleShape output;

    ReshapeLayer(int n, SampleShape input, SampleShape output) {
        this.n = n;
        this.input = input;
        this.output = output;
    }

    @Override
    public Tensor forward(Program program, Tensor x) {
        return seen(program, x, input, output);
    }

    @Override
    public Tensor backward(Program program, Tensor error, boolean wantInput) {
        return seen(program, error, output, input);
    }

    /** The values may be those of the layer before, which must not be overwritten. */
    @Override
    public boolean keepsOutput() {
        return true;
    }

    private Tensor seen(Program program, Tensor tensor, SampleShape from, SampleShape to) {
        Tensor plain = program.inLayout(tensor, Layouts.plain(n, from));
        return program.view(plain, Layouts.plain(n, to), Layouts.dims(n, to));
    }
}
