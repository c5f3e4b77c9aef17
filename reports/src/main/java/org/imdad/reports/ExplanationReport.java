package org.imdad.reports;

import java.nio.file.Path;
import java.util.List;
import org.imdad.experiments.model.Explained;
import org.imdad.experiments.model.ExplanationMethod;
import org.imdad.experiments.model.TrainedModel;
import org.imdad.reports.explain.Explanations;
import org.imdad.reports.html.ReportPage;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.table.Csv;
import org.imdad.reports.table.Table;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.imdad.reports.table.Table.Row;

/**
 * Writes a page that explains scores: a table of the samples, and for each a picture of what raised its score, with the nearest
 * reference samples beside it. The files of pictures and numbers stand in the folder too.
 */
public final class ExplanationReport {

    private ExplanationReport() {}

    /**
     * Writes the page.
     *
     * @param title name of the model
     * @param model what scored the samples
     * @param samples at least one
     * @param method how the explanations were made
     * @param folder created where it is missing
     * @return the page
     */
    public static Path write(
            String title, TrainedModel model, List<Explained> samples, ExplanationMethod method, Path folder) {
        ReportFolder files = new ReportFolder(folder);
        Table table = table(model, samples);
        ReportPage page = new ReportPage(
                title,
                "What raises or lowers anomaly scores, compared with the nearest normal training samples that the model keeps.",
                Numbers.format(
                        "%s, %d samples, threshold %.6g",
                        model.detector().save().detector(), samples.size(), model.threshold()));
        OpenReport report = new OpenReport(page, files, Integer.MAX_VALUE);
        page.section("samples", "Samples");
        report.table("samples", table);
        page.section("explanations", "Explanations");
        Explanations.figures(model, samples, method).forEach(report::figure);
        if (!model.form().shape().isImage()) {
            Table values = Explanations.contributions(model, samples);
            report.file("tables/contributions.csv", Csv.of(values));
            page.paragraph("Every contribution as a number: tables/contributions.csv");
        }
        Path written = files.write("index.html", page.html());
        files.removeStaleFiles();
        return written;
    }

    private static Table table(TrainedModel model, List<Explained> samples) {
        List<Column> columns = List.of(
                Column.words("sample"),
                Column.numbers("score"),
                Column.words("decision"),
                Column.words("nearest normal sample"),
                Column.numbers("its score"),
                Column.numbers("compared with the score"),
                Column.words("nearest labelled anomaly"));
        List<Row> rows = samples.stream()
                .map(sample -> Row.of(List.of(
                        Entry.of(sample.place()),
                        Entry.of(Numbers.format("%.6g", sample.score())),
                        Entry.of(sample.score() > model.threshold() ? "anomaly" : "normal"),
                        Entry.of(sample.normal().place()),
                        Entry.of(Numbers.format("%.6g", sample.normal().score())),
                        Entry.of(Numbers.format("%.6g", sample.meanScoreOfNormals())),
                        Entry.of(
                                sample.anomaly().map(Explained.Neighbour::place).orElse("–")))))
                .toList();
        return new Table("Samples and their neighbours", columns, rows, List.of());
    }
}
