package org.imdad.experiments.data.source;

/** A source does not give the published file, and asking it again is of no use. The message continues its host name. */
final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    SourceException(String message) {
        super(message);
    }
}
