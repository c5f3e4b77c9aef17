package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imdad.experiments.data.format.IdxFiles.bytes;
import static org.imdad.experiments.data.format.IdxFiles.gzip;
import static org.imdad.experiments.data.format.IdxFiles.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {

    @TempDir
    Path folder;

    private Path labels;

    @BeforeEach
    void writeLabels() throws IOException {
        labels = plain(folder, "labels", bytes(3, 3));
    }

    @Test
    void readsImagesRowByRow() throws IOException {
        LabelledImages images = IdxReader.readImages(plain(folder, "images", bytes(3 * 2 * 4, 3, 2, 4)), labels);
        StoredRows rows = images.rows();
        double[] row = new double[8];

        rows.copyRow(2, row);

        assertThat(images.shape()).isEqualTo(new SampleShape(1, 2, 4));
        assertThat(row).containsExactly(16, 17, 18, 19, 20, 21, 22, 23);
        assertThat(rows.label(2)).isEqualTo(2);
        assertThat(images.classes()).isEqualTo(3);
    }

    @Test
    void gzipIsRecognisedByContent() throws IOException {
        Path compressed = gzip(folder, "images-without-ending", bytes(24, 3, 2, 4));
        Path uncompressed = plain(folder, "images", bytes(24, 3, 2, 4));

        assertThat(IdxReader.readImages(compressed, labels).values())
                .isEqualTo(IdxReader.readImages(uncompressed, labels).values());
    }

    @Test
    void colourImagesHaveAChannelDimension() throws IOException {
        Path images = plain(folder, "images", bytes(3 * 3 * 2 * 2, 3, 3, 2, 2));

        assertThat(IdxReader.readImages(images, labels).shape()).isEqualTo(new SampleShape(3, 2, 2));
    }

    @Test
    void aTruncatedFileIsRefusedBeforeItsSizeIsAllocated() throws IOException {
        Path images = plain(folder, "images", bytes(23, 3, 2, 4));
        Path huge = plain(folder, "huge", bytes(23, 3, 20_000, 30_000));

        refuses(images, "the 3 images would take 24 bytes, but the file can hold at most 23 more");
        refuses(huge, "the 3 images would take 1,800,000,000 bytes, but the file can hold at most 23 more");
    }

    @Test
    void sizesBeyondAnArrayAreRefused() throws IOException {
        refuses(plain(folder, "images", bytes(4, 3, 60_000, 60_000)), "size 60000 of dimension 3");
        refuses(plain(folder, "negative", bytes(4, -3, 2, 2)), "size -3 of dimension 1; every size must be at least 1");
        refuses(plain(folder, "empty", bytes(0, 0, 2, 2)), "size 0 of dimension 1");
    }

    @Test
    void aTruncatedGzipFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(gzip(folder, "images.gz", bytes(3000, 3, 100, 10)));
        Path cut = plain(folder, "cut.gz", Arrays.copyOf(whole, whole.length / 2));
        Path start = plain(folder, "start.gz", Arrays.copyOf(whole, 5));

        refuses(cut, "cut.gz: ends after 16 bytes, within the 3 images; the file is truncated, get it again");
        refuses(start, "start.gz: the compressed data end too early; the file is truncated, get it again");
    }

    @Test
    void damagedGzipDataAreRefused() throws IOException {
        byte[] content = Files.readAllBytes(gzip(folder, "images.gz", bytes(3000, 3, 100, 10)));
        content[content.length - 6] ^= 1;

        refuses(plain(folder, "damaged.gz", content), "damaged.gz: damaged compressed data");
    }

    @Test
    void bytesBeyondTheDeclaredSizesAreRefused() throws IOException {
        refuses(plain(folder, "images", bytes(25, 3, 2, 4)), "goes on after the 40 bytes that its format allows");
        refuses(gzip(folder, "images.gz", bytes(5_000_000, 3, 2, 4)), "goes on after the 40 bytes");
    }

    @Test
    void anotherMagicNumberIsRefused() throws IOException {
        refuses(labels, "starts with the bytes 00 00 08 01; an IDX file of images starts with 00 00 08 03");
        byte[] floats = bytes(24, 3, 2, 4);
        floats[2] = 0x0d;
        refuses(plain(folder, "floats", floats), "starts with the bytes 00 00 0d 03");
        refuses(plain(folder, "text", "hello".getBytes()), "starts with the bytes 68 65 6c 6c");
        refuses(plain(folder, "empty", new byte[0]), "the IDX header would take 4 bytes");
    }

    @Test
    void labelsOfAnotherSetAreRefused() throws IOException {
        refuses(plain(folder, "images", bytes(32, 4, 2, 4)), "labels: 3 labels for the 4 images of");
    }

    @Test
    void aMissingFileIsNamed() {
        refuses(folder.resolve("nowhere"), "nowhere: file not found; check the path");
        refuses(folder, "found a folder; a file is needed");
    }

    private void refuses(Path images, String message) {
        assertThatThrownBy(() -> IdxReader.readImages(images, labels))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }
}
