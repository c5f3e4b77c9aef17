package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.imdad.core.detector.FitContext;

/** Files such as users have, and models of them. */
record OwnFiles(Path folder) {

    private static final RandomGenerator RANDOM = FitContext.random(3, "test");

    /** Trains a detector through the command line. */
    Path fitted(String detector, Path data, String... more) {
        Path model = folder.resolve(detector + ".imdad");
        List<String> arguments = new ArrayList<>(List.of("fit", detector, data.toString(), "-o", model.toString()));
        arguments.addAll(List.of(more));
        assertThat(CommandRun.of(arguments.toArray(String[]::new)).exitCode()).isZero();
        return model;
    }

    /** Rows of three features; in the last one, vibration is far from all others. */
    Path table(int rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("flow,pressure,vibration"));
        for (int i = 1; i <= rows; i++) {
            double flow = RANDOM.nextGaussian();
            double vibration = i == rows ? 9 : RANDOM.nextGaussian();
            lines.add(
                    String.format(Locale.ROOT, "%.4f,%.4f,%.4f", flow, flow + 0.3 * RANDOM.nextGaussian(), vibration));
        }
        return Files.write(folder.resolve("table.csv"), lines);
    }

    /** Pictures of noise, 8 by 8. */
    Path pictures(String name, int count) throws IOException {
        Path pictures = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
            for (int k = 0; k < 64; k++) {
                picture.getRaster().setSample(k % 8, k / 8, 0, RANDOM.nextInt(256));
            }
            ImageIO.write(
                    picture,
                    "png",
                    pictures.resolve(String.format(Locale.ROOT, "p%02d.png", i)).toFile());
        }
        return pictures;
    }
}
