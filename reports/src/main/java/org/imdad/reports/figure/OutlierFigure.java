package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.Panel;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.SphereOutliers;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.TrialResult;
import org.imdad.stats.OutlierBound;
import org.imdad.stats.OutlierBounds.Verdict;

/**
 * Outlier ratios of a block over the bounds that ν, ν₁ and ν₂ set: the bound as a line, the largest share that whole numbers
 * of samples can attain as crosses, ratios found on training and on held-out data as dots.
 */
public final class OutlierFigure {

    private static final int FEWEST_BOUNDS = 3;
    private static final double MARGIN = 1.05;

    private OutlierFigure() {}

    /** Makes the figure of a block; empty unless its trials have three different bounds on one side. */
    public static Optional<Figure> of(SuiteResults results, Block block) {
        List<SphereOutliers> outliers = results.trials(block).stream()
                .map(TrialResult::outliers)
                .flatMap(Optional::stream)
                .filter(found -> found.training().verdict() != Verdict.MARGIN_INACTIVE)
                .toList();
        List<Panel> panels = new ArrayList<>();
        panel(
                        "Normal samples outside R²",
                        "bound (1+ν)/ν₁",
                        outliers,
                        s -> s.training().normal(),
                        SphereOutliers::heldOutNormal)
                .ifPresent(panels::add);
        panel(
                        "Anomalies inside S²",
                        "bound ν/ν₂",
                        outliers,
                        s -> s.training().anomalies(),
                        SphereOutliers::heldOutAnomalies)
                .ifPresent(panels::add);
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String caption = "Outlier ratios on %s over their bounds, a point for each trial whose margin is active. "
                        .formatted(block.title())
                + "Line: bound; ×: discrete bound, the largest share that the number of training samples allows.";
        Width width = panels.size() == 1 ? Width.ONE_COLUMN : Width.TWO_COLUMNS;
        return Optional.of(new Figure("outliers", block.title(), caption, width, panels));
    }

    private static Optional<LineChart> panel(
            String title,
            String xTitle,
            List<SphereOutliers> outliers,
            Function<SphereOutliers, OutlierBound> side,
            Function<SphereOutliers, OptionalDouble> heldOut) {
        List<SphereOutliers> ordered = outliers.stream()
                .sorted(Comparator.comparingDouble(found -> side.apply(found).bound()))
                .toList();
        long bounds = ordered.stream()
                .mapToDouble(found -> side.apply(found).bound())
                .distinct()
                .count();
        if (bounds < FEWEST_BOUNDS) {
            return Optional.empty();
        }
        double end = MARGIN * side.apply(ordered.get(ordered.size() - 1)).bound();
        List<SphereOutliers> withHeldOut = ordered.stream()
                .filter(found -> heldOut.apply(found).isPresent())
                .toList();
        double[] x = values(ordered, found -> side.apply(found).bound());
        double[] shares = values(withHeldOut, found -> heldOut.apply(found).getAsDouble());
        double top = Math.max(end, MARGIN * Arrays.stream(shares).max().orElse(0));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("bound", new double[] {0, end}, new double[] {0, end}, Line.REFERENCE));
        lines.add(Line.marks(
                "training", x, values(ordered, found -> side.apply(found).ratio()), 0));
        if (!withHeldOut.isEmpty()) {
            lines.add(Line.marks(
                    "held out", values(withHeldOut, found -> side.apply(found).bound()), shares, 2));
        }
        lines.add(Line.marks(
                "discrete bound", x, values(ordered, found -> side.apply(found).discreteBound()), 1));
        return Optional.of(
                new LineChart(title, Axis.between(0, end, xTitle), Axis.between(0, top, "share of samples"), lines));
    }

    private static double[] values(List<SphereOutliers> outliers, Function<SphereOutliers, Double> value) {
        return outliers.stream().mapToDouble(value::apply).toArray();
    }
}
