package org.imdad.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.nn.FrozenNetwork;
import org.imdad.core.nn.Network;

/**
 * A score cut in two at a layer of its first network: a head that makes activations a of a sample, and the rest, which makes
 * the score of them, s(x) = t(a(x); x). Where the score depends on the sample directly (a reconstruction error), t sees the
 * sample as it is, whatever the activations. At layer 0 the activations are the sample. Not thread-safe.
 */
public final class SplitScore implements AutoCloseable {

    /** Number of samples that are passed through the networks together. */
    static final int PIECE = 64;

    private final SampleShape shape;
    private final Optional<Network> head;
    private final List<Network> tail;
    private final ScoreForm form;

    private SplitScore(SampleShape shape, Optional<Network> head, List<Network> tail, ScoreForm form) {
        this.shape = shape;
        this.head = head;
        this.tail = tail;
        this.form = form;
    }

    static SplitScore at(FrozenScore score, int layer) {
        FrozenNetwork first = score.networks().get(0);
        if (layer < 0 || layer >= first.spec().layers().size()) {
            throw new IllegalArgumentException("cannot cut a network of %d layers behind layer %d"
                    .formatted(first.spec().layers().size(), layer));
        }
        List<Network> tail = new ArrayList<>(List.of(first.tail(layer).open()));
        score.networks().subList(1, score.networks().size()).forEach(network -> tail.add(network.open()));
        Optional<Network> head =
                layer == 0 ? Optional.empty() : Optional.of(first.head(layer).open());
        return new SplitScore(first.spec().shapes().get(layer), head, tail, score.form());
    }

    /**
     * Scores and their gradients at the activations. Arrays are not copied.
     *
     * @param scores n scores
     * @param gradient ∂s/∂a, n·q values; at layer 0 the whole of ∂s/∂x
     */
    public record Slopes(double[] scores, float[] gradient) {}

    /** Shape of the activations of a sample. */
    public SampleShape shape() {
        return shape;
    }

    /** Activations of n samples. */
    public Samples activations(Samples samples) {
        return head.isEmpty() ? samples : Samples.of(shape, head.get().infer(samples));
    }

    /** Scores of n samples. */
    public double[] scores(Samples samples) {
        return scores(samples, activations(samples));
    }

    /**
     * Scores of given activations.
     *
     * @param samples what the score sees directly, n samples
     * @param activations n of them, those of the samples or any other
     */
    public double[] scores(Samples samples, Samples activations) {
        return form.slopes(samples, outputs(activations, Network::infer)).scores();
    }

    /** What each network behind the cut makes of activations. */
    private List<float[]> outputs(Samples activations, BiFunction<Network, Samples, float[]> pass) {
        List<float[]> outputs = new ArrayList<>();
        Samples input = activations;
        for (Network network : tail) {
            float[] output = pass.apply(network, input);
            outputs.add(output);
            input = Samples.of(network.spec().output(), output);
        }
        return outputs;
    }

    /**
     * Scores and gradients of n samples.
     *
     * @throws InvalidInputException if a score or a gradient is NaN or infinite
     */
    public Slopes slopes(Samples samples) {
        return slopes(samples, activations(samples));
    }

    /**
     * Scores and gradients at given activations, in pieces of bounded memory.
     *
     * @param samples what the score sees directly, n samples; at layer 0 the same as the activations
     * @param activations n of them
     * @throws InvalidInputException if a score or a gradient is NaN or infinite
     */
    public Slopes slopes(Samples samples, Samples activations) {
        double[] scores = new double[samples.size()];
        float[] gradient = new float[Math.multiplyExact(scores.length, shape.size())];
        for (int from = 0; from < scores.length; from += PIECE) {
            int to = Math.min(scores.length, from + PIECE);
            Slopes piece = piece(samples.slice(from, to), activations.slice(from, to));
            System.arraycopy(piece.scores, 0, scores, from, to - from);
            System.arraycopy(piece.gradient, 0, gradient, from * shape.size(), piece.gradient.length);
        }
        requireFinite(scores, gradient);
        return new Slopes(scores, gradient);
    }

    /** The scores of activations on a path that ends at a sample. */
    double[] scoresAlong(Samples sample, Samples activations) {
        return scores(seen(sample, activations), activations);
    }

    /** Scores and gradients at activations on a path that ends at a sample. */
    Slopes slopesAlong(Samples sample, Samples activations) {
        return slopes(seen(sample, activations), activations);
    }

    /** What the score sees directly: behind a layer the sample itself, at the input each point of the path. */
    private Samples seen(Samples sample, Samples activations) {
        return head.isEmpty() ? activations : sample.select(new int[activations.size()]);
    }

    private Slopes piece(Samples samples, Samples activations) {
        ScoreSlopes slopes = form.slopes(samples, outputs(activations, Network::forward));
        float[] error = slopes.atOutputs().get(tail.size() - 1);
        for (int i = tail.size() - 1; i >= 0; i--) {
            error = tail.get(i).inputGradient(error);
            if (i > 0) {
                add(slopes.atOutputs().get(i - 1), error);
            }
        }
        if (head.isEmpty() && slopes.atSamples().isPresent()) {
            add(slopes.atSamples().get(), error);
        }
        return new Slopes(slopes.scores(), error);
    }

    private static void add(float[] values, float[] target) {
        for (int k = 0; k < target.length; k++) {
            target[k] += values[k];
        }
    }

    private void requireFinite(double[] scores, float[] gradient) {
        for (int k = 0; k < gradient.length; k++) {
            int i = k / shape.size();
            if (!Float.isFinite(gradient[k]) || !Double.isFinite(scores[i])) {
                throw new InvalidInputException(
                        "sample %d has no finite score and gradient to explain; its values are too large for the network"
                                .formatted(i));
            }
        }
    }

    @Override
    public void close() {
        head.ifPresent(Network::close);
        tail.forEach(Network::close);
    }
}
