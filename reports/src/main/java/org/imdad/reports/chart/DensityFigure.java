package org.imdad.reports.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.reports.chart.LineChart.Legend;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Range;
import org.imdad.reports.chart.LineChart.Scale;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Curves.Distances;
import org.imdad.reports.result.Numbers;
import org.imdad.stats.GaussianKernelDensity;
import org.imdad.stats.UndefinedStatisticException;

/** Density of squared distances to the centre on training data, with R² and S² as vertical lines; a panel per epoch. */
public final class DensityFigure {

    private static final int POINTS = 200;
    private static final int QUANTILES = 20;
    /** Half bandwidths to each side of a quantile. */
    private static final int REACH = 6;

    private static final double SHOWN_SHARE = 0.99;
    private static final int RADIUS_STYLE = 4;
    private static final int MARGIN_STYLE = 6;

    private DensityFigure() {}

    /** Makes the figure; empty if at every epoch the distances are without spread. */
    public static Optional<Figure> of(Block block, String label, Distances distances) {
        List<LineChart> panels = new ArrayList<>();
        StringBuilder radii = new StringBuilder();
        for (EpochRow row : distances.epochs()) {
            panel(row).ifPresent(panels::add);
            describeRadii(radii, row);
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String caption = Numbers.format(
                        "Squared distances to the centre on training data, %s on %s (seed %d, trial %s). ",
                        label, block.title(), distances.seed(), distances.trialId())
                + "Gaussian kernel with Silverman's bandwidth, reflected at 0; the axis ends beyond the 99 % quantile of "
                + "each set." + radii;
        return Optional.of(new Figure("density", block.title() + ", " + label, caption, panels));
    }

    private static void describeRadii(StringBuilder text, EpochRow row) {
        Double radius2 = row.values().get("radius2");
        Double outerRadius2 = row.values().get("outer_radius2");
        if (radius2 != null) {
            text.append(" Epoch ").append(row.epoch()).append(": R² = ").append(Numbers.trimmed(radius2));
            text.append(outerRadius2 == null ? "." : ", S² = " + Numbers.trimmed(outerRadius2) + ".");
        }
    }

    private static Optional<LineChart> panel(EpochRow row) {
        double end = end(row);
        List<Line> lines = new ArrayList<>();
        double peak = 0;
        int style = 0;
        for (Map.Entry<String, double[]> set : row.distances().entrySet()) {
            Optional<Line> line = density(set.getKey(), set.getValue(), end, style++);
            if (line.isPresent()) {
                lines.add(line.get());
                peak = Math.max(peak, Arrays.stream(line.get().y()).max().orElse(0));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        double top = 1.05 * peak;
        addVertical(lines, row, "radius2", "R²", top, RADIUS_STYLE);
        addVertical(lines, row, "outer_radius2", "S²", top, MARGIN_STYLE);
        return Optional.of(new LineChart(
                Numbers.format("Epoch %d of %d", row.epoch(), row.epochs()),
                "squared distance to the centre",
                Scale.REAL,
                "density",
                Scale.REAL,
                Optional.of(new Range(0, end)),
                Optional.of(new Range(0, top)),
                lines,
                Legend.BELOW));
    }

    private static void addVertical(
            List<Line> lines, EpochRow row, String value, String name, double height, int style) {
        if (row.values().containsKey(value)) {
            lines.add(Line.vertical(name, row.values().get(value), height, style));
        }
    }

    private static double end(EpochRow row) {
        double end = 0;
        for (double[] distances : row.distances().values()) {
            double[] sorted = distances.clone();
            Arrays.sort(sorted);
            if (sorted.length > 0) {
                end = Math.max(end, sorted[(int) Math.ceil(SHOWN_SHARE * sorted.length) - 1]);
            }
        }
        end = Math.max(end, row.values().getOrDefault("radius2", 0.0));
        end = Math.max(end, row.values().getOrDefault("outer_radius2", 0.0));
        return 1.05 * end;
    }

    private static Optional<Line> density(String name, double[] distances, double end, int style) {
        GaussianKernelDensity density;
        try {
            density = GaussianKernelDensity.of(distances);
        } catch (UndefinedStatisticException withoutSpread) {
            return Optional.empty();
        }
        double[] x = positions(distances, density.bandwidth(), end);
        double[] y = Arrays.stream(x).map(density::atReflected).toArray();
        return Optional.of(new Line(name, x, y, style));
    }

    /** Evenly spread, and closer where the samples are, so that no peak falls between two positions. */
    private static double[] positions(double[] distances, double bandwidth, double end) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        DoubleStream even = IntStream.rangeClosed(0, POINTS).mapToDouble(i -> end * i / POINTS);
        DoubleStream close = IntStream.rangeClosed(0, QUANTILES)
                .mapToDouble(k -> sorted[(int) ((sorted.length - 1L) * k / QUANTILES)])
                .flatMap(quantile ->
                        IntStream.rangeClosed(-REACH, REACH).mapToDouble(step -> quantile + step * bandwidth / 2));
        return DoubleStream.concat(even, close)
                .filter(x -> x >= 0 && x <= end)
                .sorted()
                .distinct()
                .toArray();
    }
}
