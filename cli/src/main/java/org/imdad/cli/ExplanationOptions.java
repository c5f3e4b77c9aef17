package org.imdad.cli;

import java.util.OptionalInt;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.explain.HeatMapMethod;
import org.imdad.core.explain.HeatMaps;
import org.imdad.experiments.model.ExplanationMethod;
import picocli.CommandLine.Option;

/** How scores are explained. */
final class ExplanationOptions {

    private static final int MOST_NEIGHBOURS = 100;

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

    @Option(
            names = "--neighbours",
            paramLabel = "N",
            description =
                    "Nearest normal training samples to compare with, 1 to 100. Default: 5 for images, 50 for others.")
    private Integer neighbours;

    /**
     * The options together.
     *
     * @throws InvalidInputException if the number of neighbours is out of range
     */
    ExplanationMethod method() {
        if (neighbours == null) {
            return new ExplanationMethod(method, block, OptionalInt.empty());
        }
        if (neighbours < 1 || neighbours > MOST_NEIGHBOURS) {
            throw new InvalidInputException(
                    "--neighbours: found %d, allowed is 1 to %d".formatted(neighbours, MOST_NEIGHBOURS));
        }
        return new ExplanationMethod(method, block, OptionalInt.of(neighbours));
    }
}
