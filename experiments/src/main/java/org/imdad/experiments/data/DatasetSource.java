package org.imdad.experiments.data;

import org.imdad.core.detector.InvalidInputException;

/** Where trials get their data sets from. */
@FunctionalInterface
public interface DatasetSource {

    /**
     * Opens a data set.
     *
     * @param name as written in suites
     * @throws InvalidInputException if there is no such data set, or if its files are missing or damaged
     */
    Dataset open(String name);
}
