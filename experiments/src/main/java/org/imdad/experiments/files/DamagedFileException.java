package org.imdad.experiments.files;

import java.io.IOException;
import java.io.Serial;

/** A file is not what was written. */
final class DamagedFileException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    DamagedFileException(String message) {
        super(message);
    }
}
