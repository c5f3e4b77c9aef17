package org.imdad.cli.progress;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.imdad.core.data.OneLine;

/** Tells users what was passed over or is waited for. Stateless and thread-safe. */
public final class Notes {

    private Notes() {}

    /** Prints each note on a line of its own. */
    public static Consumer<String> to(PrintWriter err) {
        return note -> err.println("imdad: note: " + OneLine.whole(note));
    }
}
