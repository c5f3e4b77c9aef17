package org.imdad.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.data.catalog.CatalogEntry;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.catalog.DatasetListing;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.SearchPlaces;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.suite.Plan;
import org.imdad.experiments.suite.Planner;
import org.imdad.experiments.suite.Suite;
import org.imdad.experiments.suite.SuiteDatasets;
import org.imdad.experiments.suite.SuiteReader;

/** Reads a suite, plans it and writes the plan to a store: all that {@code imdad run} does before workers start. */
public final class PlannedSuite {

    private PlannedSuite() {}

    /**
     * Plans.
     *
     * @param arguments the suite's file, and the folder of the store
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Detectors detectors = Detectors.installed();
        DatasetLocator locator = new DatasetLocator(SearchPlaces.of(Optional.empty()));
        Suite suite = new SuiteReader(
                        detectors,
                        new DatasetListing(locator)
                                .entries().stream()
                                        .map(CatalogEntry::info)
                                        .collect(Collectors.toMap(info -> info.name(), info -> info.classNames())))
                .read(file);
        SuiteDatasets datasets = SuiteDatasets.of(suite, new DatasetCatalog(locator));
        Plan plan = Planner.plan(suite, datasets.openAll(suite), detectors);
        try (ResultsStore store = ResultsStore.open(Path.of(arguments[1]))) {
            store.plan(suite.name(), suite.title(), Files.readString(file), plan.trials());
        }
    }
}
