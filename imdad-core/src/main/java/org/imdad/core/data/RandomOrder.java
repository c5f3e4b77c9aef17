package org.imdad.core.data;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Random permutations, drawn by the method of R. Fisher and F. Yates from the last place to the first. */
public final class RandomOrder {

    private RandomOrder() {}

    /** The numbers 0 to n − 1 in a random order. */
    public static int[] of(int n, RandomGenerator random) {
        return of(IntStream.range(0, n).toArray(), random);
    }

    /** A copy of some numbers in a random order. */
    public static int[] of(int[] numbers, RandomGenerator random) {
        int[] order = numbers.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }
}
