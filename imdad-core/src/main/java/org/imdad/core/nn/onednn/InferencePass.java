package org.imdad.core.nn.onednn;

import java.util.List;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.imdad.core.nn.NetworkSpec;

/** A network compiled for inference on one batch size. Not thread-safe. */
final class InferencePass implements Pass {

    private final Arena arena = new Arena();
    private final Tensor input;
    private final Tensor output;
    private final Program program;
    private boolean prepared;

    InferencePass(NetworkSpec spec, List<LayerParameters> parameters, int n, stream stream) {
        program = new Program(arena, stream);
        input = arena.outside(n, spec.input());
        output = arena.outside(n, spec.output());
        Tensor x = input;
        for (NativeLayer layer : NativeLayers.inference(spec, parameters, n)) {
            x = layer.forward(program, x);
        }
        program.copy(x, output);
    }

    /** Must be called between a change of parameters and the next run. */
    void parametersChanged() {
        prepared = false;
    }

    void run(FloatPointer from, FloatPointer to) {
        if (!prepared) {
            program.preparation().run();
            prepared = true;
        }
        input.memory().set_data_handle(from);
        output.memory().set_data_handle(to);
        program.run();
    }

    @Override
    public void close() {
        arena.close();
    }
}
