package org.imdad.experiments.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.NearestName;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.experiments.suite.Suite.DetectorEntry;
import org.imdad.experiments.suite.Suite.Setting;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.yaml.YamlMap;
import org.imdad.experiments.yaml.YamlValue;

/** Reads the entries of a suite's {@code detectors}; each combination of hyperparameters is checked by its factory. */
final class DetectorSection {

    private static final List<String> KEYS = List.of("name", "label", "with", "grid", "only", "selection");

    private final Detectors detectors;
    private final List<String> datasets;
    private final List<DetectorEntry> read = new ArrayList<>();

    /**
     * Creates a section.
     *
     * @param detectors the known detectors
     * @param datasets names of the suite's data sets
     */
    DetectorSection(Detectors detectors, List<String> datasets) {
        this.detectors = detectors;
        this.datasets = datasets;
    }

    Optional<DetectorEntry> read(YamlValue value) {
        return value.map(KEYS)
                .flatMap(map -> map.required("name").flatMap(this::factory).map(factory -> entry(map, factory)));
    }

    private Optional<DetectorFactory> factory(YamlValue name) {
        return name.text().flatMap(text -> {
            try {
                return Optional.of(detectors.named(text));
            } catch (InvalidInputException e) {
                name.problem(e.getMessage());
                return Optional.empty();
            }
        });
    }

    private DetectorEntry entry(YamlMap map, DetectorFactory factory) {
        Selection selection = selection(map);
        String label =
                Disclosure.label(map.optional("label").flatMap(YamlValue::text), factory.description(), selection);
        List<String> only = map.optional("only").map(this::only).orElse(List.of());
        DetectorEntry entry =
                new DetectorEntry(factory.description().name(), settings(map, factory, label), only, selection);
        checkLabels(map, entry);
        read.add(entry);
        return entry;
    }

    private static Selection selection(YamlMap map) {
        Optional<YamlValue> value = map.optional("selection");
        Optional<String> word = value.flatMap(YamlValue::text);
        Optional<Selection> selection = word.flatMap(text -> ParameterSchema.constant(Selection.class, text));
        if (word.isPresent() && selection.isEmpty()) {
            value.get().wrong(String.join(" or ", ParameterSchema.words(Selection.class)));
        }
        return selection.orElse(Selection.LAST_EPOCH);
    }

    private List<Setting> settings(YamlMap map, DetectorFactory factory, String label) {
        Map<String, Object> fixed = new LinkedHashMap<>();
        map.optional("with")
                .flatMap(YamlValue::map)
                .map(YamlMap::values)
                .orElse(Map.of())
                .forEach((name, value) -> value.scalarValue().ifPresent(found -> fixed.put(name, found)));
        Grid grid = map.optional("grid").map(Grid::read).orElse(Grid.NONE);
        for (String name : grid.values().keySet()) {
            if (fixed.containsKey(name)) {
                place(map, name).problem("stands under with and under grid; keep one of them");
            }
        }
        List<Setting> settings = new ArrayList<>();
        for (Map<String, Object> point : grid.points()) {
            Map<String, Object> values = new LinkedHashMap<>(fixed);
            values.putAll(point);
            create(map, factory, values)
                    .ifPresent(resolved -> settings.add(new Setting(label + grid.suffix(point), label, resolved)));
        }
        return settings;
    }

    private static Optional<Map<String, Object>> create(
            YamlMap map, DetectorFactory factory, Map<String, Object> values) {
        try {
            return Optional.of(factory.create(values).hyperparameters());
        } catch (InvalidParameterException e) {
            YamlValue place = place(map, e.parameter());
            boolean written = place != map.self();
            place.problem(written ? e.getMessage().substring(e.parameter().length() + 2) : e.getMessage());
        } catch (InvalidInputException e) {
            map.self().problem(e.getMessage());
        }
        return Optional.empty();
    }

    /** Where a hyperparameter is written: under grid, under with, or nowhere, then the entry itself. */
    private static YamlValue place(YamlMap map, String hyperparameter) {
        for (String key : List.of("grid", "with")) {
            Optional<YamlValue> section = map.optional(key).filter(YamlValue::isMap);
            Optional<YamlValue> value = section.flatMap(YamlValue::map).flatMap(m -> m.optional(hyperparameter));
            if (value.isPresent()) {
                return value.get();
            }
        }
        return map.self();
    }

    private List<String> only(YamlValue value) {
        for (YamlValue element : value.list().orElse(List.of())) {
            element.text()
                    .filter(name -> !datasets.contains(name))
                    .ifPresent(name -> element.problem("%s is no data set of this suite; these are %s%s"
                            .formatted(name, String.join(", ", datasets), NearestName.hint(name, datasets))));
        }
        return value.texts().orElse(List.of());
    }

    private void checkLabels(YamlMap map, DetectorEntry entry) {
        for (DetectorEntry earlier : read) {
            if (datasets.stream().noneMatch(name -> earlier.runsOn(name) && entry.runsOn(name))) {
                continue;
            }
            List<String> taken = earlier.settings().stream().map(Setting::label).toList();
            entry.settings().stream()
                    .map(Setting::label)
                    .filter(taken::contains)
                    .findFirst()
                    .ifPresent(label -> map.optional("label")
                            .orElse(map.self())
                            .problem(
                                    "the label %s is taken by an earlier entry on the same data set; give another label"
                                            .formatted(label)));
        }
    }
}
