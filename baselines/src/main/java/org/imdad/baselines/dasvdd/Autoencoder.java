package org.imdad.baselines.dasvdd;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.model.NumberArray;
import org.imdad.core.nn.Network;

/** An encoder and a decoder that are trained together, with errors at both the reconstruction and the code. Not thread-safe. */
final class Autoencoder implements AutoCloseable {

    static final String ENCODER = "encoder.";
    static final String DECODER = "decoder.";

    private final Network encoder;
    private final Network decoder;

    /** Takes over both networks. */
    Autoencoder(Network encoder, Network decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /**
     * What comes out for n samples.
     *
     * @param codes z, n·p values
     * @param reconstruction x̂, n·D values
     */
    record Pass(float[] codes, float[] reconstruction) {}

    Network encoder() {
        return encoder;
    }

    Network decoder() {
        return decoder;
    }

    SampleShape inputShape() {
        return encoder.spec().input();
    }

    int codeSize() {
        return encoder.outputSize();
    }

    /** Codes in inference mode. */
    float[] codes(Samples samples) {
        return encoder.infer(samples);
    }

    /** Codes and reconstructions in inference mode. */
    Pass infer(Samples samples) {
        float[] codes = encoder.infer(samples);
        return new Pass(codes, decoder.infer(asSamples(codes)));
    }

    /** Codes and reconstructions in training mode. */
    Pass forward(Samples batch) {
        float[] codes = encoder.forward(batch);
        return new Pass(codes, decoder.forward(asSamples(codes)));
    }

    /**
     * Gradients in the decoder, for the batch of the last {@link #forward}.
     *
     * @param error ∂L/∂x̂, n·D values
     * @return what of ∂L/∂z passes through the decoder, n·p values
     */
    float[] backwardToCodes(float[] error) {
        return decoder.backwardToInput(error);
    }

    /**
     * Gradients in the encoder, for the batch of the last {@link #forward}.
     *
     * @param error the whole of ∂L/∂z, n·p values
     */
    void backwardFromCodes(float[] error) {
        encoder.backward(error);
    }

    /** One step of Adam on both networks. */
    void update(double learningRate) {
        encoder.update(learningRate);
        decoder.update(learningRate);
    }

    /** The state of both networks, by names of a saved model. */
    Map<String, NumberArray> arrays() {
        Map<String, NumberArray> arrays = new LinkedHashMap<>(encoder.state().withPrefix(ENCODER));
        arrays.putAll(decoder.state().withPrefix(DECODER));
        return arrays;
    }

    private Samples asSamples(float[] codes) {
        return Samples.of(decoder.spec().input(), codes);
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }
}
