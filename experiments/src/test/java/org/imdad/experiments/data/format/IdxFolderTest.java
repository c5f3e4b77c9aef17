package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imdad.experiments.data.format.IdxFiles.bytes;
import static org.imdad.experiments.data.format.IdxFiles.gzip;
import static org.imdad.experiments.data.format.IdxFiles.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        gzip(folder, "train-images-idx3-ubyte.gz", bytes(5 * 6, 5, 2, 3));
        gzip(folder, "train-labels-idx1-ubyte.gz", bytes(5, 5));
        plain(folder, "t10k-images-idx3-ubyte", bytes(7 * 6, 7, 2, 3));
        plain(folder, "t10k-labels-idx1-ubyte", bytes(7, 7));
    }

    @Test
    void readsBothOfficialParts() {
        Dataset dataset = IdxFolder.read("toy", folder);

        assertThat(dataset.name()).isEqualTo("toy");
        assertThat(dataset.training().size()).isEqualTo(5);
        assertThat(dataset.test().orElseThrow().size()).isEqualTo(7);
        assertThat(dataset.classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));

        assertThatThrownBy(() -> IdxFolder.read("toy", folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("neither t10k-labels-idx1-ubyte nor t10k-labels-idx1-ubyte.gz is there");
    }

    @Test
    void partsOfDifferentShapeAreRefused() throws IOException {
        plain(folder, "t10k-images-idx3-ubyte", bytes(7 * 4, 7, 2, 2));

        assertThatThrownBy(() -> IdxFolder.read("toy", folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("training images of shape 1×2×3, test images of shape 1×2×2");
    }
}
