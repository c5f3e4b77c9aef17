package org.imdad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.imdad.cli.plugin.Plugins;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.catalog.CatalogEntry;
import org.imdad.experiments.data.catalog.DatasetListing;
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

    private static final String DETECTORS = "detectors";
    private static final String DATASETS = "datasets";
    private static final List<String> TOPICS = List.of(DETECTORS, DATASETS);

    @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "detectors or datasets; both if left out.")
    private String topic;

    @Mixin
    private FormatOption format;

    @Mixin
    private DataDirOption dataDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (topic != null && !TOPICS.contains(topic)) {
            throw new InvalidInputException("cannot list %s; known are %s%s"
                    .formatted(topic, String.join(", ", TOPICS), NearestName.hint(topic, TOPICS)));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        List<String> text = new ArrayList<>();
        if (isWanted(DETECTORS)) {
            List<DetectorDescription> detectors = Plugins.detectors().all().stream()
                    .map(DetectorFactory::description)
                    .toList();
            json.put(DETECTORS, detectors.stream().map(JsonOutput::detector).toList());
            text.add(Listings.detectors(detectors));
        }
        if (isWanted(DATASETS)) {
            List<CatalogEntry> datasets = new DatasetListing(dataDir.locator()).entries();
            json.put(DATASETS, datasets.stream().map(JsonOutput::dataset).toList());
            text.add(Listings.datasets(datasets));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(format.isJson() ? JsonOutput.text(json) : String.join("\n\n", text));
        return ExitCodes.OK;
    }

    private boolean isWanted(String candidate) {
        return topic == null || topic.equals(candidate);
    }
}
