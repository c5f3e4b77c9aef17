package org.imdad.experiments.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.imdad.core.data.RandomOrder;
import org.imdad.core.detector.FitContext;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;

/**
 * Rows of a data set by class, and the two kinds of draws a protocol makes from them. Immutable.
 *
 * @param classNames name of each class
 * @param byClass rows of each class, in ascending order
 */
record ClassRows(List<String> classNames, List<int[]> byClass) {

    /** What rounding may take off a count that is whole in exact arithmetic: 5922.9999999 counts as 5923. */
    private static final double TOLERANCE = 1e-9;

    /** All rows of a part of the data set. */
    static ClassRows of(Dataset dataset, Rows rows) {
        List<int[]> byClass = new ArrayList<>();
        for (int k = 0; k < dataset.classNames().size(); k++) {
            int label = k;
            byClass.add(IntStream.range(0, rows.size())
                    .filter(i -> rows.label(i) == label)
                    .toArray());
        }
        return new ClassRows(dataset.classNames(), byClass);
    }

    /** Rows of the named class. */
    int[] of(String className) {
        return byClass.get(classNames.indexOf(className)).clone();
    }

    /** Rows of the named classes, in ascending order. */
    int[] of(Collection<String> names) {
        return IntStream.range(0, classNames.size())
                .filter(k -> names.contains(classNames.get(k)))
                .mapToObj(byClass::get)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
    }

    /** All rows, in ascending order. */
    int[] all() {
        return of(classNames);
    }

    /** These rows without the given ones, which are in ascending order. */
    ClassRows without(int[] rows) {
        IntPredicate kept = row -> Arrays.binarySearch(rows, row) < 0;
        return new ClassRows(
                classNames,
                byClass.stream()
                        .map(own -> Arrays.stream(own).filter(kept).toArray())
                        .toList());
    }

    /** A stratified draw: of each class the same share, as {@link #drawn} does it. */
    int[] stratified(double share, long seed, String purpose) {
        return drawn(className -> share, seed, purpose);
    }

    /**
     * A draw of each class's share, rounded half up. Each class is drawn by a stream of its own, so that one class does
     * not change another.
     *
     * @param shareOf share of a class, by its name
     * @return the drawn rows of all classes, in ascending order
     */
    int[] drawn(ToDoubleFunction<String> shareOf, long seed, String purpose) {
        return IntStream.range(0, classNames.size())
                .mapToObj(k -> {
                    String name = classNames.get(k);
                    double share = shareOf.applyAsDouble(name);
                    int[] shuffled = shuffled(byClass.get(k), seed, purpose + " of class " + name);
                    return Arrays.copyOf(shuffled, (int) Math.floor(share * shuffled.length + 0.5 + TOLERANCE));
                })
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
    }

    /** A random permutation of rows. */
    static int[] shuffled(int[] rows, long seed, String purpose) {
        return RandomOrder.of(rows, FitContext.random(seed, purpose));
    }

    /** A count cut to a whole number, with a small tolerance for rounding. */
    static int cut(double count) {
        return (int) Math.floor(count + TOLERANCE * Math.max(1, count));
    }
}
