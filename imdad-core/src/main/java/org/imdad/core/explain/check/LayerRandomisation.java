package org.imdad.core.explain.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.imdad.core.explain.FrozenScore;

/**
 * Cascading randomisation: an explanation that stays the same when the weights of the network are destroyed, layer after
 * layer from the last one on, does not explain the network.
 *
 * <p>Paper: J. Adebayo et al., "Sanity Checks for Saliency Maps", NeurIPS 2018. Departure: weights are not drawn anew but
 * shuffled within their layer, which keeps their distribution and with it the size of activations.
 */
public final class LayerRandomisation {

    private LayerRandomisation() {}

    /**
     * What is left of the explanations with all layers from one on randomised.
     *
     * @param layer the first randomised layer
     * @param correlation mean over samples of Spearman's rank correlation between the explanation before and after; in
     *     [−1, 1], 1 for no change of order
     * @param absoluteCorrelation the same of absolute values. It stays high for explanations that multiply by the difference
     *     to a reference, because large differences stay large whatever the weights
     */
    public record Step(FrozenScore.Place layer, double correlation, double absoluteCorrelation) {}

    /**
     * Randomises a network from its last layer to its first.
     *
     * @param explanations makes the explanations of the same samples, one array for each, for any weights
     * @param random orders the weights
     * @return one step per layer with weights, the last layer first
     */
    public static List<Step> of(
            FrozenScore score, Function<FrozenScore, List<double[]>> explanations, RandomGenerator random) {
        List<double[]> original = explanations.apply(score);
        List<FrozenScore.Place> layers = score.weightedLayers();
        List<Step> steps = new ArrayList<>();
        FrozenScore randomised = score;
        for (int k = layers.size() - 1; k >= 0; k--) {
            randomised = randomised.shuffled(layers.get(k), random);
            List<double[]> changed = explanations.apply(randomised);
            steps.add(new Step(
                    layers.get(k), correlation(original, changed), correlation(absolute(original), absolute(changed))));
        }
        return steps;
    }

    private static double correlation(List<double[]> before, List<double[]> after) {
        double sum = 0;
        for (int i = 0; i < before.size(); i++) {
            sum += RankCorrelation.of(before.get(i), after.get(i));
        }
        return sum / before.size();
    }

    private static List<double[]> absolute(List<double[]> all) {
        return all.stream()
                .map(values -> Arrays.stream(values).map(Math::abs).toArray())
                .toList();
    }
}
