package org.imdad.experiments.data.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.imdad.experiments.data.DatasetInfo;
import org.imdad.experiments.data.builtin.BuiltinDatasets;
import org.imdad.experiments.data.source.DatasetLocator;
import org.imdad.experiments.data.source.NamedDataset;
import org.imdad.experiments.data.source.NamedDatasets;

/** What {@link DatasetCatalog} can open, described without reading any data. Thread-safe. */
public final class DatasetListing {

    private final DatasetLocator locator;

    /**
     * Creates a listing.
     *
     * @param locator finds named sets
     */
    public DatasetListing(DatasetLocator locator) {
        this.locator = locator;
    }

    /** Names of all data sets, whether they are on this machine or not. */
    public static List<String> names() {
        return Stream.concat(
                        BuiltinDatasets.names().stream(),
                        NamedDatasets.all().stream().map(NamedDataset::name))
                .toList();
    }

    /** All data sets, with the place of those that are on this machine. */
    public List<CatalogEntry> entries() {
        List<CatalogEntry> entries = new ArrayList<>();
        BuiltinDatasets.infos().forEach(info -> entries.add(new CatalogEntry(info, true, "built in")));
        for (NamedDataset set : NamedDatasets.all()) {
            Optional<String> folder =
                    locator.find(set).map(found -> found.folder().toString());
            entries.add(new CatalogEntry(info(set), folder.isPresent(), folder.orElse("not here")));
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
