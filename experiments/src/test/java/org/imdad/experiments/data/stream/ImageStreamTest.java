package org.imdad.experiments.data.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.InputForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageStreamTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void colourPicturesHaveThreeChannelsOfBytes(String format) throws IOException {
        picture("a." + format, format, 3, 2, BufferedImage.TYPE_INT_RGB);

        DataForm form = DataForm.of(folder, FormOptions.defaults());

        assertThat(form.shape()).isEqualTo(new SampleShape(3, 2, 3));
        assertThat(form.input()).isEqualTo(new InputForm.Images(false, false));
        // The pixel at (x, y) has red 100 x, green 90 y and blue 7, see picture().
        assertThat(first(form)).containsExactly(0, 100, 200, 0, 100, 200, 0, 0, 0, 90, 90, 90, 7, 7, 7, 7, 7, 7);
    }

    @Test
    void greyPicturesHaveOneChannelWithTheirOwnValues() throws IOException {
        BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 50);
        grey.getRaster().setSample(1, 0, 0, 201);
        ImageIO.write(grey, "png", folder.resolve("a.png").toFile());

        assertThat(first(DataForm.of(folder, FormOptions.defaults()))).containsExactly(50, 201);
    }

    @Test
    void coloursAreTurnedIntoGreyAndPicturesScaledIfAskedFor() throws IOException {
        picture("a.png", "png", 4, 4, BufferedImage.TYPE_INT_RGB);
        picture("b.gif", "gif", 9, 5, BufferedImage.TYPE_INT_RGB);
        FormOptions options =
                new FormOptions("X", List.of(), Optional.empty(), Optional.of(new FormOptions.Size(2, 3)), true);

        DataForm form = DataForm.of(folder, options);

        assertThat(form.shape()).isEqualTo(new SampleShape(1, 2, 3));
        assertThat(places(form)).containsExactly("a.png", "b.gif");
    }

    @Test
    void theFolderItselfMayBeALinkThoseInItArePassedOver() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path picture = folder.resolve("a.png");
        picture("a.png", "png", 4, 4, BufferedImage.TYPE_INT_RGB);
        Files.move(picture, real.resolve("a.png"));
        Files.createSymbolicLink(real.resolve("b.png"), real.resolve("a.png"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        DataForm form = DataForm.of(link, FormOptions.defaults());
        try (SampleStream samples = form.open(link, ReadOptions.plain())) {
            assertThat(samples.advance()).isTrue();
            assertThat(samples.place()).isEqualTo("a.png");
            assertThat(samples.advance()).isFalse();
        }
    }

    @Test
    void scalingKeepsAConstantAndHalvingAveragesNeighbours() {
        SampleShape shape = new SampleShape(1, 2, 4);
        double[] constant = {5, 5, 5, 5, 5, 5, 5, 5};
        assertThat(DoubleStream.of(Resampling.scaled(constant, shape, 3, 7)).boxed())
                .allSatisfy(value -> assertThat(value).isEqualTo(5, within(1e-12)));
        // By hand: half the width, weights 1/4, 3/4, 3/4, 1/4 over 4 pixels; at the border 3/7, 3/7, 1/7.
        double[] ramp = {0, 7, 14, 21, 0, 7, 14, 21};
        double[] halved = Resampling.scaled(ramp, shape, 2, 2);
        assertThat(halved[0]).isEqualTo((3 * 0 + 3 * 7 + 14) / 7.0, within(1e-12));
        assertThat(halved[1]).isEqualTo((7 + 3 * 14 + 3 * 21) / 7.0, within(1e-12));
    }

    @Test
    void aPictureOfAnotherSizeIsNamed() throws IOException {
        picture("a.png", "png", 3, 3, BufferedImage.TYPE_INT_RGB);
        picture("b/odd.png", "png", 3, 4, BufferedImage.TYPE_INT_RGB);
        DataForm form = DataForm.of(folder, FormOptions.defaults());

        assertThatThrownBy(() -> places(form))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("b/odd.png: a picture of 3×4×3; needed is 3×3×3");
    }

    @Test
    void hiddenFilesLinksAndOtherKindsArePassedOver() throws IOException {
        picture("z.png", "png", 2, 2, BufferedImage.TYPE_INT_RGB);
        picture("sub/a.PNG", "png", 2, 2, BufferedImage.TYPE_INT_RGB);
        picture(".hidden.png", "png", 2, 2, BufferedImage.TYPE_INT_RGB);
        picture(".thumbs/t.png", "png", 2, 2, BufferedImage.TYPE_INT_RGB);
        Files.writeString(folder.resolve("notes.txt"), "x");
        Files.createSymbolicLink(folder.resolve("link.png"), folder.resolve("z.png"));
        List<String> notes = new ArrayList<>();

        assertThat(ImageFiles.in(folder, notes::add).names()).containsExactly("sub/a.PNG", "z.png");
        assertThat(notes).containsExactly(folder + ": passed over 4 files that are hidden, links or no pictures");
    }

    @Test
    void damagedAndForeignFilesGetOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        assertThatThrownBy(() -> Picture.read(text)).hasMessageContaining("no PNG, JPEG, BMP or GIF picture");
        picture("a.png", "png", 30, 30, BufferedImage.TYPE_INT_RGB);
        byte[] whole = Files.readAllBytes(folder.resolve("a.png"));
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Picture.read(cut))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cannot be decoded");
    }

    @Test
    void aPictureThatSaysItIsHugeIsNotDecoded() throws IOException {
        picture("a.png", "png", 2, 2, BufferedImage.TYPE_INT_RGB);
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("a.png")));
        // Width and height of a PNG's first chunk, whose checksum follows them (PNG specification, section 11.2.2).
        png.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png.array(), 12, 17);
        png.putInt(29, (int) crc.getValue());
        Path bomb = Files.write(folder.resolve("bomb.png"), png.array());

        assertThatThrownBy(() -> Picture.read(bomb))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a picture of 60000×60000 pixels; at most 67,108,864 pixels are allowed");
    }

    @Test
    void aFolderWithoutPicturesSaysWhatIsNeeded() {
        assertThatThrownBy(() -> DataForm.of(folder, FormOptions.defaults()))
                .hasMessageContaining("no pictures in this folder");
    }

    private double[] first(DataForm form) {
        double[] values = new double[form.shape().size()];
        try (SampleStream samples = form.open(folder, ReadOptions.plain())) {
            samples.advance();
            samples.copyValues(values);
        }
        return values;
    }

    private List<String> places(DataForm form) {
        List<String> places = new ArrayList<>();
        try (SampleStream samples = form.open(folder, ReadOptions.plain())) {
            while (samples.advance()) {
                samples.copyValues(new double[form.shape().size()]);
                places.add(samples.place());
            }
        }
        return places;
    }

    private void picture(String name, String format, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (100 * x % 256) << 16 | (90 * y % 256) << 8 | 7);
            }
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, format, file.toFile());
    }
}
