package org.imdad.core.nn.dl4j;

import org.nd4j.linalg.factory.Nd4j;

/** Loads the native libraries once, in their oneDNN build where the class path has it. */
final class Natives {

    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

    static {
        // The plain build of the natives runs a convolution 6 to 25 times slower; must be set before ND4J loads.
        if (System.getProperty(EXTENSION) == null) {
            System.setProperty(EXTENSION, "-onednn");
        }
        Nd4j.getBackend();
    }

    private Natives() {}

    /** Returns once the libraries are loaded. */
    static void load() {
        // The static initialiser has done it.
    }
}
