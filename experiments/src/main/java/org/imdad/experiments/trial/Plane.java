package org.imdad.experiments.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a detector makes of data with two features: the samples, and its scores over the plane around them.
 *
 * @param grid where the scores were taken
 * @param points preprocessed samples by set ({@code normal} and {@code anomalies} of the training data, {@code test normal},
 *     {@code test anomalies}), each as x₀, y₀, x₁, y₁ and so on
 * @param scores by epoch, one per place of the grid, row by row; under the last epoch, or 0 without epochs, those of the
 *     fitted detector
 */
public record Plane(Grid grid, Map<String, double[]> points, SortedMap<Integer, double[]> scores) {

    /** Copies the maps. */
    public Plane {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    /**
     * Evenly spaced places, the borders among them.
     *
     * @param fromX least x
     * @param toX greatest x
     * @param fromY least y
     * @param toY greatest y
     * @param columns number of places along x; at least 2
     * @param rows number of places along y; at least 2
     */
    public record Grid(double fromX, double toX, double fromY, double toY, int columns, int rows) {

        /** Place k of the columns. */
        public double x(int k) {
            return fromX + (toX - fromX) * k / (columns - 1);
        }

        /** Place k of the rows. */
        public double y(int k) {
            return fromY + (toY - fromY) * k / (rows - 1);
        }
    }
}
