package org.imdad.core.nn.dl4j;

import org.imdad.core.matrix.NativeBuild;
import org.nd4j.linalg.factory.Nd4j;

/** Loads the native libraries once, in their oneDNN build where the class path has it. */
final class Natives {

    static {
        NativeBuild.choose();
        Nd4j.getBackend();
    }

    private Natives() {}

    /** Returns once the libraries are loaded. */
    static void load() {
        // The static initialiser has done it.
    }
}
