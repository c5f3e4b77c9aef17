package org.imdad.stats.rank;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.imdad.stats.UndefinedStatisticException;

/**
 * What to do with blocks in which methods have no value, for instance because their trials failed. NaN stands for a
 * missing value; infinite values are values. Complete data are ranked alike by all three.
 *
 * <p>No policy is neutral: dropping blocks is blind to failures, and the worst rank counts them as defeats.
 */
public enum IncompleteBlocks {
    /** A block with a missing value is left out. */
    DROP_BLOCK {
        @Override
        public Ranked rank(double[][] values, Order order) {
            BlockRanks.requireShape(values);
            List<Integer> complete = blocks(values, b -> isComplete(values[b]));
            List<Integer> dropped = blocks(values, b -> !isComplete(values[b]));
            double[][] kept = complete.stream().map(b -> values[b]).toArray(double[][]::new);
            return new Ranked(this, BlockRanks.missingLast(kept, order), complete, dropped, missing(values));
        }
    },
    /** Missing values are worse than any value of their block, even an infinite one, and share its last ranks' mean. */
    WORST_RANK {
        @Override
        public Ranked rank(double[][] values, Order order) {
            BlockRanks ranks = BlockRanks.missingLast(values, order);
            return new Ranked(this, ranks, blocks(values, b -> true), List.of(), missing(values));
        }
    },
    /** A missing value is an error. */
    REFUSE {
        @Override
        public Ranked rank(double[][] values, Order order) {
            int missing = missing(values);
            if (missing > 0) {
                int block = blocks(values, b -> !isComplete(values[b])).get(0);
                int method = IntStream.range(0, values[block].length)
                        .filter(m -> Double.isNaN(values[block][m]))
                        .findFirst()
                        .orElseThrow();
                throw new UndefinedStatisticException(
                        "ranks are refused: block %d has no value of method %d, the first of %d missing values"
                                .formatted(block, method, missing));
            }
            return new Ranked(this, BlockRanks.of(values, order), blocks(values, b -> true), List.of(), 0);
        }
    };

    /**
     * Ranks what the policy leaves.
     *
     * @param values N blocks of k values each, one per method; NaN where missing; 2 ≤ k ≤ 50
     * @param order which values are the better ones
     * @throws UndefinedStatisticException if fewer than two blocks are left or k &lt; 2, or the policy refuses the data
     * @throws IllegalArgumentException if the blocks differ in length or k &gt; 50
     */
    public abstract Ranked rank(double[][] values, Order order);

    private static boolean isComplete(double[] block) {
        return Arrays.stream(block).noneMatch(Double::isNaN);
    }

    private static List<Integer> blocks(double[][] values, IntPredicate wanted) {
        return IntStream.range(0, values.length).filter(wanted).boxed().toList();
    }

    private static int missing(double[][] values) {
        return (int) Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isNaN)
                .count();
    }

    /**
     * Ranks and what the policy did for them.
     *
     * @param policy the policy
     * @param ranks ranks of the used blocks, in their order
     * @param used indices of the blocks that were ranked, increasing
     * @param dropped indices of the blocks that were left out, increasing
     * @param missing number of missing values among all blocks
     */
    public record Ranked(
            IncompleteBlocks policy, BlockRanks ranks, List<Integer> used, List<Integer> dropped, int missing) {

        /** Copies the lists. */
        public Ranked {
            used = List.copyOf(used);
            dropped = List.copyOf(dropped);
        }
    }
}
