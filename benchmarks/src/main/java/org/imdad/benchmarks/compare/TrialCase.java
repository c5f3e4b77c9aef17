package org.imdad.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imdad.core.detector.Deadline;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.compute.TrialRunner;
import org.imdad.experiments.compute.WorkFolder;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.cache.DatasetCache;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.SearchPlaces;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.stats.Auroc;

/**
 * A trial as a worker runs it, from the published files to the AUROC. Nothing is kept from one run to the next: the files
 * are checked and decoded anew, and the autoencoder is trained anew.
 */
final class TrialCase implements Case {

    private final DatasetLocator locator = new DatasetLocator(SearchPlaces.of(Optional.empty()));
    private final Trial trial;

    private TrialCase(Detector detector, String dataset, List<String> preprocessing) {
        Dataset opened = new DatasetCatalog(locator).open(dataset);
        trial = new Trial(
                detector.name(),
                detector.hyperparameters(),
                dataset,
                opened.checksum(),
                FirstClass.protocol(opened),
                preprocessing,
                0,
                Implementation.version());
    }

    /** Deep SVDD with 5 epochs after 5 of its autoencoder, on class 0 of MNIST. */
    static Case deepSvdd() {
        Detector detector = Detectors.installed().named("deep-svdd").create(Map.of("epochs", 5, "pretrain_epochs", 5));
        return new TrialCase(detector, "mnist", List.of("divide-255", "gcn-l1", "min-max-global"));
    }

    @Override
    public String run() {
        try {
            Path folder = Files.createTempDirectory("imdad-benchmark-");
            try {
                return Notes.auroc(auroc(folder));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double auroc(Path folder) {
        DatasetCatalog catalog = new DatasetCatalog(locator, new DatasetCache(folder.resolve("decoded")));
        WorkFolder work = new WorkFolder(folder.resolve("work"));
        TrialOutcome outcome =
                new TrialRunner(Detectors.installed(), catalog, work).run(trial, Deadline.NEVER, epoch -> {});
        return Auroc.of(outcome.scores(), outcome.anomaly());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
