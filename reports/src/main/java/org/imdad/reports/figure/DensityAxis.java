package org.imdad.reports.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.reports.chart.LineChart.Range;
import org.imdad.reports.chart.LineChart.Scale;
import org.imdad.stats.GaussianKernelDensity;

/**
 * The horizontal axis of a density of squared distances d: of d itself, or, where sets lie so far apart that one of them
 * would be a needle at the border, of log₁₀ d with the density per decade. A place is d or log₁₀ d.
 *
 * @param scale {@link Scale#REAL} or {@link Scale#LOGARITHMIC}
 * @param range of squared distances shown
 */
record DensityAxis(Scale scale, Range range) {

    private static final double SHOWN_SHARE = 0.99;
    private static final double BORDER = 0.05;
    private static final double NEEDLE = 0.05;

    /** The axis for the distances and radii of an epoch. */
    static DensityAxis of(EpochRow row) {
        List<double[]> sets = row.distances().values().stream()
                .filter(distances -> distances.length > 0)
                .map(DensityAxis::sorted)
                .toList();
        double[] radii = DoubleStream.of(
                        row.values().getOrDefault("radius2", Double.NaN),
                        row.values().getOrDefault("outer_radius2", Double.NaN))
                .filter(radius -> radius > 0)
                .toArray();
        double end = greatest(sets, SHOWN_SHARE, radii);
        double least = sets.stream().mapToDouble(set -> set[0]).min().orElse(0);
        double smallestMedian =
                sets.stream().mapToDouble(set -> quantile(set, 0.5)).min().orElse(0);
        if (least > 0 && smallestMedian < NEEDLE * end) {
            double start = sets.stream()
                    .mapToDouble(set -> quantile(set, 1 - SHOWN_SHARE))
                    .min()
                    .orElse(0);
            double border = Math.pow(end / start, BORDER);
            return new DensityAxis(Scale.LOGARITHMIC, new Range(start / border, end * border));
        }
        return new DensityAxis(Scale.REAL, new Range(0, (1 + BORDER) * end));
    }

    private static double greatest(List<double[]> sets, double share, double[] radii) {
        return DoubleStream.concat(sets.stream().mapToDouble(set -> quantile(set, share)), Arrays.stream(radii))
                .max()
                .orElse(0);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** Quantity and unit of the vertical axis. */
    String densityTitle() {
        return isLogarithmic() ? "density per decade" : "density";
    }

    /** Place of a squared distance. */
    double place(double distance) {
        return isLogarithmic() ? Math.log10(distance) : distance;
    }

    /** Places of squared distances. */
    double[] places(double[] distances) {
        return Arrays.stream(distances).map(this::place).toArray();
    }

    /** Squared distance at a place. */
    double distance(double place) {
        return isLogarithmic() ? Math.pow(10, place) : place;
    }

    /** Density at a place. */
    double density(GaussianKernelDensity density, double place) {
        return isLogarithmic() ? density.at(place) : density.atReflected(place);
    }

    private boolean isLogarithmic() {
        return scale == Scale.LOGARITHMIC;
    }
}
