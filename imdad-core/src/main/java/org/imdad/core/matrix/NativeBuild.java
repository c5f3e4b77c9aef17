package org.imdad.core.matrix;

/**
 * Which build of the native libraries this process loads. JavaCPP reads the choice once, with the first library, so
 * whoever loads one makes the choice first.
 */
public final class NativeBuild {

    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

    private NativeBuild() {}

    /** Chooses the builds with oneDNN unless the user has chosen: the others run a convolution 6 to 25 times slower. */
    public static void choose() {
        if (System.getProperty(EXTENSION) == null) {
            System.setProperty(EXTENSION, "-onednn");
        }
    }
}
