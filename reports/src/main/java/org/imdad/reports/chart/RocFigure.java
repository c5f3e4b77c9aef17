package org.imdad.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imdad.reports.chart.LineChart.Legend;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Range;
import org.imdad.reports.chart.LineChart.Scale;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Curves.MeanRoc;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;

/** ROC curves of all detectors on one block. */
public final class RocFigure {

    private static final int LEGEND_FITS_INSIDE = 8;

    private RocFigure() {}

    /**
     * Makes the figure of a block.
     *
     * @param row the block's AUROC, named in the legend; one cell per label of the results
     * @return empty while no detector has a curve
     */
    public static Optional<Figure> of(SuiteResults results, SummaryTable.Row row) {
        Block block = row.block();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < results.labels().size(); i++) {
            String label = results.labels().get(i);
            Optional<MeanRoc> roc = results.curves(block, label).flatMap(curves -> curves.roc());
            if (roc.isPresent()) {
                String auroc = row.cells()
                        .get(i)
                        .summary()
                        .map(summary -> Numbers.percent(summary.mean()))
                        .orElse("–");
                lines.add(line(label + " (" + auroc + ")", roc.get(), i));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Legend legend = lines.size() <= LEGEND_FITS_INSIDE ? Legend.LOWER_RIGHT : Legend.BESIDE;
        lines.add(new Line("random (50.0)", new double[] {0, 1}, new double[] {0, 1}, Line.REFERENCE));
        LineChart chart = new LineChart(
                "ROC: " + block.title(),
                "false-positive rate",
                Scale.REAL,
                "true-positive rate",
                Scale.REAL,
                Optional.of(new Range(0, 1)),
                Optional.of(new Range(0, 1)),
                lines,
                legend);
        String caption = "ROC curves on the test set of %s: vertical average over seeds at 201 false-positive rates; "
                        .formatted(block.title())
                + "AUROC in percent in brackets.";
        return Optional.of(new Figure("roc", block.title(), caption, List.of(chart)));
    }

    private static Line line(String name, MeanRoc roc, int style) {
        int n = roc.falsePositiveRates().length;
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        System.arraycopy(roc.falsePositiveRates(), 0, x, 1, n);
        System.arraycopy(roc.truePositiveRates(), 0, y, 1, n);
        return new Line(name, x, y, style);
    }
}
