package org.imdad.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.TrialState;
import org.imdad.reports.chart.DensityFigure;
import org.imdad.reports.chart.EpochFigure;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.FigureFiles;
import org.imdad.reports.chart.RocFigure;
import org.imdad.reports.html.ReportPage;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Curves;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.table.Csv;
import org.imdad.reports.table.Disclosures;
import org.imdad.reports.table.Latex;
import org.imdad.reports.table.Markdown;
import org.imdad.reports.table.MetricNames;
import org.imdad.reports.table.MetricTables;
import org.imdad.reports.table.OutlierTable;
import org.imdad.reports.table.PlainTables;
import org.imdad.reports.table.Table;
import org.imdad.stats.RankingMetric;

/**
 * Writes the report of a suite: {@code index.html} with {@code tables/}, {@code figures/} and, apart from them,
 * {@code timings/}.
 *
 * <p>Equal results give equal bytes in {@code tables/} and {@code figures/}, whatever the number of workers and however often
 * the run was stopped. Running times differ from run to run; they stand only in {@code timings/} and in the section of
 * {@code index.html} that shows them.
 *
 * @param detectors descriptions of detectors by name; a missing one is taken to use normal samples only
 */
public record ReportWriter(Map<String, DetectorDescription> detectors) {

    /** Copies the map. */
    public ReportWriter {
        detectors = Map.copyOf(detectors);
    }

    /**
     * Reads results and writes the report, replacing an earlier one.
     *
     * @param reader results, finished or not
     * @param folder where the report goes; created where missing
     * @return the page
     * @throws InvalidInputException if the folder cannot be written
     */
    public Path write(ResultsReader reader, Path folder) {
        SuiteResults results = SuiteResults.read(reader);
        ReportFolder files = new ReportFolder(folder);
        Table trials = PlainTables.trials(results);
        ReportPage page = new ReportPage(results.name(), results.title(), counts(results), warning(results), trials);
        writeMetrics(results, page, files);
        writeFigures(results, page, files);
        writePlainTables(results, page, files);
        Path index = files.write("index.html", page.html());
        files.removeStaleFiles();
        return index;
    }

    private void writeMetrics(SuiteResults results, ReportPage page, ReportFolder files) {
        Disclosures disclosures = Disclosures.of(results, detectors);
        for (RankingMetric metric : RankingMetric.values()) {
            String key = MetricNames.key(metric);
            SummaryTable summary = SummaryTable.ofMetric(results, metric);
            Table table = MetricTables.of(MetricNames.title(metric), summary, disclosures);
            String file = "tables/" + key;
            files.write(file + ".md", Markdown.of(table));
            files.write(file + ".tex", Latex.of(table, key));
            files.write(file + ".csv", Csv.of(summary, disclosures));
            page.section(key, MetricNames.title(metric));
            page.table(table, List.of(file + ".md", file + ".csv", file + ".tex"));
        }
    }

    private static void writeFigures(SuiteResults results, ReportPage page, ReportFolder files) {
        page.section("figures", "Figures");
        SummaryTable auroc = SummaryTable.ofMetric(results, RankingMetric.AUROC);
        int number = 0;
        int part = 0;
        for (SummaryTable.Group group : auroc.groups()) {
            for (SummaryTable.Row row : group.rows()) {
                List<Figure> figures = figures(results, row);
                part++;
                if (!figures.isEmpty()) {
                    page.subsection("figures-" + part, row.block().title());
                }
                for (Figure figure : figures) {
                    number++;
                    String file = Numbers.format("figures/%03d-%s-%s", number, figure.kind(), slug(figure.subject()));
                    byte[] svg = FigureFiles.svg(figure);
                    files.write(file + ".svg", svg);
                    files.write(file + ".png", FigureFiles.png(figure));
                    page.figure(
                            svg,
                            List.of(file + ".svg", file + ".png"),
                            FigureFiles.width(figure),
                            FigureFiles.height(figure),
                            figure.caption());
                }
            }
        }
        if (number == 0) {
            page.paragraph("No trial is done yet, so there is nothing to draw.");
        }
    }

    private static List<Figure> figures(SuiteResults results, SummaryTable.Row row) {
        Block block = row.block();
        List<Figure> figures = new ArrayList<>();
        RocFigure.of(results, row).ifPresent(figures::add);
        for (String label : results.labels()) {
            Optional<Curves> curves = results.curves(block, label);
            curves.flatMap(present -> EpochFigure.of(block, label, present)).ifPresent(figures::add);
            curves.flatMap(Curves::distances)
                    .flatMap(distances -> DensityFigure.of(block, label, distances))
                    .ifPresent(figures::add);
        }
        return figures;
    }

    private static void writePlainTables(SuiteResults results, ReportPage page, ReportFolder files) {
        Table outliers = OutlierTable.of(results);
        if (!outliers.rows().isEmpty()) {
            page.section("outliers", outliers.caption());
            files.write("tables/outliers.csv", Csv.of(outliers));
            files.write("tables/outliers.md", Markdown.of(outliers));
            page.table(outliers, List.of("tables/outliers.md", "tables/outliers.csv"));
        }
        Table failures = PlainTables.failures(results);
        page.section("failures", failures.caption());
        files.write("tables/failures.csv", Csv.of(failures));
        if (failures.rows().isEmpty()) {
            page.paragraph("None.");
        } else {
            page.table(failures, List.of("tables/failures.csv"));
        }
        Table settings = PlainTables.settings(results);
        page.section("settings", settings.caption());
        files.write("tables/settings.csv", Csv.of(settings));
        page.table(settings, List.of("tables/settings.csv"));
        page.section("trials", "Trials");
        files.write("tables/trials.csv", Csv.trials(results));
        page.trials(Numbers.format("All %d trials", results.trials().size()), List.of("tables/trials.csv"));
        Table seconds = PlainTables.fitSeconds(SummaryTable.ofFitSeconds(results));
        page.section("timings", "Running times");
        files.write("timings/fit-seconds.md", Markdown.of(seconds));
        files.write("timings/fit-seconds.csv", Csv.of(seconds));
        page.table(seconds, List.of("timings/fit-seconds.md", "timings/fit-seconds.csv"));
    }

    private static String counts(SuiteResults results) {
        return Numbers.format(
                "%d trials: %d detectors on %d data sets and normal classes; %d done.",
                results.trials().size(),
                results.labels().size(),
                results.blocks().size(),
                results.count(TrialState.DONE));
    }

    private static String warning(SuiteResults results) {
        long failed = results.count(TrialState.FAILED);
        long unfinished = results.trials().size() - failed - results.count(TrialState.DONE);
        if (failed == 0 && unfinished == 0) {
            return "";
        }
        return Numbers.format("%d failed, %d unfinished: cells that miss values say so.", failed, unfinished);
    }

    private static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(60, slug.length()));
    }
}
