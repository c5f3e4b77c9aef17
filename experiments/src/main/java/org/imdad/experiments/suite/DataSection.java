package org.imdad.experiments.suite;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.format.FileOptions;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.suite.Suite.DataEntry;
import org.imdad.experiments.suite.Suite.FileSource;
import org.imdad.experiments.yaml.YamlMap;
import org.imdad.experiments.yaml.YamlValue;

/** Reads the entries of a suite's {@code data}. */
final class DataSection {

    private static final List<String> FILE_KEYS = List.of("label", "values", "anomaly_labels", "labels_file");
    private static final List<String> KEYS = List.of(
            "name",
            "file",
            "label",
            "values",
            "anomaly_labels",
            "labels_file",
            "normal_classes",
            "preprocessing",
            "labelled_anomalies",
            "pollution",
            "test_share",
            "test_anomaly_share",
            "validation_share",
            "split_seed");
    private static final String ALL = "all";

    private final Map<String, List<String>> datasets;
    private final Path folder;
    private final Map<String, Optional<FileSource>> files = new LinkedHashMap<>();

    /**
     * Creates a section.
     *
     * @param datasets class names of every known data set, by name
     * @param folder what relative paths are resolved against
     */
    DataSection(Map<String, List<String>> datasets, Path folder) {
        this.datasets = datasets;
        this.folder = folder;
    }

    Optional<DataEntry> read(YamlValue value) {
        return value.map(KEYS)
                .flatMap(map -> map.required("name").flatMap(YamlValue::text).map(name -> entry(map, name)));
    }

    private DataEntry entry(YamlMap map, String name) {
        Optional<FileSource> file = map.optional("file").flatMap(value -> file(map, value));
        checkName(map, name, file);
        List<String> classNames = map.optional("file").isPresent() ? List.of() : datasets.getOrDefault(name, List.of());
        List<String> normalClasses = map.optional("normal_classes")
                .map(value -> normalClasses(value, classNames))
                .orElse(List.of());
        return new DataEntry(
                name,
                file,
                normalClasses,
                protocol(map, classNames),
                map.optional("split_seed").flatMap(value -> value.whole(0, Long.MAX_VALUE)),
                map.optional("preprocessing").map(DataSection::preprocessing).orElse(List.of()),
                map.self().problems().place(map.self().line()));
    }

    private void checkName(YamlMap map, String name, Optional<FileSource> file) {
        YamlValue key = map.values().get("name");
        if (map.optional("file").isEmpty()) {
            if (!datasets.containsKey(name)) {
                key.problem("unknown data set %s; known are %s%s; for your own data add the key file"
                        .formatted(
                                name, String.join(", ", datasets.keySet()), NearestName.hint(name, datasets.keySet())));
            }
            for (String fileKey : FILE_KEYS) {
                map.optional(fileKey).ifPresent(value -> value.problem("allowed only together with the key file"));
            }
        } else if (datasets.containsKey(name)) {
            key.problem("%s is the name of a known data set; choose another name for the file".formatted(name));
        }
        Optional<FileSource> earlier = files.putIfAbsent(name, file);
        if (earlier != null && !earlier.equals(file)) {
            key.problem("%s stands for another file in an earlier entry; choose another name".formatted(name));
        }
    }

    private Optional<FileSource> file(YamlMap map, YamlValue value) {
        Optional<Path> path = path(value);
        Optional<Path> labels = map.optional("labels_file").flatMap(this::path);
        FileOptions options = new FileOptions(
                map.optional("label").flatMap(YamlValue::text),
                map.optional("values").flatMap(YamlValue::text),
                map.optional("anomaly_labels").flatMap(YamlValue::texts).orElse(List.of()),
                labels);
        return path.map(found -> new FileSource(found, options));
    }

    private Optional<Path> path(YamlValue value) {
        Optional<Path> path = value.text().flatMap(text -> resolved(value, text));
        path.filter(Files::notExists)
                .ifPresent(missing -> value.problem(
                        "found %s, which does not exist; paths are relative to the suite's folder".formatted(missing)));
        return path;
    }

    private Optional<Path> resolved(YamlValue value, String text) {
        try {
            return Optional.of(folder.resolve(text).normalize());
        } catch (InvalidPathException e) {
            value.problem("found %s, which is no file name in this locale; set LC_ALL=C.UTF-8, or rename the file"
                    .formatted(text));
            return Optional.empty();
        }
    }

    private static List<String> normalClasses(YamlValue value, List<String> classNames) {
        if (!value.isList()) {
            if (!value.is(ALL)) {
                value.wrong("a list of classes or the word all");
            }
            return List.of();
        }
        return classes(value, classNames);
    }

    private static List<String> classes(YamlValue value, List<String> classNames) {
        for (YamlValue element : value.list().orElse(List.of())) {
            element.text()
                    .filter(found -> !classNames.isEmpty())
                    .filter(found -> ClassNames.resolve(found, classNames).isEmpty())
                    .ifPresent(found -> element.problem(ClassNames.unknown(found, classNames)));
        }
        return value.texts().orElse(List.of());
    }

    private static Protocol protocol(YamlMap map, List<String> classNames) {
        Map<String, YamlValue> places = new LinkedHashMap<>();
        for (String key : List.of("test_share", "test_anomaly_share", "pollution", "validation_share")) {
            map.optional(key).ifPresent(value -> places.put(key, value));
        }
        Optional<YamlMap> labelled =
                map.optional("labelled_anomalies").flatMap(value -> value.map(List.of("share", "from")));
        labelled.flatMap(m -> m.required("share")).ifPresent(value -> places.put("labelled_share", value));
        List<String> from = labelled.flatMap(m -> m.optional("from"))
                .map(value -> classes(value, classNames))
                .orElse(List.of());
        Map<String, Double> shares = new LinkedHashMap<>();
        places.forEach((key, value) -> share(key, value).ifPresent(share -> shares.put(key, share)));
        return template(shares, from);
    }

    private static Optional<Double> share(String key, YamlValue place) {
        Optional<Double> share = place.number().map(BigDecimal::doubleValue);
        try {
            share.ifPresent(found -> template(Map.of(key, found), List.of()));
            return share;
        } catch (InvalidParameterException e) {
            place.problem(e.getMessage().substring(e.parameter().length() + 2));
            return Optional.empty();
        }
    }

    private static Protocol template(Map<String, Double> shares, List<String> from) {
        double testShare = shares.getOrDefault("test_share", Protocol.DEFAULT_TEST_SHARE);
        return new Protocol(
                "",
                testShare,
                shares.getOrDefault("test_anomaly_share", testShare),
                shares.getOrDefault("labelled_share", 0.0),
                from,
                shares.getOrDefault("pollution", 0.0),
                shares.getOrDefault("validation_share", 0.0),
                0);
    }

    private static List<String> preprocessing(YamlValue value) {
        List<String> steps = new ArrayList<>();
        for (YamlValue step : value.list().orElse(List.of())) {
            step.text().ifPresent(name -> {
                try {
                    steps.addAll(Preprocessing.of(List.of(name)).names());
                } catch (InvalidInputException e) {
                    step.problem(e.getMessage());
                }
            });
        }
        return steps;
    }
}
