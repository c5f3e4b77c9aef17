package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Cell;
import org.imdad.reports.result.Curves;
import org.imdad.reports.result.Curves.MeanCurve;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;

/** ROC and precision–recall curves of all detectors on one block, mean ± standard deviation over seeds. */
public final class RocFigure {

    private RocFigure() {}

    /**
     * Makes the figure of a block.
     *
     * @param auroc for the legend
     * @param averagePrecision for the legend
     * @param disclosures what must be said about labels
     * @return empty while no detector has a curve
     */
    public static Optional<Figure> of(
            SuiteResults results,
            Block block,
            SummaryTable auroc,
            SummaryTable averagePrecision,
            Disclosures disclosures) {
        List<Line> roc = lines(results, block, auroc, disclosures, Curves::roc);
        if (roc.isEmpty()) {
            return Optional.empty();
        }
        roc.replaceAll(RocFigure::fromTheOrigin);
        roc.add(Line.of("random (50.0)", new double[] {0, 1}, new double[] {0, 1}, Line.REFERENCE));
        LineChart rocChart = new LineChart(
                "ROC", Axis.between(0, 1, "false-positive rate"), Axis.between(0, 1, "true-positive rate"), roc);
        LineChart precisionChart = new LineChart(
                "Precision and recall",
                Axis.between(0, 1, "recall"),
                Axis.between(0, 1, "precision"),
                lines(results, block, averagePrecision, disclosures, Curves::precision));
        String caption =
                ("ROC and precision–recall curves on the test set of %s: mean and standard deviation (tinted) over "
                                        + "seeds at 201 false-positive rates or recalls; ")
                                .formatted(block.title())
                        + "AUROC and average precision in percent in brackets.";
        return Optional.of(new Figure(
                "roc",
                block.title(),
                String.join(" ", disclosures.behind(List.of(caption), results.labels())),
                Width.TWO_COLUMNS,
                List.of(rocChart, precisionChart)));
    }

    private static List<Line> lines(
            SuiteResults results,
            Block block,
            SummaryTable areas,
            Disclosures disclosures,
            Function<Curves, Optional<MeanCurve>> kind) {
        List<Cell> cells = areas.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.block().equals(block))
                .findFirst()
                .orElseThrow()
                .cells();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < results.labels().size(); i++) {
            String label = results.labels().get(i);
            Optional<MeanCurve> curve = results.curves(block, label).flatMap(kind);
            if (curve.isPresent()) {
                String area = cells.get(i)
                        .summary()
                        .map(summary -> Numbers.percent(summary.mean()))
                        .orElse("–");
                lines.add(line(disclosures.heading(label) + " (" + area + ")", curve.get(), i));
            }
        }
        return lines;
    }

    /** Rates beyond 0 and 1 do not exist, whatever the deviation. */
    private static Line line(String name, MeanCurve curve, int style) {
        Line line = Line.of(name, curve.x(), curve.means(), style).around(curve.deviations());
        return line.band()
                .map(band -> line.within(clipped(band.lower()), clipped(band.upper())))
                .orElse(line);
    }

    private static double[] clipped(double[] rates) {
        return Arrays.stream(rates).map(rate -> Math.max(0, Math.min(1, rate))).toArray();
    }

    private static Line fromTheOrigin(Line line) {
        Line joined = Line.of(line.name(), withZero(line.x()), withZero(line.y()), line.style());
        return line.band()
                .map(band -> joined.within(withZero(band.lower()), withZero(band.upper())))
                .orElse(joined);
    }

    private static double[] withZero(double[] values) {
        double[] longer = new double[values.length + 1];
        System.arraycopy(values, 0, longer, 1, values.length);
        return longer;
    }
}
