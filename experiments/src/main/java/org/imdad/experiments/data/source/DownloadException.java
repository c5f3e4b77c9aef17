package org.imdad.experiments.data.source;

/** A file could not be downloaded. The message is one line that says why and what to do instead. */
public final class DownloadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message one line
     */
    public DownloadException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message one line
     * @param cause what went wrong underneath
     */
    public DownloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
