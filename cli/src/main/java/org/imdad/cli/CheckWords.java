package org.imdad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.imdad.core.explain.check.DeletionInsertion.Areas;
import org.imdad.core.explain.check.LayerRandomisation.Step;
import org.imdad.experiments.model.Hits;

/** What the checks of explanations found, as text and as members of JSON. */
record CheckWords(Hits hits, Hits differenceHits, List<Areas> areas, List<Step> randomised) {

    private static final Curve DELETION = new Curve(Areas::deletion, Areas::randomDeletion, Areas::deletesBetter);
    private static final Curve INSERTION = new Curve(Areas::insertion, Areas::randomInsertion, Areas::insertsBetter);

    /** The area under one kind of curve, that of random order, and whether the first is better. */
    private record Curve(ToDoubleFunction<Areas> area, ToDoubleFunction<Areas> random, Predicate<Areas> better) {}

    String text() {
        TextTable table = new TextTable("check", "found", "to compare with");
        table.add(
                "planted evidence named first",
                words(hits.all()),
                "chance %s; %s; without the network %s"
                        .formatted(
                                percent(hits.chance()),
                                interval(hits.all()),
                                percent(differenceHits.all().rate())));
        table.add(
                "in those that it turned into anomalies",
                words(hits.turned()),
                hits.turned().samples() == 0
                        ? "what was planted changes no decision of the detector"
                        : "%s; without the network %s"
                                .formatted(
                                        interval(hits.turned()),
                                        percent(differenceHits.turned().rate())));
        addArea(table, "area under deletion, less is better", DELETION);
        addArea(table, "area under insertion, more is better", INSERTION);
        for (Step step : randomised) {
            table.add(
                    "weights from %s on shuffled".formatted(words(step)),
                    "rank correlation " + number(step.correlation()),
                    "1 for an explanation that does not change; of absolute values "
                            + number(step.absoluteCorrelation()));
        }
        return table.toString();
    }

    private void addArea(TextTable table, String check, Curve curve) {
        if (areas.isEmpty()) {
            table.add(check, "–", "none of the samples is called an anomaly");
            return;
        }
        table.add(
                check,
                number(mean(curve.area())),
                "random order %s; better for %s of %d samples"
                        .formatted(number(mean(curve.random())), percent(betterShare(curve)), areas.size()));
    }

    /** Members {@code planted, deletion, insertion, randomised}. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "planted",
                ordered(
                        "hits", hits.all().hits(),
                        "samples", hits.all().samples(),
                        "chance", hits.chance(),
                        "lower", hits.all().interval().lower(),
                        "upper", hits.all().interval().upper(),
                        "hits_without_network", differenceHits.all().hits(),
                        "turned_anomalies", hits.turned().samples(),
                        "hits_in_turned_anomalies", hits.turned().hits(),
                        "hits_in_turned_anomalies_without_network",
                                differenceHits.turned().hits()));
        members.put("deletion", members(DELETION));
        members.put("insertion", members(INSERTION));
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

    private Map<String, Object> members(Curve curve) {
        boolean known = !areas.isEmpty();
        return ordered(
                "samples", areas.size(),
                "area", known ? mean(curve.area()) : null,
                "random_area", known ? mean(curve.random()) : null,
                "better_share", known ? betterShare(curve) : null);
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

    private double betterShare(Curve curve) {
        return mean(each -> curve.better().test(each) ? 1 : 0);
    }

    private static String words(Step step) {
        return "layer %d of network %d"
                .formatted(step.layer().layer() + 1, step.layer().network() + 1);
    }

    private static String words(Hits.Share share) {
        return share.samples() == 0 ? "none" : "%s of %d samples".formatted(percent(share.rate()), share.samples());
    }

    private static String interval(Hits.Share share) {
        return "95%% interval %s to %s"
                .formatted(
                        percent(share.interval().lower()),
                        percent(share.interval().upper()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
