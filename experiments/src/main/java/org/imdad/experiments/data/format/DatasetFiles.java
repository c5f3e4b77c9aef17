package org.imdad.experiments.data.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;

/**
 * Opens a user's own data, the reader chosen by the name's ending:
 *
 * <ul>
 *   <li>{@code .csv}, {@code .csv.gz}: a table with a heading line
 *   <li>{@code .npz}: arrays {@code X} and {@code y}
 *   <li>{@code .npy}: values, the labels in a second file
 *   <li>{@code .mat}: variables {@code X} and {@code y}, level 5
 *   <li>{@code -ubyte}, {@code .idx} or either with {@code .gz}: IDX images, the labels in a second file
 *   <li>{@code .tar.gz}: the archive of CIFAR-10's binary version
 *   <li>a folder: the four IDX files of MNIST, or the six batches of CIFAR-10
 * </ul>
 *
 * <p>Unless anomaly labels are named, the label values 0 and 1 mean normal and anomaly, as do these two words; any other
 * values are classes. The data set is named after the file. Stateless and thread-safe.
 */
public final class DatasetFiles {

    private static final String IMAGES = "images-idx3";
    private static final String LABELS = "labels-idx1";

    private DatasetFiles() {}

    /**
     * Reads a file or folder.
     *
     * @throws InvalidInputException if it is missing, of an unknown kind, damaged, or holds what an experiment cannot use
     */
    public static Dataset open(Path file, FileOptions options) {
        String name = stem(file);
        if (Files.isDirectory(file)) {
            return folder(name, file);
        }
        return switch (kind(file)) {
            case CSV ->
                CsvTableReader.read(
                        BinarySource.ofFile(file), name, options.label().orElse("label"), options.anomalies());
            case NPZ, MAT -> arrays(name, file, options);
            case NPY -> ArrayTable.dataset(name, npy(file), npy(labelsFile(file, options)), options.anomalies());
            case IDX -> idxPair(name, file, options);
            case CIFAR_ARCHIVE -> Cifar10Reader.read(file);
        };
    }

    /**
     * Reads a data set from the arrays {@code X} and {@code y} of an NPZ archive, wherever that lies.
     *
     * @param name of the data set
     * @throws InvalidInputException as for {@link #open}
     */
    public static Dataset readNpz(String name, BinarySource source) {
        Map<String, NumericArray> arrays = NpzReader.read(source, List.of("X", "y"));
        return ArrayTable.dataset(name, arrays.get("X"), arrays.get("y"), List.of());
    }

    /**
     * The files that {@link #open} reads, for the key of a cache.
     *
     * @throws InvalidInputException if the file is missing or of an unknown kind
     */
    public static List<Path> sources(Path file, FileOptions options) {
        if (Files.isDirectory(file)) {
            return filesOf(file);
        }
        List<Path> sources = new ArrayList<>(List.of(file));
        Kind kind = kind(file);
        if (kind == Kind.IDX || kind == Kind.NPY) {
            sources.add(labelsFile(file, options));
        }
        return sources;
    }

    private static List<Path> filesOf(Path folder) {
        Path batches = folder.resolve(Cifar10Reader.FOLDER_IN_ARCHIVE);
        try (Stream<Path> files = Files.list(Files.isDirectory(batches) ? batches : folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw BinarySource.unreadable(folder.toString(), e);
        }
    }

    private static Dataset folder(String name, Path folder) {
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new InvalidInputException(
                    "%s: no permission to read the folder; check its owner and mode".formatted(folder));
        }
        if (IdxFolder.isOne(folder)) {
            return IdxFolder.read(name, folder);
        }
        if (Cifar10Reader.isOne(folder)) {
            return Cifar10Reader.read(folder);
        }
        throw new InvalidInputException(
                "%s: neither %s(.gz) nor %s(.gz) is there; a folder must hold the files of MNIST or CIFAR-10"
                        .formatted(folder, IdxFolder.FILES.get(0), Cifar10Reader.BATCHES.get(0)));
    }

    private static Dataset arrays(String name, Path file, FileOptions options) {
        String values = options.values().orElse("X");
        String labels = options.label().orElse("y");
        List<String> wanted = List.of(values, labels);
        BinarySource source = BinarySource.ofFile(file);
        Map<String, NumericArray> arrays =
                kind(file) == Kind.MAT ? MatReader.read(source, wanted) : NpzReader.read(source, wanted);
        return ArrayTable.dataset(name, arrays.get(values), arrays.get(labels), options.anomalies());
    }

    private static NumericArray npy(Path file) {
        try (BinaryInput in = BinaryInput.open(BinarySource.ofFile(file))) {
            return NpyReader.read(in);
        }
    }

    private static Dataset idxPair(String name, Path images, FileOptions options) {
        Path labelsFile = labelsFile(images, options);
        LabelledImages pair = IdxReader.readImages(images, labelsFile);
        return pair.coded(name, LabelCoding.of(labelsFile.toString(), pair.labelTexts(), options.anomalies()));
    }

    private static Path labelsFile(Path file, FileOptions options) {
        return options.labelsFile().orElseGet(() -> {
            String name = String.valueOf(file.getFileName());
            if (!name.contains(IMAGES)) {
                throw new InvalidInputException(
                        "%s: its labels are in a file of their own, which must be named".formatted(file));
            }
            return file.resolveSibling(name.replace(IMAGES, LABELS));
        });
    }

    private static Kind kind(Path file) {
        if (!Files.exists(file)) {
            throw new InvalidInputException("%s: file not found; check the path".formatted(file));
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (kind.endings.stream().anyMatch(name::endsWith)) {
                return kind;
            }
        }
        throw new InvalidInputException(
                "%s: unknown kind of file; allowed endings are .csv, .csv.gz, .npz, .npy, .mat, -ubyte, .idx, -ubyte.gz, .idx.gz and .tar.gz"
                        .formatted(file));
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        int dot = name.indexOf('.', 1);
        return dot < 0 || Files.isDirectory(file) ? name : name.substring(0, dot);
    }

    private enum Kind {
        CSV(".csv", ".csv.gz"),
        NPZ(".npz"),
        NPY(".npy"),
        MAT(".mat"),
        IDX("-ubyte", ".idx", "-ubyte.gz", ".idx.gz"),
        CIFAR_ARCHIVE(".tar.gz");

        private final List<String> endings;

        Kind(String... endings) {
            this.endings = List.of(endings);
        }
    }
}
