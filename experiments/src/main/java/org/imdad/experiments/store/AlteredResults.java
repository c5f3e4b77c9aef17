package org.imdad.experiments.store;

import org.imdad.core.data.OneLine;
import org.imdad.core.detector.InvalidInputException;

/** What is said of results that are not those that were written. */
final class AlteredResults {

    private AlteredResults() {}

    /**
     * The error.
     *
     * @param trialId of the trial whose results they are, as it was read
     * @param how it was found out, in words
     * @param cause or null
     */
    static InvalidInputException of(Database database, String trialId, String how, Exception cause) {
        return new InvalidInputException(
                "%s: the results of trial %s are not those that were written (%s); `imdad repair %s` keeps the others"
                        .formatted(
                                database.file(),
                                OneLine.of(String.valueOf(trialId)),
                                how,
                                database.file().getParent()),
                cause);
    }
}
