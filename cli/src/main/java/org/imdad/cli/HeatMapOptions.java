package org.imdad.cli;

import org.imdad.core.explain.HeatMapMethod;
import org.imdad.core.explain.HeatMaps;
import picocli.CommandLine.Option;

/** How heat maps of images are made. */
final class HeatMapOptions {

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = HeatMapWords.class,
            description =
                    "How heat maps of images are made: grad-cam, hires-cam, relative or integrated (the default).")
    private HeatMapMethod method = HeatMaps.DEFAULT_METHOD;

    @Option(
            names = "--block",
            paramLabel = "N",
            description =
                    "Convolution block at which they are made, 1 for the first; 0, the default, for the image itself.")
    private int block = HeatMaps.DEFAULT_BLOCK;

    HeatMapMethod method() {
        return method;
    }

    int block() {
        return block;
    }
}
