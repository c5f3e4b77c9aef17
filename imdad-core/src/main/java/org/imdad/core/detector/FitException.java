package org.imdad.core.detector;

/** Training did not lead to a usable model. The kind is recorded with the failed trial; the message names remedies. */
public final class FitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why training ended without a model. */
    public enum Kind {
        /** A loss, parameter or score became NaN or infinite. */
        DIVERGED,
        /** The representation became constant, so that scores say nothing. */
        COLLAPSED,
        /** The trial's time limit was reached. */
        TIMED_OUT,
        /** The user asked to stop. */
        CANCELLED
    }

    private final Kind kind;

    /**
     * Creates the exception.
     *
     * @param kind why training ended
     * @param message one line with the quantity, its value and what to try
     */
    public FitException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Why training ended. */
    public Kind kind() {
        return kind;
    }
}
