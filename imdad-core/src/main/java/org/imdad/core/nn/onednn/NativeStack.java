package org.imdad.core.nn.onednn;

import java.util.List;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.imdad.core.nn.NetworkSpec;

/**
 * The layers of a network on oneDNN. Samples, outputs and errors are row-major native arrays of n samples. The passes of a
 * few batch sizes are kept: a run meets the full batch and the last smaller one. Not thread-safe.
 */
public final class NativeStack implements AutoCloseable {

    private final stream stream = new stream(OneDnn.cpu());
    private final Passes<TrainingPass> training;
    private final Passes<InferencePass> inference;

    /**
     * Prepares a network; nothing is compiled yet.
     *
     * @param spec what it is made of
     * @param parameters of each layer, where they will stay
     */
    public NativeStack(NetworkSpec spec, List<LayerParameters> parameters) {
        List<LayerParameters> copy = List.copyOf(parameters);
        this.training = new Passes<>(n -> new TrainingPass(spec, copy, n, stream));
        this.inference = new Passes<>(n -> new InferencePass(spec, copy, n, stream));
    }

    /** Computes the output in inference mode, with the parameters of the last {@link #parametersChanged}. */
    public void infer(FloatPointer input, int n, FloatPointer output) {
        inference.get(n).run(input, output);
    }

    /** Must be called between a change of parameters or running statistics and {@link #infer}. */
    public void parametersChanged() {
        inference.forEach(InferencePass::parametersChanged);
    }

    /** Computes the output in training mode. */
    public void forward(FloatPointer input, int n, FloatPointer output) {
        training.get(n).forward(input, output);
    }

    /** Sets all gradients for the last training pass of n samples. */
    public void backward(FloatPointer error, int n) {
        training.get(n).backward(error);
    }

    /** Like {@link #backward}, and computes the gradient at the input. */
    public void backwardToInput(FloatPointer error, int n, FloatPointer inputGradient) {
        training.get(n).backwardToInput(error, inputGradient);
    }

    /** Computes the gradient at the input alone; those of the parameters are arbitrary afterwards. */
    public void inputGradient(FloatPointer error, int n, FloatPointer inputGradient) {
        training.get(n).inputGradient(error, inputGradient);
    }

    @Override
    public void close() {
        training.close();
        inference.close();
        stream.deallocate();
    }
}
