package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.Panel;
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

    /** Peaks of greater ratio are drawn at the same height: the lower one would be a line at zero. */
    private static final double COMPARABLE = 8;

    private static final int RADIUS_STYLE = 4;
    private static final int MARGIN_STYLE = 6;

    private DensityFigure() {}

    /** Makes the figure; empty if at every epoch the distances are without spread. */
    public static Optional<Figure> of(Block block, String label, Distances distances) {
        List<Panel> panels = new ArrayList<>();
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
                + "Gaussian kernel with Silverman's bandwidth, reflected at 0, or on a logarithmic axis (where the distances "
                + "span decades) of log₁₀ d; the axis ends beyond the 99 % quantile of each set. "
                + "Where the peaks are of very unequal height each density is divided by its own." + radii;
        Width width = panels.size() == 1 ? Width.ONE_COLUMN : Width.TWO_COLUMNS;
        return Optional.of(new Figure("density", block.title() + ", " + label, caption, width, panels));
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
        DensityAxis axis = DensityAxis.of(row);
        List<Line> lines = new ArrayList<>();
        int style = 0;
        for (Map.Entry<String, double[]> set : row.distances().entrySet()) {
            density(set.getKey(), set.getValue(), axis, style++).ifPresent(lines::add);
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        DoubleSummaryStatistics peaks =
                lines.stream().mapToDouble(DensityFigure::peak).summaryStatistics();
        boolean relative = peaks.getMax() > COMPARABLE * peaks.getMin();
        if (relative) {
            lines.replaceAll(DensityFigure::relativeToPeak);
        }
        double top = 1.05 * (relative ? 1 : peaks.getMax());
        addVertical(lines, row, "radius2", "R²", top, RADIUS_STYLE);
        addVertical(lines, row, "outer_radius2", "S²", top, MARGIN_STYLE);
        String single = lines.size() == 1 ? ", " + lines.get(0).name() : "";
        return Optional.of(new LineChart(
                Numbers.format("Epoch %d of %d%s", row.epoch(), row.epochs(), single),
                new Axis("squared distance to the centre", axis.scale(), Optional.of(axis.range())),
                Axis.between(0, top, axis.densityTitle() + (relative ? " / its peak" : "")),
                lines));
    }

    private static void addVertical(
            List<Line> lines, EpochRow row, String value, String name, double height, int style) {
        if (row.values().containsKey(value)) {
            lines.add(Line.vertical(name, row.values().get(value), height, style));
        }
    }

    private static Optional<Line> density(String name, double[] distances, DensityAxis axis, int style) {
        double[] places = axis.places(distances);
        GaussianKernelDensity density;
        try {
            density = GaussianKernelDensity.of(places);
        } catch (UndefinedStatisticException withoutSpread) {
            return Optional.empty();
        }
        double[] positions = positions(places, density.bandwidth(), axis);
        double[] x = Arrays.stream(positions).map(axis::distance).toArray();
        double[] y = Arrays.stream(positions)
                .map(place -> axis.density(density, place))
                .toArray();
        return Optional.of(Line.of(name, x, y, style));
    }

    private static double peak(Line line) {
        return Arrays.stream(line.y()).max().orElse(0);
    }

    private static Line relativeToPeak(Line line) {
        double peak = peak(line);
        return Line.of(
                line.name(),
                line.x(),
                Arrays.stream(line.y()).map(y -> y / peak).toArray(),
                line.style());
    }

    /** Evenly spread, and closer where the samples are, so that no peak falls between two positions. */
    private static double[] positions(double[] places, double bandwidth, DensityAxis axis) {
        double[] sorted = places.clone();
        Arrays.sort(sorted);
        double start = axis.place(axis.range().from());
        double end = axis.place(axis.range().to());
        DoubleStream even = IntStream.rangeClosed(0, POINTS).mapToDouble(i -> start + (end - start) * i / POINTS);
        DoubleStream close = IntStream.rangeClosed(0, QUANTILES)
                .mapToDouble(k -> sorted[(int) ((sorted.length - 1L) * k / QUANTILES)])
                .flatMap(quantile ->
                        IntStream.rangeClosed(-REACH, REACH).mapToDouble(step -> quantile + step * bandwidth / 2));
        return DoubleStream.concat(even, close)
                .filter(x -> x >= start && x <= end)
                .sorted()
                .distinct()
                .toArray();
    }
}
