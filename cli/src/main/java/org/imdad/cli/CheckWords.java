package org.imdad.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.imdad.core.explain.check.DeletionInsertion.Curves;
import org.imdad.core.explain.check.LayerRandomisation.Step;
import org.imdad.core.explain.check.OrderCurve;
import org.imdad.experiments.model.Hits;
import org.imdad.reports.table.Table;

/** What the checks of explanations found, as text, as a table and as members of JSON. */
record CheckWords(Hits hits, Hits differenceHits, List<Curves> curves, List<Step> randomised) {

    private static final String[] HEADINGS = {"check", "found", "to compare with"};
    private static final Kind DELETION = new Kind(Curves::deletion, Curves::deletesBetter);
    private static final Kind INSERTION = new Kind(Curves::insertion, Curves::insertsBetter);

    /** A kind of curve, and whether that of a sample is better than random order. */
    private record Kind(Function<Curves, OrderCurve> curve, Predicate<Curves> better) {

        OrderCurve mean(List<Curves> curves) {
            return curve.apply(Curves.mean(curves));
        }

        double betterShare(List<Curves> curves) {
            return (double) curves.stream().filter(better).count() / curves.size();
        }
    }

    String text() {
        TextTable table = new TextTable(HEADINGS);
        rows().forEach(table::add);
        return table.toString();
    }

    Table table() {
        return new Table(
                "What the checks found",
                Arrays.stream(HEADINGS).map(Table.Column::words).toList(),
                rows().stream()
                        .map(row -> Table.Row.of(
                                Arrays.stream(row).map(Table.Entry::of).toList()))
                        .toList(),
                List.of());
    }

    private List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        rows.add(row(
                "planted evidence named first",
                words(hits.all()),
                "chance %s; %s; without the network %s"
                        .formatted(
                                percent(hits.chance()),
                                interval(hits.all()),
                                percent(differenceHits.all().rate()))));
        rows.add(hitsRow("in those whose score it raised", Hits::raised, "what was planted raises no score"));
        rows.add(hitsRow(
                "in those that it turned into anomalies",
                Hits::turned,
                "what was planted changes no decision of the detector"));
        rows.add(curveRow("area under deletion, less is better", DELETION));
        rows.add(curveRow("area under insertion, more is better", INSERTION));
        for (Step step : randomised) {
            rows.add(row(
                    "weights from %s on shuffled".formatted(words(step)),
                    "rank correlation " + number(step.correlation()),
                    "1 for an explanation that does not change; of absolute values "
                            + number(step.absoluteCorrelation())));
        }
        return rows;
    }

    private static String[] row(String... entries) {
        return entries;
    }

    private String[] hitsRow(String check, Function<Hits, Hits.Share> counted, String none) {
        Hits.Share share = counted.apply(hits);
        return row(
                check,
                words(share),
                share.samples() == 0
                        ? none
                        : "%s; without the network %s"
                                .formatted(
                                        interval(share),
                                        percent(counted.apply(differenceHits).rate())));
    }

    private String[] curveRow(String check, Kind kind) {
        if (curves.isEmpty()) {
            return row(check, "–", "none of the samples is called an anomaly");
        }
        OrderCurve mean = kind.mean(curves);
        return row(
                check,
                number(mean.area()),
                "random order %s; better for %s of %d samples"
                        .formatted(number(mean.randomArea()), percent(kind.betterShare(curves)), curves.size()));
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
                        "raised_scores", hits.raised().samples(),
                        "hits_in_raised_scores", hits.raised().hits(),
                        "hits_in_raised_scores_without_network",
                                differenceHits.raised().hits(),
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

    private Map<String, Object> members(Kind kind) {
        Optional<OrderCurve> mean = curves.isEmpty() ? Optional.empty() : Optional.of(kind.mean(curves));
        return ordered(
                "samples",
                curves.size(),
                "area",
                mean.map(OrderCurve::area).orElse(null),
                "random_area",
                mean.map(OrderCurve::randomArea).orElse(null),
                "better_share",
                mean.map(any -> kind.betterShare(curves)).orElse(null),
                "curve",
                mean.map(OrderCurve::scores).orElse(null),
                "random_curve",
                mean.map(OrderCurve::randomScores).orElse(null));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
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
