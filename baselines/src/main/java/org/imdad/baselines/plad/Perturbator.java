package org.imdad.baselines.plad;

import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.baselines.dense.DenseStacks;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Networks;
import org.imdad.core.nn.Precision;

/**
 * A variational autoencoder that gives a perturbation instead of a reconstruction, for samples of d values and a width h:
 * dense h, leaky ReLU 0.01, dense 2h for means and logarithms of variances of the code; from a code drawn by
 * {@link LatentSample} dense h, leaky ReLU 0.01, dense 2d for β and α. All with bias. Not thread-safe.
 */
final class Perturbator implements AutoCloseable {

    private static final double SLOPE = 0.01;

    private final Network encoder;
    private final Network decoder;
    private LatentSample latent;

    private Perturbator(Network encoder, Network decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /**
     * A perturbator with freshly drawn weights.
     *
     * @param input shape of the samples
     * @param width h, also the size of the code
     * @param precision arithmetic
     * @param adam settings of the optimiser
     * @param weights draws the weights
     */
    static Perturbator create(SampleShape input, int width, Precision precision, Adam adam, RandomGenerator weights) {
        NetworkSpec encoder = stack(input, width, 2 * width);
        NetworkSpec decoder = stack(SampleShape.vector(width), width, 2 * input.size());
        Network first = Networks.create(encoder.in(precision), adam, weights);
        try {
            return new Perturbator(first, Networks.create(decoder.in(precision), adam, weights));
        } catch (RuntimeException | Error e) {
            first.close();
            throw e;
        }
    }

    private static NetworkSpec stack(SampleShape input, int hidden, int output) {
        List<LayerSpec> last = List.of(DenseStacks.linear(output));
        return new NetworkSpec(input, DenseStacks.layers(SLOPE, hidden)).followedBy(last);
    }

    List<Network> networks() {
        return List.of(encoder, decoder);
    }

    /** Size of the code, as many numbers of noise as a sample needs. */
    int codeSize() {
        return decoder.spec().input().size();
    }

    /**
     * Perturbs a batch.
     *
     * @param batch n samples
     * @param noise standard normal numbers, n·{@link #codeSize()}
     */
    Perturbation perturb(Samples batch, float[] noise) {
        latent = new LatentSample(encoder.forward(batch), noise, codeSize());
        return new Perturbation(batch, decoder.forward(Samples.of(decoder.spec().input(), latent.codes())));
    }

    /** KL of the codes drawn last. */
    double divergence() {
        return latent.divergence();
    }

    /**
     * Gradients in both networks, for the batch perturbed last.
     *
     * @param error gradient at the outputs β and α
     * @param divergenceWeight weight of KL in the loss
     */
    void backward(float[] error, double divergenceWeight) {
        encoder.backward(latent.gradient(decoder.backwardToInput(error), divergenceWeight));
    }

    /** One step of Adam. */
    void update(double learningRate) {
        encoder.update(learningRate);
        decoder.update(learningRate);
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }
}
