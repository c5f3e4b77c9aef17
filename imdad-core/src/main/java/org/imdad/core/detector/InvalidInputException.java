package org.imdad.core.detector;

/**
 * Something the user gave is not usable. The message is one line that says what was found, what is allowed and what to
 * do; the command line prints it without a stack trace and ends with code 2.
 */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message one line: where, what was found, what is allowed
     */
    public InvalidInputException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message one line: where, what was found, what is allowed
     * @param cause what went wrong underneath
     */
    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
