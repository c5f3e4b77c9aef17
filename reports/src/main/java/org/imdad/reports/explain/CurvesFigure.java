package org.imdad.reports.explain;

import java.util.List;
import org.imdad.core.explain.check.DeletionInsertion.Curves;
import org.imdad.core.explain.check.OrderCurve;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Scale;
import org.imdad.reports.result.Numbers;

/** Deletion and insertion curves beside those of random order. */
public final class CurvesFigure {

    private CurvesFigure() {}

    /**
     * Makes the figure.
     *
     * @param data name of the samples
     * @param mean over the samples
     * @param samples their number
     */
    public static Figure of(String data, Curves mean, int samples) {
        String caption =
                ("Mean score of %d samples that are called anomalies, 1 for the sample itself and 0 for the normal samples"
                                + " that it is compared with, while its values are replaced by theirs (deletion) or theirs by its own"
                                + " (insertion), those named most important first; areas under the curves in brackets.")
                        .formatted(samples);
        return new Figure(
                "curves",
                data,
                caption,
                Width.TWO_COLUMNS,
                List.of(
                        chart("Deletion, less is better", mean.deletion()),
                        chart("Insertion, more is better", mean.insertion())));
    }

    private static LineChart chart(String title, OrderCurve curve) {
        return new LineChart(
                title,
                Axis.between(0, 1, "share of values replaced"),
                Axis.of("score", Scale.REAL),
                List.of(
                        line("by importance", curve.area(), curve.shares(), curve.scores(), 0),
                        line("in random order", curve.randomArea(), curve.shares(), curve.randomScores(), 1)));
    }

    private static Line line(String name, double area, double[] shares, double[] scores, int style) {
        return Line.of(Numbers.format("%s (%.2f)", name, area), shares, scores, style);
    }
}
