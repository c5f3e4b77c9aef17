package org.imdad.experiments.preprocess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;

/**
 * Steps of preprocessing in order. Each is fitted on the training samples taken as normal, as the steps before it left
 * them; all arithmetic is in double precision. Immutable and thread-safe.
 *
 * <p>The preset {@code deep-svdd} stands for {@code divide-255, gcn-l1, min-max-global}, the preprocessing of L. Ruff et
 * al., "Deep One-Class Classification", ICML 2018.
 *
 * @param steps in order; may be empty
 */
public record Preprocessing(List<Step> steps) {

    private static final Map<String, List<Step>> PRESETS =
            Map.of("deep-svdd", List.of(Step.DIVIDE_255, Step.GCN_L1, Step.MIN_MAX_GLOBAL));

    /** Copies the list. */
    public Preprocessing {
        steps = List.copyOf(steps);
    }

    /**
     * The steps of names, each of a step or of a preset.
     *
     * @throws InvalidInputException naming the known steps and presets if one is unknown
     */
    public static Preprocessing of(List<String> names) {
        List<Step> steps = new ArrayList<>();
        for (String name : names) {
            steps.addAll(named(name));
        }
        return new Preprocessing(steps);
    }

    /** Every name that {@link #of} takes with its meaning: the steps, then the presets. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            meanings.put(step.suiteName(), step.meaning());
        }
        PRESETS.forEach((name, steps) -> meanings.put(name, "stands for " + String.join(", ", names(steps))));
        return meanings;
    }

    /** Names of the steps, with presets written out. */
    public List<String> names() {
        return names(steps);
    }

    /**
     * Fits all steps.
     *
     * @param training training samples taken as normal
     * @param shape shape of each sample
     * @return the steps as one map
     */
    public FittedPreprocessing fit(RowSource training, SampleShape shape) {
        FittedPreprocessing before = new FittedPreprocessing(List.of());
        for (Step step : steps) {
            List<FittedStep> fitted = new ArrayList<>(before.steps());
            fitted.add(step.fit(before.over(training), shape));
            before = new FittedPreprocessing(fitted);
        }
        return before;
    }

    private static List<Step> named(String name) {
        List<Step> preset = PRESETS.get(name);
        if (preset != null) {
            return preset;
        }
        for (Step step : Step.values()) {
            if (step.suiteName().equals(name)) {
                return List.of(step);
            }
        }
        Set<String> known = meanings().keySet();
        throw new InvalidInputException("unknown preprocessing step %s; known are %s%s"
                .formatted(name, String.join(", ", known), NearestName.hint(name, known)));
    }

    private static List<String> names(List<Step> steps) {
        return steps.stream().map(Step::suiteName).toList();
    }
}
