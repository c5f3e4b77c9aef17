package org.imdad.experiments.suite;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.suite.Suite.DataEntry;
import org.imdad.experiments.suite.Suite.DetectorEntry;
import org.imdad.experiments.yaml.YamlFile;
import org.imdad.experiments.yaml.YamlMap;
import org.imdad.experiments.yaml.YamlProblems;
import org.imdad.experiments.yaml.YamlValue;

/**
 * Reads suites from YAML, checking everything that can be checked without opening a data set: keys, types, ranges, names,
 * and every combination of hyperparameters by asking the detector's factory. All problems of a file are reported at once.
 * Immutable and thread-safe.
 */
public final class SuiteReader {

    private static final List<String> KEYS =
            List.of("suite", "title", "seeds", "workers", "time_limit", "data", "detectors");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*([smh])");
    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "m", 60, "h", 3600);
    private static final int MAX_SEEDS = 10_000;
    private static final int MAX_WORKERS = 1024;

    private final Detectors detectors;
    private final Map<String, List<String>> datasets;

    /**
     * Creates a reader.
     *
     * @param detectors the detectors that suites may name
     * @param datasets the data sets that suites may name, with their class names; an empty list where these are not known
     *     before the set is opened
     */
    public SuiteReader(Detectors detectors, Map<String, List<String>> datasets) {
        this.detectors = detectors;
        this.datasets = new TreeMap<>(datasets);
    }

    /**
     * Reads a suite.
     *
     * @throws InvalidInputException if the file cannot be read or anything in it is wrong: one line per problem, each with
     *     file, line, key, what was found and what is allowed
     */
    public Suite read(Path file) {
        YamlProblems problems = new YamlProblems(file.toString());
        YamlValue root = YamlFile.read(file, problems);
        Optional<Suite> suite = root.map(KEYS).map(map -> suite(map, file));
        problems.throwIfAny();
        return suite.orElseThrow();
    }

    private Suite suite(YamlMap map, Path file) {
        List<DataEntry> data = data(map, file);
        return new Suite(
                map.required("suite").flatMap(SuiteReader::name).orElse(""),
                map.required("title").flatMap(YamlValue::text).orElse(""),
                map.optional("seeds").map(SuiteReader::seeds).orElse(List.of(0L)),
                map.optional("workers")
                        .flatMap(value -> value.whole(1, MAX_WORKERS))
                        .map(Math::toIntExact),
                map.optional("time_limit").flatMap(SuiteReader::duration),
                data,
                detectors(map, data));
    }

    private List<DataEntry> data(YamlMap map, Path file) {
        DataSection section = new DataSection(datasets, file.toAbsolutePath().getParent());
        List<DataEntry> entries = new ArrayList<>();
        for (YamlValue value : map.required("data").flatMap(YamlValue::list).orElse(List.of())) {
            section.read(value).ifPresent(entries::add);
        }
        return entries;
    }

    private List<DetectorEntry> detectors(YamlMap map, List<DataEntry> data) {
        List<String> names = data.stream().map(DataEntry::dataset).distinct().toList();
        DetectorSection section = new DetectorSection(detectors, names);
        List<DetectorEntry> entries = new ArrayList<>();
        for (YamlValue value :
                map.required("detectors").flatMap(YamlValue::list).orElse(List.of())) {
            section.read(value).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<String> name(YamlValue value) {
        Optional<String> name = value.text();
        if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
            value.wrong("a name of lower-case letters, digits and hyphens");
        }
        return name;
    }

    private static List<Long> seeds(YamlValue value) {
        if (!value.isList()) {
            return value.whole(1, MAX_SEEDS)
                    .map(count -> LongStream.range(0, count).boxed().toList())
                    .orElse(List.of());
        }
        List<Long> seeds = new ArrayList<>();
        for (YamlValue element : value.list().orElse(List.of())) {
            element.whole(0, Long.MAX_VALUE).ifPresent(seed -> {
                if (seeds.contains(seed)) {
                    element.problem("the seed %d stands twice; keep one of them".formatted(seed));
                }
                seeds.add(seed);
            });
        }
        return seeds;
    }

    private static Optional<Duration> duration(YamlValue value) {
        return value.text().flatMap(text -> {
            Matcher form = DURATION.matcher(text);
            if (form.matches()) {
                BigDecimal seconds =
                        new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(SECONDS.get(form.group(2))));
                if (seconds.signum() > 0) {
                    return Optional.of(
                            Duration.ofMillis(seconds.movePointRight(3).longValue()));
                }
            }
            value.wrong("a positive number with s, m or h behind it, such as 90s or 10m");
            return Optional.empty();
        });
    }
}
