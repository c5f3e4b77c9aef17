package org.imdad.core.nn.onednn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.imdad.core.nn.NetworkSpec;

/**
 * The layers of a network on oneDNN. Samples, outputs and errors are row-major native arrays of n samples. The passes of a
 * few batch sizes are kept: a training run meets the full batch, the last smaller one, and those of inference. Not
 * thread-safe.
 */
public final class NativeStack implements AutoCloseable {

    private static final int KEPT = 6;

    private final NetworkSpec spec;
    private final List<LayerParameters> parameters;
    private final stream stream = new stream(OneDnn.cpu());
    private final Map<Shape, CompiledPass> passes = new LinkedHashMap<>(KEPT, 0.75f, true);

    private record Shape(int n, boolean training) {}

    /**
     * Prepares a network; nothing is compiled yet.
     *
     * @param spec what it is made of
     * @param parameters of each layer, where they will stay
     */
    public NativeStack(NetworkSpec spec, List<LayerParameters> parameters) {
        this.spec = spec;
        this.parameters = List.copyOf(parameters);
    }

    /**
     * Computes the output.
     *
     * @param training whether batch normalisation uses and records the statistics of the batch
     */
    public void forward(FloatPointer input, int n, boolean training, FloatPointer output) {
        pass(n, training).forward(input, output);
    }

    /** Sets all gradients for the last training pass of n samples. */
    public void backward(FloatPointer error, int n) {
        pass(n, true).backward(error);
    }

    /** Like {@link #backward}, and computes the gradient at the input. */
    public void backwardToInput(FloatPointer error, int n, FloatPointer inputGradient) {
        pass(n, true).backwardToInput(error, inputGradient);
    }

    private CompiledPass pass(int n, boolean training) {
        Shape shape = new Shape(n, training);
        CompiledPass found = passes.get(shape);
        if (found == null) {
            if (passes.size() >= KEPT) {
                passes.remove(passes.keySet().iterator().next()).close();
            }
            found = new CompiledPass(spec, parameters, n, training, stream);
            passes.put(shape, found);
        }
        return found;
    }

    @Override
    public void close() {
        passes.values().forEach(CompiledPass::close);
        passes.clear();
        stream.deallocate();
    }
}
