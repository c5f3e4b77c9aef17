package org.imdad.core.nn.onednn;

import java.util.List;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.NetworkSpec;

/** A network compiled for one batch size and mode. Programs are recorded when first asked for. Not thread-safe. */
final class CompiledPass implements AutoCloseable {

    private final int n;
    private final NetworkSpec spec;
    private final stream stream;
    private final List<NativeLayer> layers;
    private final Arena arena = new Arena();
    private final Tensor input;
    private final Tensor output;
    private final Program forward;
    private Tensor error;
    private Tensor inputGradient;
    private Program backward;
    private Program backwardToInput;

    CompiledPass(NetworkSpec spec, List<LayerParameters> parameters, int n, boolean training, stream stream) {
        this.n = n;
        this.spec = spec;
        this.stream = stream;
        this.layers = NativeLayers.of(spec, parameters, n, training);
        this.forward = new Program(arena, stream);
        this.input = outside(spec.input());
        this.output = outside(spec.output());
        Tensor x = input;
        for (NativeLayer layer : layers) {
            x = layer.forward(forward, x);
        }
        forward.copy(x, output);
    }

    /** A tensor whose place is set before every run. */
    private Tensor outside(SampleShape shape) {
        return arena.over(null, Layouts.plain(n, shape), Layouts.dims(n, shape));
    }

    void forward(FloatPointer from, FloatPointer to) {
        input.memory().set_data_handle(from);
        output.memory().set_data_handle(to);
        forward.run();
    }

    void backward(FloatPointer from) {
        if (backward == null) {
            backward = new Program(arena, stream);
            record(backward, false);
        }
        error().memory().set_data_handle(from);
        backward.run();
    }

    void backwardToInput(FloatPointer from, FloatPointer to) {
        if (backwardToInput == null) {
            backwardToInput = new Program(arena, stream);
            inputGradient = outside(spec.input());
            backwardToInput.copy(record(backwardToInput, true), inputGradient);
        }
        error().memory().set_data_handle(from);
        inputGradient.memory().set_data_handle(to);
        backwardToInput.run();
    }

    private Tensor error() {
        if (error == null) {
            error = outside(spec.output());
        }
        return error;
    }

    private Tensor record(Program program, boolean toInput) {
        Tensor e = arena.allocate(Layouts.plain(n, spec.output()), Layouts.dims(n, spec.output()));
        program.copy(error(), e);
        for (int i = layers.size() - 1; i >= 0; i--) {
            e = layers.get(i).backward(program, e, i > 0 || toInput);
        }
        return e;
    }

    @Override
    public void close() {
        arena.close();
    }
}
