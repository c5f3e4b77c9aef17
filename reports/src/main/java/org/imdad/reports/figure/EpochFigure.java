package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.imdad.core.detector.EpochReport;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Scale;
import org.imdad.reports.chart.Panel;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Curves;
import org.imdad.reports.result.Curves.MeanEpoch;

/** What happened during training of one detector on one block: a panel each for losses, radii and validation AUROC. */
public final class EpochFigure {

    private static final double DECADES = 100;

    private EpochFigure() {}

    /** Makes the figure; empty if the detector keeps no history of at least two epochs. */
    public static Optional<Figure> of(Block block, String label, Curves curves) {
        List<MeanEpoch> pretraining = curves.epochs().getOrDefault(EpochReport.PRETRAIN, List.of());
        List<MeanEpoch> training = curves.epochs().getOrDefault(EpochReport.TRAIN, List.of());
        List<Panel> panels = new ArrayList<>();
        panel("Pretraining loss", "loss", pretraining, "loss").ifPresent(panels::add);
        panel("Training loss", "loss", training, "loss").ifPresent(panels::add);
        radii(training).ifPresent(panels::add);
        panel("Validation AUROC", "AUROC", training, "validation_auroc").ifPresent(panels::add);
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String subject = block.title() + ", " + label;
        String caption = "Training of %s on %s, mean ± standard deviation over seeds at each epoch."
                .formatted(label, block.title());
        Width width = panels.size() == 1 ? Width.ONE_COLUMN : Width.TWO_COLUMNS;
        return Optional.of(new Figure("training", subject, caption, width, panels));
    }

    private static Optional<LineChart> radii(List<MeanEpoch> epochs) {
        List<Line> lines = new ArrayList<>();
        line("R² (sphere)", "radius2", epochs, 0).ifPresent(lines::add);
        line("S² (margin)", "outer_radius2", epochs, 1).ifPresent(lines::add);
        return lines.isEmpty() ? Optional.empty() : Optional.of(chart("Squared radii", "squared distance", lines));
    }

    private static Optional<LineChart> panel(String title, String yTitle, List<MeanEpoch> epochs, String value) {
        return line(yTitle, value, epochs, 0).map(line -> chart(title, yTitle, List.of(line)));
    }

    private static LineChart chart(String title, String yTitle, List<Line> lines) {
        return new LineChart(title, Axis.of("epoch", Scale.WHOLE), Axis.of(yTitle, scale(lines)), lines);
    }

    /** Logarithmic where the values span decades, as a loss that falls steeply at first: else its end is a flat line. */
    private static Scale scale(List<Line> lines) {
        DoubleSummaryStatistics values =
                lines.stream().flatMapToDouble(line -> Arrays.stream(line.y())).summaryStatistics();
        boolean spansDecades = values.getMin() > 0 && values.getMax() > DECADES * values.getMin();
        return spansDecades ? Scale.LOGARITHMIC : Scale.REAL;
    }

    private static Optional<Line> line(String name, String value, List<MeanEpoch> epochs, int style) {
        List<MeanEpoch> present = epochs.stream()
                .filter(epoch -> Double.isFinite(epoch.values().getOrDefault(value, Double.NaN)))
                .toList();
        if (present.size() < 2) {
            return Optional.empty();
        }
        double[] epoch = present.stream().mapToDouble(MeanEpoch::epoch).toArray();
        double[] means = of(present, MeanEpoch::values, value);
        double[] deviations = of(present, MeanEpoch::deviations, value);
        return Optional.of(Line.of(name, epoch, means, style).around(deviations));
    }

    private static double[] of(List<MeanEpoch> epochs, Function<MeanEpoch, Map<String, Double>> part, String value) {
        return epochs.stream()
                .mapToDouble(epoch -> part.apply(epoch).getOrDefault(value, 0.0))
                .toArray();
    }
}
