package org.imdad.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;

/**
 * Integrated gradients: c_j = (a_j − a′_j) ∫₀¹ ∂s/∂a_j(a′ + t(a − a′)) dt, from a baseline x′ with activations a′ to a sample x
 * with activations a. At the input a is x itself. The contributions sum to the score difference (completeness).
 *
 * <p>Behind a layer the path runs between activations, and where the score sees the sample directly it sees x all the way.
 *
 * <p>Papers: M. Sundararajan, A. Taly, Q. Yan, "Axiomatic Attribution for Deep Networks", ICML 2017; at inner layers
 * K. Dhamdhere, M. Sundararajan, Q. Yan, "How Important Is a Neuron?", ICLR 2019. Departure: steps adapt to
 * the error of the sum, where along the path it arises. Not thread-safe.
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
            Samples sample = samples.slice(i, i + 1);
            contributions.add(new PathIntegral(score, sample, starts.row(i), ends.row(i), integration).contributions());
        }
        return contributions;
    }

    /**
     * The mean contributions from several baselines, which sum to s(x) less the mean of their scores. What differs from one
     * baseline to another averages out; what all normal samples around have in common stays.
     *
     * <p>Paper: G. Erion et al., "Improving performance of deep learning models with axiomatic attribution priors and expected
     * gradients", Nature Machine Intelligence 3, 2021. Departure: the nearest samples instead of random ones.
     *
     * @param samples x, n samples
     * @param baselines at least one set of n samples, such as {@link References#nearestTo(Samples, int)}
     * @throws InvalidInputException if a score or a gradient is NaN or infinite
     */
    public List<Contributions> of(Samples samples, List<Samples> baselines) {
        List<List<Contributions>> all =
                baselines.stream().map(baseline -> of(samples, baseline)).toList();
        return IntStream.range(0, samples.size())
                .mapToObj(i ->
                        Contributions.mean(all.stream().map(each -> each.get(i)).toList()))
                .toList();
    }
}
