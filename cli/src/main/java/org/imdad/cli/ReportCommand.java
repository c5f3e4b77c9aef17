package org.imdad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.imdad.cli.plugin.Plugins;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.store.ResultsReader;
import org.imdad.experiments.store.StoredResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the reports of suites, also while they run. */
@Command(
        name = "report",
        description = "Writes the report of a suite's results: tables, figures and a page that shows them.",
        footer = {
            "",
            "`imdad run` writes the report when it ends; this command also writes it while a suite is running.",
            "",
            "Examples:",
            "  imdad report out/quickstart",
            "  imdad report /archive/quickstart --out /tmp/report"
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (out != null && places.size() > 1) {
            throw new InvalidInputException(
                    "--out: found %d results for one folder; report them one by one".formatted(places.size()));
        }
        Detectors detectors = Plugins.detectors();
        for (Path place : places) {
            Path folder = Files.isRegularFile(place) ? place.toAbsolutePath().getParent() : place;
            try (ResultsReader results = StoredResults.open(folder)) {
                Path report = out != null ? out : new RunFolder(folder).report();
                spec.commandLine().getOut().println("report: " + SuiteReport.write(results, detectors, report));
            }
        }
        return ExitCodes.OK;
    }
}
