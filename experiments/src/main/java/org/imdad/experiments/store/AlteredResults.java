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
        String found = "the results of trial %s are not those that were written (%s)"
                .formatted(OneLine.of(String.valueOf(trialId)), how);
        return error(database, found, cause);
    }

    /**
     * The error of a value in the plan.
     *
     * @param trialId of the trial that it belongs to, as it was read
     * @param column that it stands in
     * @param cause says what is wrong with it
     */
    static InvalidInputException unreadable(Database database, String trialId, String column, Exception cause) {
        String found = "trial %s: unreadable %s (%s)"
                .formatted(OneLine.of(String.valueOf(trialId)), column, OneLine.of(String.valueOf(cause.getMessage())));
        return error(database, found, cause);
    }

    private static InvalidInputException error(Database database, String found, Exception cause) {
        return new InvalidInputException(
                "%s: %s; `imdad repair %s` keeps the others"
                        .formatted(database.file(), found, database.file().getParent()),
                cause);
    }
}
