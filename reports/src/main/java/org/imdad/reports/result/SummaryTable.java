package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.imdad.experiments.trial.Measures;
import org.imdad.stats.MeanStd;
import org.imdad.stats.RankingMetric;

/**
 * One quantity for every block and detector: seeds are averaged first, then the blocks of each data set.
 *
 * @param labels detectors, the columns
 * @param groups data sets, each with its blocks, in the order of the plan
 */
public record SummaryTable(List<String> labels, List<Group> groups) {

    /** Copies the lists. */
    public SummaryTable {
        labels = List.copyOf(labels);
        groups = List.copyOf(groups);
    }

    /**
     * The blocks of one data set under one protocol.
     *
     * @param block data set and variant
     * @param rows its classes
     */
    public record Group(Block block, List<Row> rows) {

        /** Copies the rows. */
        public Group {
            rows = List.copyOf(rows);
        }

        /** The data set, with its class if there is only one. */
        public String title() {
            return (rows.size() == 1 ? rows.get(0).block() : block).title();
        }

        /**
         * Plain mean of the class means of a detector.
         *
         * @param column index of the detector
         * @return empty where a class has no value: a mean over fewer classes would not be comparable
         */
        public OptionalDouble meanOfClasses(int column) {
            double[] means = classMeans(column);
            return means.length < rows.size() || means.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(MeanStd.of(means).mean());
        }

        /** Number of classes on which a detector has a value. */
        public int classesWithValue(int column) {
            return classMeans(column).length;
        }

        private double[] classMeans(int column) {
            return rows.stream()
                    .map(row -> row.cells().get(column).summary())
                    .flatMap(Optional::stream)
                    .mapToDouble(MeanStd::mean)
                    .toArray();
        }
    }

    /**
     * One block.
     *
     * @param block data set, class and variant
     * @param cells one per detector
     * @param random mean value of a random ranking over the trials of the block; empty where there is no such value
     */
    public record Row(Block block, List<Cell> cells, OptionalDouble random) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The table in parts that fit a page: one for each data set of several classes, and one for all data sets of one row.
     * A part has the columns of the detectors that are planned on its data.
     */
    public List<SummaryTable> parts() {
        List<SummaryTable> parts = new ArrayList<>();
        List<Group> single = new ArrayList<>();
        for (Group group : groups) {
            if (group.rows().size() > 1) {
                parts.add(part(List.of(group)));
            } else {
                single.add(group);
            }
        }
        if (!single.isEmpty()) {
            parts.add(part(single));
        }
        return parts;
    }

    private SummaryTable part(List<Group> some) {
        List<Integer> columns = IntStream.range(0, labels.size())
                .filter(column -> some.stream()
                        .flatMap(group -> group.rows().stream())
                        .anyMatch(row -> !row.cells().get(column).trialIds().isEmpty()))
                .boxed()
                .toList();
        List<Group> copies = some.stream()
                .map(group -> new Group(
                        group.block(),
                        group.rows().stream()
                                .map(row -> new Row(
                                        row.block(),
                                        columns.stream().map(row.cells()::get).toList(),
                                        row.random()))
                                .toList()))
                .toList();
        return new SummaryTable(columns.stream().map(labels::get).toList(), copies);
    }

    /** Table of a metric, with its value for a random ranking. */
    public static SummaryTable ofMetric(SuiteResults results, RankingMetric metric) {
        Map<Counts, Double> known = new HashMap<>();
        return of(results, trial -> trial.metric(metric), trial -> random(trial, metric, known));
    }

    private static OptionalDouble random(TrialResult trial, RankingMetric metric, Map<Counts, Double> known) {
        if (trial.metric(metric).isEmpty()) {
            return OptionalDouble.empty();
        }
        Measures measures = trial.measures().orElseThrow();
        return OptionalDouble.of(known.computeIfAbsent(
                new Counts(measures.anomalies(), measures.normals()),
                counts -> metric.ofRandomRanking(counts.anomalies(), counts.normals())));
    }

    private record Counts(int anomalies, int normals) {}

    /** Table of the seconds of training. */
    public static SummaryTable ofFitSeconds(SuiteResults results) {
        return of(results, TrialResult::fitSeconds, trial -> OptionalDouble.empty());
    }

    /** Table of the seconds of scoring the test part. */
    public static SummaryTable ofScoreSeconds(SuiteResults results) {
        return of(results, TrialResult::scoreSeconds, trial -> OptionalDouble.empty());
    }

    private static SummaryTable of(
            SuiteResults results,
            Function<TrialResult, OptionalDouble> value,
            Function<TrialResult, OptionalDouble> random) {
        Map<Block, List<Row>> groups = new LinkedHashMap<>();
        for (Block block : results.blocks()) {
            List<Cell> cells = new ArrayList<>();
            List<TrialResult> trials = new ArrayList<>();
            for (String label : results.labels()) {
                List<TrialResult> ofCell = results.trials(block, label);
                cells.add(Cell.of(ofCell, value));
                trials.addAll(ofCell);
            }
            OptionalDouble chance = Cell.of(trials, random).summary().stream()
                    .mapToDouble(MeanStd::mean)
                    .findFirst();
            groups.computeIfAbsent(block.withoutClass(), key -> new ArrayList<>())
                    .add(new Row(block, cells, chance));
        }
        List<Group> copy = new ArrayList<>();
        groups.forEach((block, rows) -> copy.add(new Group(block, rows)));
        return new SummaryTable(results.labels(), copy);
    }
}
