package org.imdad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Says everything about one detector or data set, from the detector's own description. Loads no native library. */
@Command(
        name = "describe",
        description = "Describes a detector with its hyperparameters, or a data set.",
        footer = {"", "Examples:", "  imdad describe deep-svdd", "  imdad describe cifar10 --format json"})
final class DescribeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "A detector or data set, as listed by `imdad list`.")
    private String name;

    @Mixin
    private FormatOption format;

    @Mixin
    private DataDirOption dataDir;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<DetectorDescription> detectors = Plugins.detectors().all().stream()
                .map(DetectorFactory::description)
                .toList();
        List<CatalogEntry> datasets = new DatasetListing(dataDir.locator()).entries();
        Optional<DetectorDescription> detector = detectors.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (detector.isPresent()) {
            out.println(
                    format.isJson()
                            ? JsonOutput.text(JsonOutput.detector(detector.get()))
                            : Listings.detector(detector.get()));
            return ExitCodes.OK;
        }
        CatalogEntry dataset = datasets.stream()
                .filter(candidate -> candidate.info().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(detectors, datasets));
        out.println(format.isJson() ? JsonOutput.text(JsonOutput.dataset(dataset)) : Listings.dataset(dataset));
        return ExitCodes.OK;
    }

    private InvalidInputException unknown(List<DetectorDescription> detectors, List<CatalogEntry> datasets) {
        List<String> known = new ArrayList<>();
        detectors.forEach(detector -> known.add(detector.name()));
        datasets.forEach(dataset -> known.add(dataset.info().name()));
        return new InvalidInputException("no detector or data set is called %s%s; `imdad list` shows them all"
                .formatted(name, NearestName.hint(name, known)));
    }
}
