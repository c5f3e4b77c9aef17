package org.imdad.experiments.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imdad.experiments.data.format.IdxFiles.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.StoredRows;
import org.imdad.experiments.data.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain.mat", "compressed.mat", "big-endian.mat", "stored.npz", "big-endian.npz"})
    void everyArrayFormatGivesTheSameData(String resource) throws IOException {
        Path csv = Files.writeString(
                folder.resolve("same.csv"), "a,b,c,label\n1.5,-2,3,0\n0.25,1e-3,7,0\n4,5,6,0\n100,200,-0.5,1\n");

        Dataset dataset = DatasetFiles.open(copy(resource), FileOptions.defaults());

        assertThat(dataset.isAnomalyTable()).isTrue();
        assertThat(dataset.checksum())
                .isEqualTo(DatasetFiles.open(csv, FileOptions.defaults()).checksum());
        assertThat(dataset.name()).isEqualTo(resource.substring(0, resource.indexOf('.')));
    }

    @Test
    void imagesOfUnsignedBytesStayBytes() throws IOException {
        Dataset dataset = DatasetFiles.open(copy("images.npz"), FileOptions.defaults());
        double[] row = new double[12];

        dataset.training().copyRow(1, row);

        assertThat(dataset.shape()).isEqualTo(new SampleShape(1, 3, 4));
        assertThat(dataset.classNames()).containsExactly("3", "7");
        assertThat(((StoredRows) dataset.training()).type()).isEqualTo(ValueType.UNSIGNED_BYTE);
        assertThat(row).containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
    }

    @Test
    void arraysMayHaveOtherNames() throws IOException {
        FileOptions options = FileOptions.defaults().withValues("i4").withLabel("y");

        assertThat(DatasetFiles.open(copy("types.npz"), options).shape().size()).isEqualTo(3);
        assertThat(DatasetFiles.open(copy("types.mat"), options.withLabel("flags"))
                        .training()
                        .label(0))
                .isEqualTo(1);
    }

    @Test
    void labelsOfNpyAndIdxFilesLieInASecondFile() throws IOException {
        Path values = copy("values.npy");
        FileOptions options = FileOptions.defaults().withLabelsFile(copy("labels.npy"));
        Path images = Files.write(folder.resolve("my-images-idx3-ubyte"), bytes(12, 3, 2, 2));
        Path labels = Files.write(folder.resolve("my-labels-idx1-ubyte"), bytes(3, 3));

        assertThat(DatasetFiles.open(values, options).training().label(3)).isEqualTo(1);
        assertThat(DatasetFiles.sources(values, options)).hasSize(2);
        assertThat(DatasetFiles.open(images, FileOptions.defaults()).classNames())
                .containsExactly("0", "1", "2");
        assertThat(DatasetFiles.open(images, FileOptions.defaults().withAnomalies(List.of("2")))
                        .isAnomalyTable())
                .isTrue();
        assertThat(DatasetFiles.sources(images, FileOptions.defaults())).containsExactly(images, labels);
        refuses(values, "its labels are in a file of their own, which must be named");
    }

    @Test
    void aFolderOfIdxFilesIsRead() throws IOException {
        for (String part : List.of("train", "t10k")) {
            Files.write(folder.resolve(part + "-images-idx3-ubyte"), bytes(12, 3, 2, 2));
            Files.write(folder.resolve(part + "-labels-idx1-ubyte"), bytes(3, 3));
        }

        assertThat(DatasetFiles.open(folder, FileOptions.defaults()).test()).isPresent();
        assertThat(DatasetFiles.sources(folder, FileOptions.defaults())).hasSize(4);
    }

    @Test
    void notANumberIsNamedByRowAndColumn() throws IOException {
        refuses(
                copy("nan.npz"),
                "nan.npz[X]: row 1, column 2 (counted from 0) is NaN; only finite numbers are allowed");
    }

    @Test
    void labelsThatAreNoWholeNumbersOrTooFewAreRefused() throws IOException {
        Path file = copy("types.npz");

        refuses(file, FileOptions.defaults().withValues("i4").withLabel("f8"), "labels of shape 4×3 for");
        refuses(copy("plain.mat"), FileOptions.defaults().withValues("y").withLabel("X"), "labels of shape 4×3 for");
        refuses(
                copy("values.npy"),
                FileOptions.defaults().withLabelsFile(copy("version2.npy")),
                "one label for each of its 4 rows is needed");
    }

    @Test
    void unknownKindsOfFilesAndFoldersAreRefused() throws IOException {
        refuses(Files.writeString(folder.resolve("data.xlsx"), ""), "unknown kind of file; allowed endings are .csv");
        refuses(folder, "a folder must hold the files of MNIST or CIFAR-10");
        refuses(folder.resolve("nowhere.csv"), "nowhere.csv: file not found; check the path");
    }

    private Path copy(String resource) throws IOException {
        Path file = folder.resolve(resource);
        if (Files.notExists(file)) {
            try (InputStream in = getClass().getResourceAsStream(resource)) {
                Files.copy(in, file);
            }
        }
        return file;
    }

    private static void refuses(Path file, String message) {
        refuses(file, FileOptions.defaults(), message);
    }

    private static void refuses(Path file, FileOptions options, String message) {
        assertThatThrownBy(() -> DatasetFiles.open(file, options))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }
}
