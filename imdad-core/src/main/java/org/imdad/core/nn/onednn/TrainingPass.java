package org.imdad.core.nn.onednn;

import java.util.List;
import java.util.function.BiFunction;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.imdad.core.nn.NetworkSpec;

/** A network compiled for training on one batch size. The backward programs are recorded when first asked for. Not thread-safe. */
final class TrainingPass implements Pass {

    private final int n;
    private final NetworkSpec spec;
    private final stream stream;
    private final List<TrainableLayer> layers;
    private final Arena arena = new Arena();
    private final Tensor input;
    private final Tensor output;
    private final Program forward;
    private Tensor error;
    private Tensor inputGradient;
    private Program backward;
    private Program backwardToInput;
    private Program inputOnly;

    TrainingPass(NetworkSpec spec, List<LayerParameters> parameters, int n, stream stream) {
        this.n = n;
        this.spec = spec;
        this.stream = stream;
        this.layers = NativeLayers.training(spec, parameters, n);
        this.forward = new Program(arena, stream);
        this.input = arena.outside(n, spec.input());
        this.output = arena.outside(n, spec.output());
        Tensor x = input;
        for (TrainableLayer layer : layers) {
            x = layer.forward(forward, x);
        }
        forward.copy(x, output);
    }

    void forward(FloatPointer from, FloatPointer to) {
        input.memory().set_data_handle(from);
        output.memory().set_data_handle(to);
        forward.run();
    }

    void backward(FloatPointer from) {
        if (backward == null) {
            backward = new Program(arena, stream);
            record(backward, (layer, e) -> layer.backward(backward, e, layer != layers.get(0)));
        }
        error().memory().set_data_handle(from);
        backward.run();
    }

    void backwardToInput(FloatPointer from, FloatPointer to) {
        if (backwardToInput == null) {
            backwardToInput = new Program(arena, stream);
            Tensor e = record(backwardToInput, (layer, error) -> layer.backward(backwardToInput, error, true));
            backwardToInput.copy(e, inputGradient());
        }
        runToInput(backwardToInput, from, to);
    }

    void inputGradient(FloatPointer from, FloatPointer to) {
        if (inputOnly == null) {
            inputOnly = new Program(arena, stream);
            Tensor e = record(inputOnly, (layer, error) -> layer.backwardToInputOnly(inputOnly, error));
            inputOnly.copy(e, inputGradient());
        }
        runToInput(inputOnly, from, to);
    }

    private void runToInput(Program program, FloatPointer from, FloatPointer to) {
        error().memory().set_data_handle(from);
        inputGradient.memory().set_data_handle(to);
        program.run();
    }

    private Tensor inputGradient() {
        if (inputGradient == null) {
            inputGradient = arena.outside(n, spec.input());
        }
        return inputGradient;
    }

    private Tensor error() {
        if (error == null) {
            error = arena.outside(n, spec.output());
        }
        return error;
    }

    private Tensor record(Program program, BiFunction<TrainableLayer, Tensor, Tensor> step) {
        Tensor e = arena.allocate(Layouts.plain(n, spec.output()), Layouts.dims(n, spec.output()));
        program.copy(error(), e);
        for (int i = layers.size() - 1; i >= 0; i--) {
            e = step.apply(layers.get(i), e);
        }
        return e;
    }

    @Override
    public void close() {
        arena.close();
    }
}
