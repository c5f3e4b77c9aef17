package org.imdad.experiments.data.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.core.model.InputForm;
import org.imdad.experiments.data.format.ArrayRows;
import org.imdad.experiments.data.format.BinarySource;
import org.imdad.experiments.data.format.CsvRows;

/**
 * What data look like, so that more of them can be read in the same way.
 *
 * @param input kind, features and the like
 * @param shape of each sample
 */
public record DataForm(InputForm input, SampleShape shape) {

    private enum Kind {
        TABLE,
        ARRAYS,
        IMAGES
    }

    /**
     * Finds the form of training data: a table by its heading line, arrays by their shape, pictures by the first.
     *
     * @param data a file that ends in {@code .csv}, {@code .csv.gz}, {@code .npz} or {@code .npy}, or a folder of pictures
     * @throws InvalidInputException if there is no such file, it cannot be read, or an option does not belong to its kind
     */
    public static DataForm of(Path data, FormOptions options) {
        Kind kind = kind(data);
        require(kind == Kind.TABLE || options.window().isEmpty(), data, "windows are made of tables (.csv) only");
        require(
                kind == Kind.TABLE || options.notFeatures().isEmpty(),
                data,
                "only tables (.csv) have columns that can be named");
        require(
                kind == Kind.IMAGES || (options.imageSize().isEmpty() && !options.grey()),
                data,
                "only pictures can be scaled or turned into grey");
        return switch (kind) {
            case TABLE -> table(data, options);
            case ARRAYS ->
                new DataForm(
                        new InputForm.Arrays(),
                        ArrayRows.open(data, options.values()).shape());
            case IMAGES -> images(data, options);
        };
    }

    /**
     * Opens data of this form.
     *
     * @throws InvalidInputException if they are of another kind or shape, or cannot be read
     */
    public SampleStream open(Path data, ReadOptions options) {
        Kind found = kind(data);
        Kind needed = kind(input);
        if (found != needed) {
            throw new InvalidInputException(
                    "%s: found %s, the model was fitted to %s".formatted(data, words(found), words(needed)));
        }
        require(needed == Kind.TABLE || options.texts().isEmpty(), data, "only tables (.csv) have columns to keep");
        if (input instanceof InputForm.Table table) {
            return CsvSamples.open(data, table.features(), options);
        } else if (input instanceof InputForm.Windows windows) {
            return new WindowSamples(
                    CsvSamples.open(data, windows.features(), options),
                    windows,
                    options.texts().size());
        } else if (input instanceof InputForm.Images images) {
            return new ImageSamples(ImageFiles.in(data, options.notes()), images, shape);
        }
        ArraySamples samples = ArraySamples.open(data, options);
        if (!samples.shape().equals(shape)) {
            throw new InvalidInputException(
                    "%s: samples of shape %s; the model needs %s".formatted(data, samples.shape(), shape));
        }
        return samples;
    }

    /**
     * Opens rows of a table, which are closed with the stream or if they cannot be used.
     *
     * @throws InvalidInputException if these data are no single rows of a table, or a column is missing
     */
    public SampleStream openRows(CsvRows rows, ReadOptions options) {
        return CsvSamples.open(rows, requireTable(), options);
    }

    /**
     * The features of single rows of a table.
     *
     * @throws InvalidInputException if these data are something else
     */
    public List<String> requireTable() {
        if (input instanceof InputForm.Table table) {
            return table.features();
        }
        throw new InvalidInputException("the model was fitted to %s; single rows of a table are needed here"
                .formatted(input instanceof InputForm.Windows ? "windows of a table" : words(kind(input))));
    }

    /** A place of {@link SampleStream#place()} in words: {@code row 17}, or the path of a picture. */
    public String where(String place) {
        return input instanceof InputForm.Images ? place : "row " + place;
    }

    private static DataForm table(Path data, FormOptions options) {
        List<String> features;
        try (CsvRows rows = CsvRows.open(BinarySource.ofFile(data))) {
            features = new ArrayList<>(rows.heading());
            for (String name : new LinkedHashSet<>(options.notFeatures())) {
                if (!features.remove(name)) {
                    throw new InvalidInputException("%s: no column %s; columns are %s%s"
                            .formatted(
                                    data,
                                    name,
                                    CsvRows.shortList(rows.heading()),
                                    NearestName.hint(name, rows.heading())));
                }
            }
        }
        require(!features.isEmpty(), data, "no column is left that is a feature");
        if (options.window().isEmpty()) {
            return new DataForm(new InputForm.Table(features), SampleShape.vector(features.size()));
        }
        FormOptions.Window window = options.window().get();
        require(window.length() >= 1 && window.stride() >= 1, data, "window and stride must be at least 1");
        long size = (long) window.length() * features.size();
        require(size < 1 << 24, data, "windows of %,d values; at most 16,777,215 are allowed".formatted(size));
        return new DataForm(
                new InputForm.Windows(features, window.length(), window.stride()), SampleShape.vector((int) size));
    }

    private static DataForm images(Path data, FormOptions options) {
        Picture first = Picture.read(ImageFiles.in(data, note -> {}).path(0));
        int channels = options.grey() ? 1 : first.shape().channels();
        SampleShape shape = options.imageSize()
                .map(size -> new SampleShape(channels, size.height(), size.width()))
                .orElseGet(() -> new SampleShape(
                        channels, first.shape().height(), first.shape().width()));
        return new DataForm(new InputForm.Images(options.imageSize().isPresent(), options.grey()), shape);
    }

    private static Kind kind(Path data) {
        if (Files.isDirectory(data)) {
            return Kind.IMAGES;
        }
        if (!Files.exists(data)) {
            throw new InvalidInputException("%s: file not found; check the path".formatted(data));
        }
        String name = String.valueOf(data.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
            return Kind.TABLE;
        }
        require(
                name.endsWith(".npz") || name.endsWith(".npy"),
                data,
                "unknown kind of data; allowed are files that end in .csv, .csv.gz, .npz or .npy, and folders of pictures");
        return Kind.ARRAYS;
    }

    private static Kind kind(InputForm input) {
        if (input instanceof InputForm.Images) {
            return Kind.IMAGES;
        }
        return input instanceof InputForm.Arrays ? Kind.ARRAYS : Kind.TABLE;
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case TABLE -> "a table";
            case ARRAYS -> "an array";
            case IMAGES -> "a folder of pictures";
        };
    }

    private static void require(boolean holds, Path data, String otherwise) {
        if (!holds) {
            throw new InvalidInputException("%s: %s".formatted(data, otherwise));
        }
    }
}
