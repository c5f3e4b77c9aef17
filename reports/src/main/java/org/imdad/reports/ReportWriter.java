package org.imdad.reports;

import java.nio.file.Path;
import java.util.Map;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.trial.TrialState;
import org.imdad.reports.html.ReportPage;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.ModelSelection;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.Rankings;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.table.PlainTables;
import org.imdad.reports.table.Table;
import org.imdad.reports.text.MethodsText;

/**
 * Writes the report of a suite: {@code index.html} with {@code tables/}, {@code figures/} and, apart from them,
 * {@code timings/}.
 *
 * <p>Equal results give equal bytes in {@code tables/} and {@code figures/}, whatever the number of workers and however often
 * the run was stopped. Running times differ from run to run; they stand only in {@code timings/} and in the section of
 * {@code index.html} that shows them.
 *
 * @param detectors descriptions of detectors by name; a missing one is taken to use normal samples only
 * @param datasets where pictures of samples come from; data sets that it does not have, or no longer as they were, are not
 *     pictured
 * @param options what is shown
 */
public record ReportWriter(Map<String, DetectorDescription> detectors, DatasetSource datasets, ReportOptions options) {

    /** Ranks, curves and pictures for each setting of a larger grid would help nobody. */
    private static final int MOST_SETTINGS = 6;

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
     * @throws InvalidInputException if the folder cannot be written, or the results do not allow what the options ask for
     */
    public Path write(ResultsReader reader, Path folder) {
        ModelSelection selection = ModelSelection.of(options.selection(), SuiteResults.read(reader));
        SuiteResults results = selection.results();
        ReportFolder files = new ReportFolder(folder);
        Table trials = PlainTables.trials(results, PlainTables.MOST_TRIALS);
        ReportPage page = new ReportPage(results.name(), results.title(), counts(results), warning(results), trials);
        OpenReport report = new OpenReport(page, files, options.mostFigures());
        SuiteResults shown = results.withoutGridsOver(MOST_SETTINGS);
        Rankings rankings = Rankings.of(shown, options.incomplete());
        Disclosures disclosures = Disclosures.of(selection, detectors);
        TableSections tables = new TableSections(selection, disclosures, rankings, options, report);
        tables.writeResults();
        new FigureSections(results, shown, disclosures, rankings, new Images(datasets), report).write();
        page.section("methods", "Methods");
        MethodsText.of(results).forEach(page::paragraph);
        tables.writeDetails(trials.rows().size());
        Path index = files.write("index.html", page.html());
        files.removeStaleFiles();
        return index;
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
}
