package org.imdad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.imdad.cli.plugin.Plugins;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.store.CombinedResults;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.store.StoredResults;
import org.imdad.experiments.suite.Suite.FileSource;
import org.imdad.experiments.suite.SuiteDatasets;
import org.imdad.reports.ReportOptions;
import org.imdad.reports.ReportOptions.Compared;
import org.imdad.reports.result.SelectionRule;
import org.imdad.stats.rank.IncompleteBlocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of one suite or of several together, also while they run. */
@Command(
        name = "report",
        description =
                "Writes the report of one suite's results, or of several together: tables, figures and a page that shows them.",
        footer = {
            "",
            "`imdad run` writes the report when it ends; this command also writes it while a suite is running.",
            "",
            "Examples:",
            "  imdad report out/quickstart",
            "  imdad report out/sensitivity --select validation --out report-chosen",
            "  imdad report out/mnist out/fashion-mnist --out report-images"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RESULTS",
            arity = "1..*",
            description = "Output folders of `imdad run`, or the results.db in them.")
    private List<Path> places;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the report; the folder report beside the results if left out.")
    private Path out;

    @Option(
            names = "--select",
            paramLabel = "RULE",
            defaultValue = "none",
            description =
                    "Choose one setting of every grid, for each data set: by AUROC on the validation splits "
                            + "(validation), or on the test splits (oracle; marked, as it uses test labels). Default: none, all are shown.")
    private SelectionRule select;

    @Option(
            names = "--compare",
            paramLabel = "WITH",
            defaultValue = "nothing",
            description = "Show beside each AUROC what the detector's paper reports (published). Default: nothing.")
    private Compared compare;

    @Option(
            names = "--incomplete",
            paramLabel = "POLICY",
            defaultValue = "drop-block",
            converter = PolicyWords.class,
            description =
                    "What ranks make of missing values: drop the block (drop-block, the default), give the worst rank "
                            + "(worst-rank), or end with an error (refuse).")
    private IncompleteBlocks incomplete;

    @Option(
            names = "--figures",
            paramLabel = "NUMBER",
            defaultValue = "" + ReportOptions.MOST_FIGURES,
            description = "Most figures to draw. Default: ${DEFAULT-VALUE}.")
    private int figures;

    @Mixin
    private DataDirOption dataDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (figures < 0) {
            throw new InvalidInputException("--figures: found %d, allowed are numbers from 0 on".formatted(figures));
        }
        if (out == null && places.size() > 1) {
            throw new InvalidInputException(
                    "--out: missing; %d results are reported together, so name a folder for their report"
                            .formatted(places.size()));
        }
        List<ResultsReader> readers = new ArrayList<>();
        try {
            for (Path place : places) {
                readers.add(StoredResults.open(folder(place)));
            }
            ResultsReader results = readers.size() == 1 ? readers.get(0) : new CombinedResults(readers);
            Path report = out != null ? out : new RunFolder(folder(places.get(0))).report();
            ReportOptions options = new ReportOptions(select, compare, incomplete, figures);
            Path page = SuiteReport.write(results, Plugins.detectors(), datasets(), options, report);
            spec.commandLine().getOut().println("report: " + page);
        } finally {
            readers.forEach(ResultsReader::close);
        }
        return ExitCodes.OK;
    }

    /** The data sets that the suites had, own files of the first of them that has the name. */
    private SuiteDatasets datasets() {
        Map<String, FileSource> files = new HashMap<>();
        for (Path place : places) {
            new RunFolder(folder(place)).readOwnFiles().forEach(files::putIfAbsent);
        }
        return new SuiteDatasets(files, new DatasetCatalog(dataDir.locator()));
    }

    private static Path folder(Path place) {
        return Files.isRegularFile(place) ? place.toAbsolutePath().getParent() : place;
    }
}
