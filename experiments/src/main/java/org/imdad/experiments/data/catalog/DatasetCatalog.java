package org.imdad.experiments.data.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.imdad.experiments.data.DatasetInfo;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.LocatedDataset;
import org.imdad.experiments.data.source.NamedDataset;
import org.imdad.experiments.data.source.NamedDatasets;

/** All data sets that suites can name: those shipped with the project, generated ones, and named ones on this machine. */
public final class DatasetCatalog {

    private final DatasetLocator locator;

    public DatasetCatalog(DatasetLocator locator) {
        this.locator = locator;
    }

    /** All data sets in the order of listings; named ones are looked for, not read. */
    public List<CatalogEntry> entries() {
        List<CatalogEntry> entries = new ArrayList<>();
        for (NamedDataset set : NamedDatasets.all()) {
            Optional<LocatedDataset> located = locator.find(set);
            entries.add(new CatalogEntry(
                    info(set),
                    located.isPresent(),
                    located.map(found -> found.folder().toString()).orElse("not here")));
        }
        return entries;
    }

    private static DatasetInfo info(NamedDataset set) {
        return new DatasetInfo(
                set.name(),
                set.title(),
                set.shape(),
                set.trainingRows(),
                set.testRows(),
                set.classNames(),
                OptionalInt.empty(),
                set.source().toString(),
                set.licence());
    }
}
