package org.imdad.experiments.data.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.imdad.experiments.damage.DamagedInputTest;
import org.imdad.experiments.damage.Mutations;

class DamagedPictureTest extends DamagedInputTest {

    private static final List<byte[]> PICTURES = List.of(
            picture("png", BufferedImage.TYPE_INT_RGB),
            picture("png", BufferedImage.TYPE_BYTE_GRAY),
            picture("png", BufferedImage.TYPE_USHORT_GRAY),
            picture("png", BufferedImage.TYPE_BYTE_INDEXED),
            picture("jpg", BufferedImage.TYPE_INT_RGB),
            picture("bmp", BufferedImage.TYPE_INT_RGB),
            picture("gif", BufferedImage.TYPE_BYTE_INDEXED));

    @Override
    protected Path write(RandomGenerator random) throws Exception {
        int number = random.nextInt(PICTURES.size());
        byte[] bytes = PICTURES.get(number);
        if (number < 4 && random.nextInt(50) == 0) {
            bytes = withSize(bytes, 1 << random.nextInt(15), 1 << random.nextInt(15));
        }
        return Files.write(folder.resolve("a.png"), Mutations.damage(bytes, random));
    }

    @Override
    protected void read(Path file) {
        Picture picture = Picture.read(file);

        assertThat(picture.values()).hasSize(picture.shape().size());
        assertThat(picture.values()[0]).isBetween(0.0, 255.0);
    }

    private static byte[] picture(String format, int type) {
        BufferedImage image = new BufferedImage(9, 7, type);
        image.setRGB(3, 4, 0x80ff20);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG picture whose header, with a right checksum, tells another size. */
    private static byte[] withSize(byte[] png, int width, int height) {
        ByteBuffer changed = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(changed.array(), 12, 17);
        return changed.putInt(29, (int) crc.getValue()).array();
    }
}
