package org.imdad.benchmarks.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.imdad.core.detector.FitContext;

/** Writes a table of normally distributed rows with ten features, one in a hundred shifted by three. */
public final class TableOfRows {

    private static final int FEATURES = 10;
    private static final double SHIFTED = 0.01;
    private static final double SHIFT = 3;

    private TableOfRows() {}

    /**
     * Writes the table.
     *
     * @param arguments number of rows and the file
     */
    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[0]);
        RandomGenerator random = FitContext.random(0, "rows");
        StringBuilder line = new StringBuilder();
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(Path.of(arguments[1])), 1 << 18)) {
            for (int j = 0; j < FEATURES; j++) {
                line.append(j == 0 ? "" : ",").append("feature_").append(j);
            }
            out.append(line).append('\n');
            for (long i = 0; i < rows; i++) {
                line.setLength(0);
                double centre = random.nextDouble() < SHIFTED ? SHIFT : 0;
                for (int j = 0; j < FEATURES; j++) {
                    line.append(j == 0 ? "" : ",").append((float) (centre + random.nextGaussian()));
                }
                out.append(line).append('\n');
            }
        }
    }
}
