package org.imdad.core.explain;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;

/**
 * Integrated gradients: c_j = (a_j − a′_j) ∫₀¹ ∂s/∂a_j(a′ + t(a − a′)) dt, from a baseline x′ with activations a′ to a sample x
 * with activations a. At the input a is x itself. The contributions sum to the score difference (completeness).
 *
 * <p>Behind a layer the path runs between activations, and where the score sees the sample directly it sees x all the way.
 *
 * <p>Papers: M. Sundararajan, A. Taly, Q. Yan, "Axiomatic Attribution for Deep Networks", ICML 2017; at inner layers
 * K. Dhamdhere, M. Sundararajan, Q. Yan, "How Important Is a Neuron?", ICLR 2019. Departure: the number of steps adapts to
 * the error of the sum. Not thread-safe.
 *
 * @param score the score, cut where contributions are wanted; not closed with this
 * @param integration how finely
 */
public record IntegratedGradients(SplitScore score, Integration integration) {

    /**
     * The contributions to n scores.
     *
     * @param samples x, n samples
     * @param baselines x′, n samples
     * @throws InvalidInputException if a score or a gradient is NaN or infinite
     */
    public List<Contributions> of(Samples samples, Samples baselines) {
        if (samples.size() != baselines.size()) {
            throw new IllegalArgumentException(
                    "%d samples with %d baselines".formatted(samples.size(), baselines.size()));
        }
        Samples ends = score.activations(samples);
        Samples starts = score.activations(baselines);
        List<Contributions> contributions = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            contributions.add(integrate(samples.slice(i, i + 1), starts.slice(i, i + 1), ends.slice(i, i + 1)));
        }
        return contributions;
    }

    private Contributions integrate(Samples sample, Samples start, Samples end) {
        double from = score.scoreAlong(sample, start);
        double to = score.scoreAlong(sample, end);
        double allowed = integration.allowed(from, to);
        int steps = integration.firstSteps();
        while (true) {
            Contributions found = new Contributions(sum(sample, start, end, steps), from, to, steps, false);
            if (found.error() <= allowed) {
                return new Contributions(found.values(), from, to, steps, true);
            }
            if (steps > integration.maxSteps() / 2) {
                return found;
            }
            steps *= 2;
        }
    }

    private double[] sum(Samples sample, Samples start, Samples end, int steps) {
        float[] from = start.row(0);
        float[] to = end.row(0);
        double[] sum = new double[from.length];
        for (int first = 0; first < steps; first += SplitScore.PIECE) {
            int points = Math.min(SplitScore.PIECE, steps - first);
            float[] path = new float[points * from.length];
            for (int k = 0; k < points; k++) {
                double t = (first + k + 0.5) / steps;
                for (int j = 0; j < from.length; j++) {
                    path[k * from.length + j] = (float) (from[j] + t * ((double) to[j] - from[j]));
                }
            }
            float[] gradient = score.gradientAlong(sample, Samples.of(score.shape(), path));
            for (int k = 0; k < gradient.length; k++) {
                sum[k % from.length] += gradient[k];
            }
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] *= ((double) to[j] - from[j]) / steps;
        }
        return sum;
    }
}
