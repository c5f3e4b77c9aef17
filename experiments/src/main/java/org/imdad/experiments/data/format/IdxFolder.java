package org.imdad.experiments.data.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;

/**
 * Reads a folder with the four IDX files of MNIST and its successors, each plain or with the ending {@code .gz}:
 * {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte} and
 * {@code t10k-labels-idx1-ubyte}. Stateless and thread-safe.
 */
public final class IdxFolder {

    /** Names of the four files, without {@code .gz}: training images and labels, test images and labels. */
    public static final List<String> FILES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    private IdxFolder() {}

    /** Whether the folder has training images under one of the two names. */
    public static boolean isOne(Path folder) {
        return find(folder, FILES.get(0)).isPresent();
    }

    /**
     * Reads the data set; classes are named by their numbers, {@code 0} to the largest that occurs.
     *
     * @throws InvalidInputException if a file is missing or damaged, or the two parts differ in shape
     */
    public static Dataset read(String name, Path folder) {
        LabelledImages training = IdxReader.readImages(file(folder, 0), file(folder, 1));
        LabelledImages test = IdxReader.readImages(file(folder, 2), file(folder, 3));
        if (!training.shape().equals(test.shape())) {
            throw new InvalidInputException(
                    "%s: training images of shape %s, test images of shape %s; both must be the same"
                            .formatted(folder, training.shape(), test.shape()));
        }
        List<String> classNames = LabelledImages.numbered(Math.max(training.classes(), test.classes()));
        return Dataset.of(name, training.shape(), classNames, training.rows(), Optional.of(test.rows()));
    }

    private static Path file(Path folder, int index) {
        String name = FILES.get(index);
        return find(folder, name)
                .orElseThrow(() -> new InvalidInputException("%s: neither %s nor %s.gz is there; an IDX folder has %s"
                        .formatted(folder, name, name, String.join(", ", FILES))));
    }

    private static Optional<Path> find(Path folder, String name) {
        return List.of(name, name + ".gz").stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
