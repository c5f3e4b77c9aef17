package org.imdad.stats;

/** A statistic has no value for the data given, such as AUROC where one of the two classes is missing. */
public final class UndefinedStatisticException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message one line: which statistic, what was found, what it needs
     */
    public UndefinedStatisticException(String message) {
        super(message);
    }
}
