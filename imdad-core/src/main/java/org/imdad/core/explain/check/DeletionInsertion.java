package org.imdad.core.explain.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.imdad.core.data.RandomOrder;
import org.imdad.core.data.Samples;
import org.imdad.core.explain.SplitScore;

/**
 * Deletion and insertion curves. Deletion: the values of a sample x are replaced by those of its reference x′, most important
 * ones first; a good explanation makes the score fall early. Insertion: the same from x′ to x; the score should rise early.
 * With several references s is the mean score on the ways to all of them. Curves are normalised,
 * (s − s(x′))/(s(x) − s(x′)), so that they run between 1 and 0; only samples with a score above that of their references tell
 * something; a curve is all 0 if its ends have equal scores.
 *
 * <p>Paper: V. Petsiuk, A. Das, K. Saenko, "RISE: Randomized Input Sampling for Explanation of Black-box Models", BMVC 2018.
 * Departure: what is removed becomes a normal sample's value instead of 0 or a blur, because both of those may be anomalous.
 *
 * @param steps number of replacements, at least 1; each of as equal a number of values as can be
 * @param randomOrders number of random orders each sample is compared with, at least 1
 */
public record DeletionInsertion(int steps, int randomOrders) {

    /** 28 steps against 10 random orders. */
    public static final DeletionInsertion DEFAULT = new DeletionInsertion(28, 10);

    /** Checks the ranges. */
    public DeletionInsertion {
        if (steps < 1 || randomOrders < 1) {
            throw new IllegalArgumentException(
                    "%d steps, %d random orders: at least 1 of each".formatted(steps, randomOrders));
        }
    }

    /**
     * The curves of one sample, {@link #steps} + 1 points each.
     *
     * @param deletion the less area the better
     * @param insertion the more area the better
     */
    public record Curves(OrderCurve deletion, OrderCurve insertion) {

        /**
         * The mean curves of samples.
         *
         * @param all at least one
         */
        public static Curves mean(List<Curves> all) {
            return new Curves(
                    OrderCurve.mean(all.stream().map(Curves::deletion).toList()),
                    OrderCurve.mean(all.stream().map(Curves::insertion).toList()));
        }

        /** Whether the score falls faster than in random order. */
        public boolean deletesBetter() {
            return deletion.area() < deletion.randomArea();
        }

        /** Whether the score rises faster than in random order. */
        public boolean insertsBetter() {
            return insertion.area() > insertion.randomArea();
        }
    }

    /**
     * The curves of n samples.
     *
     * @param score the score at the input
     * @param samples x, n samples
     * @param references x′, at least one set of n samples
     * @param importance of every place of each sample, of its pixels (with all their channels) or of its features: how much it
     *     moves the score from that of the references towards that of the sample
     * @param random draws the random orders
     */
    public List<Curves> of(
            SplitScore score,
            Samples samples,
            List<Samples> references,
            List<double[]> importance,
            RandomGenerator random) {
        List<Curves> curves = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            int at = i;
            Comparison comparison = new Comparison(
                    score,
                    samples.slice(at, at + 1),
                    references.stream().map(set -> set.slice(at, at + 1)).toList());
            int[] order = descending(importance.get(i));
            List<int[]> randomOrders = IntStream.range(0, this.randomOrders)
                    .mapToObj(k -> RandomOrder.of(order.length, random))
                    .toList();
            curves.add(new Curves(
                    OrderCurve.of(comparison::deletion, order, randomOrders),
                    OrderCurve.of(comparison::insertion, order, randomOrders)));
        }
        return curves;
    }

    private static int[] descending(double[] importance) {
        return IntStream.range(0, importance.length)
                .boxed()
                .sorted((a, b) -> Double.compare(importance[b], importance[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A sample and its references. */
    private final class Comparison {

        private final SplitScore score;
        private final Samples sample;
        private final List<Samples> references;

        Comparison(SplitScore score, Samples sample, List<Samples> references) {
            this.score = score;
            this.sample = sample;
            this.references = references;
        }

        double[] deletion(int[] order) {
            double[] sums = curve(reference -> sample, reference -> reference, order);
            return normalised(sums, sums[steps], sums[0]);
        }

        double[] insertion(int[] order) {
            double[] sums = curve(reference -> reference, reference -> sample, order);
            return normalised(sums, sums[0], sums[steps]);
        }

        /** Sums over the references of the scores on the ways from one sample to another. */
        private double[] curve(UnaryOperator<Samples> from, UnaryOperator<Samples> to, int[] order) {
            int d = sample.features();
            float[] ways = new float[references.size() * (steps + 1) * d];
            for (int r = 0; r < references.size(); r++) {
                Samples reference = references.get(r);
                mix(from.apply(reference).row(0), to.apply(reference).row(0), order, ways, r * (steps + 1) * d);
            }
            double[] scores = score.scores(Samples.of(sample.shape(), ways));
            double[] sums = new double[steps + 1];
            for (int k = 0; k < scores.length; k++) {
                sums[k % sums.length] += scores[k];
            }
            return sums;
        }

        /** Writes the samples on the way from one to another. */
        private void mix(float[] current, float[] target, int[] order, float[] mixed, int start) {
            int d = current.length;
            System.arraycopy(current, 0, mixed, start, d);
            for (int k = 1; k <= steps; k++) {
                int first = (int) ((long) (k - 1) * order.length / steps);
                int end = (int) ((long) k * order.length / steps);
                for (int place : Arrays.copyOfRange(order, first, end)) {
                    for (int j = place; j < d; j += order.length) {
                        current[j] = target[j];
                    }
                }
                System.arraycopy(current, 0, mixed, start + k * d, d);
            }
        }

        /** Adding 0 makes 0 of −0, where the range is negative. */
        private double[] normalised(double[] scores, double atReference, double atSample) {
            double range = atSample - atReference;
            return Arrays.stream(scores)
                    .map(s -> range == 0 ? 0 : (s - atReference) / range + 0.0)
                    .toArray();
        }
    }
}
