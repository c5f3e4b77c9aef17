package org.imdad.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.data.catalog.CatalogEntry;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what suites can name. Loads no native library. */
@Command(
        name = "list",
        description = "Lists the detectors and data sets that suites can name.",
        footer = {"", "Examples:", "  imdad list", "  imdad list detectors --format json"})
final class ListCommand implements Callable<Integer> {

    private enum Topic {
        DETECTORS,
        DATASETS
    }

    @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "detectors or datasets; both if left out.")
    private Topic topic;

    @Mixin
    private FormatOption format;

    @Mixin
    private DataDirOption dataDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<DetectorDescription> detectors = topic == Topic.DATASETS
                ? List.of()
                : Detectors.installed().all().stream()
                        .map(DetectorFactory::description)
                        .toList();
        List<CatalogEntry> datasets =
                topic == Topic.DETECTORS ? List.of() : new DatasetCatalog(dataDir.locator()).entries();
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(JsonOutput.text(json(detectors, datasets)));
            return ExitCodes.OK;
        }
        if (topic != Topic.DATASETS) {
            out.println(Listings.detectors(detectors));
        }
        if (topic != Topic.DETECTORS) {
            out.println(Listings.datasets(datasets));
        }
        return ExitCodes.OK;
    }

    private Map<String, Object> json(List<DetectorDescription> detectors, List<CatalogEntry> datasets) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (topic != Topic.DATASETS) {
            members.put(
                    "detectors", detectors.stream().map(JsonOutput::detector).toList());
        }
        if (topic != Topic.DETECTORS) {
            members.put("datasets", datasets.stream().map(JsonOutput::dataset).toList());
        }
        return members;
    }
}
