package org.imdad.stats.rank;

import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.imdad.stats.UndefinedStatisticException;

/**
 * Ranks of k methods in each of N blocks: 1 for the best value, midranks for equal ones, so that every block's ranks
 * sum to k(k+1)/2.
 *
 * <p>Values may be infinite. {@link IncompleteBlocks} is for matrices with missing values.
 */
public final class BlockRanks {

    /** The largest number of methods: 50. */
    public static final int MOST_METHODS = 50;

    private static final int FEWEST = 2;

    private final double[][] ranks;

    private BlockRanks(double[][] ranks) {
        this.ranks = ranks;
    }

    /**
     * Ranks values in O(N k log k).
     *
     * @param values N ≥ 2 blocks of k values each, one per method; 2 ≤ k ≤ 50
     * @param order which values are the better ones
     * @throws UndefinedStatisticException if there are fewer than two blocks or methods
     * @throws IllegalArgumentException if the blocks differ in length, k &gt; 50 or a value is NaN
     */
    public static BlockRanks of(double[][] values, Order order) {
        for (int b = 0; b < values.length; b++) {
            for (int m = 0; m < values[b].length; m++) {
                if (Double.isNaN(values[b][m])) {
                    throw new IllegalArgumentException(
                            "block %d, method %d: NaN cannot be ranked, state a policy for missing values"
                                    .formatted(b, m));
                }
            }
        }
        return missingLast(values, order);
    }

    /** Ranks values, NaN behind all others: what is missing in a block shares the mean of its last ranks. */
    static BlockRanks missingLast(double[][] values, Order order) {
        requireShape(values);
        NaturalRanking ranking = new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.AVERAGE);
        double[][] ranks = new double[values.length][];
        for (int b = 0; b < values.length; b++) {
            ranks[b] = rank(values[b], order, ranking);
        }
        return new BlockRanks(ranks);
    }

    static void requireShape(double[][] values) {
        if (values.length < FEWEST) {
            throw new UndefinedStatisticException(
                    "ranks over blocks are undefined: %d complete blocks, at least %d are needed"
                            .formatted(values.length, FEWEST));
        }
        int methods = values[0].length;
        if (methods < FEWEST) {
            throw new UndefinedStatisticException(
                    "ranks over blocks are undefined: %d methods, at least %d are needed".formatted(methods, FEWEST));
        }
        if (methods > MOST_METHODS) {
            throw new IllegalArgumentException(
                    "%d methods: at most %d can be compared, choose a selection".formatted(methods, MOST_METHODS));
        }
        for (int b = 1; b < values.length; b++) {
            if (values[b].length != methods) {
                throw new IllegalArgumentException("block %d has %d values, block 0 has %d: every block needs as many"
                        .formatted(b, values[b].length, methods));
            }
        }
    }

    private static double[] rank(double[] values, Order order, NaturalRanking ranking) {
        double sign = order == Order.LOWER_IS_BETTER ? 1 : -1;
        // Adding 0.0 turns −0.0, which the ranking would place before it, into 0.0.
        double[] smallerIsBetter =
                Arrays.stream(values).map(value -> sign * value + 0.0).toArray();
        double[] ranks = ranking.rank(smallerIsBetter);
        long present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        for (int m = 0; m < ranks.length; m++) {
            if (Double.isNaN(values[m])) {
                ranks[m] = (present + 1 + ranks.length) / 2.0;
            }
        }
        return ranks;
    }

    /** Number N of blocks. */
    public int blocks() {
        return ranks.length;
    }

    /** Number k of methods. */
    public int methods() {
        return ranks[0].length;
    }

    /** Rank of a method in a block, in [1, k], a multiple of ½. */
    public double rank(int block, int method) {
        return ranks[block][method];
    }

    /** Mean rank of every method over the blocks; k values in [1, k] whose mean is (k+1)/2. */
    public double[] meanRanks() {
        double[] means = new double[methods()];
        Arrays.setAll(means, m -> rankSum(m) / blocks());
        return means;
    }

    double rankSum(int method) {
        double sum = 0;
        for (double[] block : ranks) {
            sum += block[method];
        }
        return sum;
    }

    /** Σ (t³ − t) over all groups of t tied methods: what ties take from Σ r² = N k(k+1)(2k+1)/6, times twelve. */
    double tieSum() {
        double squares = 0;
        for (double[] block : ranks) {
            for (double rank : block) {
                squares += rank * rank;
            }
        }
        double k = methods();
        return 2 * blocks() * k * (k + 1) * (2 * k + 1) - 12 * squares;
    }
}
