package org.imdad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.imdad.core.explain.check.DeletionInsertion.Areas;
import org.imdad.core.explain.check.LayerRandomisation.Step;
import org.imdad.experiments.model.ExplanationChecks.Hits;

/** What the checks of explanations found, as text and as members of JSON. */
record CheckWords(Hits hits, Hits differenceHits, List<Areas> areas, List<Step> randomised) {

    String text() {
        TextTable table = new TextTable("check", "found", "to compare with");
        table.add(
                "planted evidence named first",
                "%s of %d samples".formatted(percent(hits.rate()), hits.samples()),
                "chance %s; 95%% interval %s to %s"
                        .formatted(
                                percent(hits.chance()),
                                percent(hits.interval().lower()),
                                percent(hits.interval().upper())));
        table.add(
                "the same without the network",
                percent(differenceHits.rate()),
                "by the difference to the nearest normal sample alone");
        table.add(
                "area under deletion, less is better",
                number(mean(Areas::deletion)),
                "random order %s; better for %s of %d samples"
                        .formatted(
                                number(mean(Areas::randomDeletion)),
                                percent(mean(a -> a.deletesBetter() ? 1 : 0)),
                                areas.size()));
        table.add(
                "area under insertion, more is better",
                number(mean(Areas::insertion)),
                "random order %s; better for %s of %d samples"
                        .formatted(
                                number(mean(Areas::randomInsertion)),
                                percent(mean(a -> a.insertsBetter() ? 1 : 0)),
                                areas.size()));
        for (Step step : randomised) {
            table.add(
                    "weights from %s on shuffled".formatted(words(step)),
                    "rank correlation " + number(step.correlation()),
                    "1 for an explanation that does not change; of absolute values "
                            + number(step.absoluteCorrelation()));
        }
        return table.toString();
    }

    /** Members {@code planted, deletion, insertion, randomised}. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "planted",
                ordered(
                        "hits", hits.hits(),
                        "samples", hits.samples(),
                        "chance", hits.chance(),
                        "lower", hits.interval().lower(),
                        "upper", hits.interval().upper(),
                        "hits_without_network", differenceHits.hits()));
        members.put(
                "deletion",
                ordered(
                        "area", mean(Areas::deletion),
                        "random_area", mean(Areas::randomDeletion),
                        "better_share", mean(a -> a.deletesBetter() ? 1 : 0)));
        members.put(
                "insertion",
                ordered(
                        "area", mean(Areas::insertion),
                        "random_area", mean(Areas::randomInsertion),
                        "better_share", mean(a -> a.insertsBetter() ? 1 : 0)));
        members.put(
                "randomised",
                randomised.stream()
                        .map(step -> ordered(
                                "network",
                                step.layer().network() + 1,
                                "from_layer",
                                step.layer().layer() + 1,
                                "rank_correlation",
                                step.correlation(),
                                "absolute_rank_correlation",
                                step.absoluteCorrelation()))
                        .toList());
        return members;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    private double mean(ToDoubleFunction<Areas> value) {
        return areas.stream().mapToDouble(value).average().orElseThrow();
    }

    private static String words(Step step) {
        return "layer %d of network %d"
                .formatted(step.layer().layer() + 1, step.layer().network() + 1);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
