package org.imdad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.catalog.DatasetCatalog;
import org.imdad.experiments.data.stream.FormOptions;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.model.DataOptions;
import org.imdad.experiments.model.OwnData;
import org.imdad.experiments.protocol.Protocol;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what training data mean. */
final class FitDataOptions {

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

    @ArgGroup(validate = false, heading = "%nTables:%n")
    private final TableOptions table = new TableOptions();

    @ArgGroup(validate = false, heading = "%nPictures and arrays:%n")
    private final ArrayOptions arrays = new ArrayOptions();

    @ArgGroup(validate = false, heading = "%nKnown data sets:%n")
    private final NamedOptions named = new NamedOptions();

    @Option(
            names = "--anomalies",
            paramLabel = "DATA",
            description = "More data of the same form, all of them labelled anomalies.")
    private Path anomalies;

    @Mixin
    private DataDirOption dataDir;

    private static final class TableOptions {
        @Option(
                names = "--label",
                paramLabel = "COLUMN",
                description = "Column that tells anomalies from normal rows. All rows are taken as normal without it.")
        private String label;

        @Option(
                names = "--anomaly-labels",
                paramLabel = "TEXT",
                split = ",",
                description = "Texts in that column that mean anomaly; 1 and anomaly if left out.")
        private List<String> anomalyLabels = new ArrayList<>();

        @Option(
                names = "--exclude",
                paramLabel = "COLUMN",
                split = ",",
                description = "Columns that are no features, such as names and dates.")
        private List<String> exclude = new ArrayList<>();

        @Option(
                names = "--window",
                paramLabel = "ROWS",
                description = "Samples are windows of so many rows in turn, for time series.")
        private Integer window;

        @Option(
                names = "--stride",
                paramLabel = "ROWS",
                description = "Rows from one window to the next; 1 if left out.")
        private Integer stride;
    }

    private static final class ArrayOptions {
        @Option(
                names = "--values",
                paramLabel = "NAME",
                defaultValue = ReadOptions.VALUES,
                description = "Array of an NPZ file. Default: ${DEFAULT-VALUE}.")
        private String values;

        @Option(
                names = "--image-size",
                paramLabel = "WxH",
                description = "Scale all pictures to this size, such as 28x28; they must be of one size without it.")
        private String imageSize;

        @Option(names = "--grey", description = "Turn colours into grey.")
        private boolean grey;
    }

    private static final class NamedOptions {
        @Option(
                names = "--normal-class",
                paramLabel = "CLASS",
                description = "Class that is normal; needed for sets of several classes.")
        private String normalClass;

        @Option(
                names = "--labelled-share",
                paramLabel = "SHARE",
                description = "Labelled anomalies as a share of the normal training rows. Default: 0.")
        private Double labelledShare;
    }

    /** Reads the training data. */
    OwnData read(String data, long seed, Consumer<String> notes) {
        if (DataPlace.isNamed(data)) {
            return named(data, seed);
        }
        if (named.normalClass != null || named.labelledShare != null) {
            throw new InvalidInputException(
                    "%s: --normal-class and --labelled-share are for the data sets that `imdad list` shows"
                            .formatted(data));
        }
        return OwnData.read(DataPlace.path(data), options(), notes);
    }

    private DataOptions options() {
        if (table.stride != null && table.window == null) {
            throw new InvalidInputException("--stride: there are no windows without --window");
        }
        Optional<FormOptions.Window> window = Optional.ofNullable(table.window)
                .map(length -> new FormOptions.Window(length, table.stride == null ? 1 : table.stride));
        FormOptions form = new FormOptions(arrays.values, table.exclude, window, size(), arrays.grey);
        return new DataOptions(
                form, Optional.ofNullable(table.label), table.anomalyLabels, Optional.ofNullable(anomalies));
    }

    private Optional<FormOptions.Size> size() {
        if (arrays.imageSize == null) {
            return Optional.empty();
        }
        Matcher size = SIZE.matcher(arrays.imageSize);
        if (!size.matches()) {
            throw new InvalidInputException("--image-size: found %s, allowed is width x height in pixels, such as 28x28"
                    .formatted(arrays.imageSize));
        }
        return Optional.of(new FormOptions.Size(Integer.parseInt(size.group(2)), Integer.parseInt(size.group(1))));
    }

    private OwnData named(String name, long seed) {
        if (!options().equals(DataOptions.defaults())) {
            throw new InvalidInputException(
                    "%s: a known data set takes --normal-class and --labelled-share; the other options on data are for files"
                            .formatted(name));
        }
        Dataset dataset = new DatasetCatalog(dataDir.locator()).open(name);
        if (named.normalClass == null && !dataset.isAnomalyTable()) {
            throw new InvalidInputException(
                    "%s: --normal-class is needed, one of %s".formatted(name, String.join(", ", dataset.classNames())));
        }
        Protocol protocol = new Protocol(
                named.normalClass == null ? dataset.classNames().get(0) : named.normalClass,
                Protocol.DEFAULT_TEST_SHARE,
                named.labelledShare == null ? 0 : named.labelledShare,
                List.of(),
                0,
                0,
                seed);
        return OwnData.of(dataset, protocol);
    }
}
