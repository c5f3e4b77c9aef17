package org.imdad.reports;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.explain.check.DeletionInsertion.Curves;
import org.imdad.core.explain.check.OrderCurve;
import org.imdad.reports.explain.CurvesFigure;
import org.imdad.reports.html.ReportPage;
import org.imdad.reports.table.Csv;
import org.imdad.reports.table.Table;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;

/** Writes a page about how far the explanations of a model can be trusted: what was found, and the curves behind it. */
public final class CheckReport {

    private CheckReport() {}

    /**
     * Writes the page.
     *
     * @param title name of the model
     * @param data name of the samples
     * @param findings what was found, the name of each check in the first column
     * @param curves of some samples; may be empty
     * @param folder created where it is missing
     * @return the page
     */
    public static Path write(String title, String data, Table findings, List<Curves> curves, Path folder) {
        ReportFolder files = new ReportFolder(folder);
        ReportPage page =
                new ReportPage(title, "Whether the explanations of its scores can be trusted.", "Samples of " + data);
        OpenReport report = new OpenReport(page, files, Integer.MAX_VALUE);
        page.section("findings", "What was found");
        report.table("findings", findings);
        page.section("curves", "Deletion and insertion");
        if (curves.isEmpty()) {
            page.paragraph("None of the samples is called an anomaly, so there are no curves.");
        } else {
            Curves mean = Curves.mean(curves);
            report.figure(CurvesFigure.of(data, mean, curves.size()));
            report.file("tables/curves.csv", Csv.of(numbers(mean.deletion(), mean.insertion())));
            page.paragraph("Every point as a number: tables/curves.csv");
        }
        Path written = files.write("index.html", page.html());
        files.removeStaleFiles();
        return written;
    }

    private static Table numbers(OrderCurve deletion, OrderCurve insertion) {
        List<Column> columns = List.of(
                Column.numbers("share of values replaced"),
                Column.numbers("deletion"),
                Column.numbers("deletion in random order"),
                Column.numbers("insertion"),
                Column.numbers("insertion in random order"));
        double[] shares = deletion.shares();
        List<Row> rows = IntStream.range(0, shares.length)
                .mapToObj(k -> Row.of(List.of(
                        entry(shares[k]),
                        entry(deletion.scores()[k]),
                        entry(deletion.randomScores()[k]),
                        entry(insertion.scores()[k]),
                        entry(insertion.randomScores()[k]))))
                .toList();
        return new Table("Deletion and insertion", columns, rows, List.of());
    }

    private static Entry entry(double value) {
        return Entry.of(Double.toString(value));
    }
}
