package org.imdad.experiments.data.catalog;

import org.imdad.experiments.data.DatasetInfo;

/**
 * A data set that suites can name, and whether it can be opened now.
 *
 * @param info what is known of it without reading it
 * @param available whether it can be opened on this machine
 * @param place {@code built in}, the folder of its files, or {@code not here}
 */
public record CatalogEntry(DatasetInfo info, boolean available, String place) {}
