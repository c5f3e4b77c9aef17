package org.imdad.experiments.spark;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How the rows of a table, which lie in partitions, come into batches that begin where they begin when one process goes through
 * the table: every so many rows. A batch belongs to the partition in which it begins; the rows of it that lie in
 * partitions behind are their heads, and are lent to it.
 */
final class Batches implements Serializable {

    private static final long serialVersionUID = 1;

    private final long[] first;
    private final long capacity;

    /**
     * Lays out batches.
     *
     * @param counts numbers of rows of the partitions in order
     * @param capacity rows of a batch
     */
    Batches(long[] counts, int capacity) {
        this.capacity = capacity;
        this.first = new long[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            first[i + 1] = first[i] + counts[i];
        }
    }

    /** Rows of a batch. */
    long capacity() {
        return capacity;
    }

    int partitions() {
        return first.length - 1;
    }

    /** Number of rows before the batches of a partition. */
    long begin(int partition) {
        return Math.min(roundedUp(first[partition]), first[partitions()]);
    }

    /** Number of rows before those that follow the batches of a partition. */
    long end(int partition) {
        return begin(partition + 1 < partitions() ? partition + 1 : partitions());
    }

    /** Number of rows at the begin of a partition that belong to a batch before it. */
    long lent(int partition) {
        return Math.min(roundedUp(first[partition]), first[partition + 1]) - first[partition];
    }

    /** The partition that a partition lends its first rows to, if {@link #lent} says that there are any. */
    int borrower(int partition) {
        long batch = first[partition] / capacity * capacity;
        int found = Arrays.binarySearch(first, batch);
        int holder = found >= 0 ? found : -found - 2;
        while (first[holder + 1] == first[holder]) {
            holder++;
        }
        return holder;
    }

    private long roundedUp(long row) {
        return (row + capacity - 1) / capacity * capacity;
    }
}
