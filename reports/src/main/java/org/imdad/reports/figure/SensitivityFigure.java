package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.HeatMap;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Scale;
import org.imdad.reports.chart.Panel;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SettingGroup;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.SummaryTable;
import org.imdad.reports.result.TrialResult;
import org.imdad.stats.MeanStd;
import org.imdad.stats.RankingMetric;

/**
 * AUROC of a grid over its numeric hyperparameters: one varied, a curve for each data set; two, a heat map for each data set;
 * more, a heat map over the first two for each data set and combination of the others.
 */
public final class SensitivityFigure {

    private static final int MOST_PANELS = 6;
    private static final double DECADES = 50;
    private static final Map<String, String> SYMBOLS = Map.of("nu", "ν", "nu1", "ν₁", "nu2", "ν₂");

    private SensitivityFigure() {}

    /** Makes the figure of a grid; empty if it varies no number or something else than numbers. */
    public static Optional<Figure> of(SuiteResults results, SummaryTable auroc, String family, SettingGroup grid) {
        if (!grid.isNumeric()) {
            return Optional.empty();
        }
        List<SummaryTable.Group> datasets = auroc.groups().stream()
                .filter(group -> grid.settings().keySet().stream()
                        .anyMatch(label -> group.meanOfClasses(auroc.labels().indexOf(label))
                                .isPresent()))
                .toList();
        if (datasets.isEmpty()) {
            return Optional.empty();
        }
        List<Panel> panels = grid.varied().size() == 1
                ? curves(results, datasets, auroc, grid).map(List::of).orElse(List.of())
                : maps(datasets, auroc, grid);
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String names = grid.varied().stream().map(SensitivityFigure::symbol).collect(Collectors.joining(" and "));
        String caption = "AUROC in percent of %s over %s, on the test split: mean over seeds and classes%s."
                .formatted(
                        family,
                        names,
                        grid.varied().size() == 1 ? ", band: standard deviation over seeds" : ", best framed");
        Width width = panels.size() == 1 ? Width.ONE_COLUMN : Width.TWO_COLUMNS;
        return Optional.of(
                new Figure("sensitivity", family + ", " + String.join(" and ", grid.varied()), caption, width, panels));
    }

    /** Empty where no seed has a value on every class of any data set. */
    private static Optional<Panel> curves(
            SuiteResults results, List<SummaryTable.Group> datasets, SummaryTable auroc, SettingGroup grid) {
        String name = grid.varied().get(0);
        List<Line> lines = new ArrayList<>();
        for (SummaryTable.Group dataset : datasets) {
            TreeMap<Double, MeanStd> points = new TreeMap<>();
            for (String label : grid.settings().keySet()) {
                double[] seeds = seedMeans(results, dataset, label);
                if (seeds.length > 0
                        && dataset.meanOfClasses(auroc.labels().indexOf(label)).isPresent()) {
                    points.put(grid.number(label, name), MeanStd.of(seeds));
                }
            }
            if (!points.isEmpty()) {
                lines.add(line(dataset.title(), points, lines.size()));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        double[] x = lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.x()))
                .sorted()
                .toArray();
        boolean logarithmic = x[0] > 0 && x[x.length - 1] > DECADES * x[0];
        return Optional.of(new LineChart(
                "",
                Axis.of(symbol(name), logarithmic ? Scale.LOGARITHMIC : Scale.REAL),
                Axis.of("AUROC (%)", Scale.REAL),
                lines));
    }

    private static Line line(String name, TreeMap<Double, MeanStd> points, int style) {
        double[] x = points.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = points.values().stream()
                .mapToDouble(point -> 100 * point.mean())
                .toArray();
        double[] deviations = points.values().stream()
                .mapToDouble(point -> 100 * point.std().orElse(0))
                .toArray();
        return Line.of(name, x, y, style).around(deviations);
    }

    /** For each seed that has a value on every class, the mean over classes. */
    private static double[] seedMeans(SuiteResults results, SummaryTable.Group dataset, String label) {
        Map<Long, List<Double>> values = new LinkedHashMap<>();
        for (SummaryTable.Row row : dataset.rows()) {
            for (TrialResult trial : results.trials(row.block(), label)) {
                trial.metric(RankingMetric.AUROC)
                        .ifPresent(value -> values.computeIfAbsent(trial.trial().seed(), seed -> new ArrayList<>())
                                .add(value));
            }
        }
        return values.values().stream()
                .filter(ofSeed -> ofSeed.size() == dataset.rows().size())
                .mapToDouble(ofSeed -> ofSeed.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static List<Panel> maps(List<SummaryTable.Group> datasets, SummaryTable auroc, SettingGroup grid) {
        List<String> axes = axes(grid);
        List<String> others =
                grid.varied().stream().filter(name -> !axes.contains(name)).toList();
        Map<String, List<String>> slices = grid.settings().keySet().stream()
                .collect(Collectors.groupingBy(
                        label -> others.stream()
                                .map(name -> symbol(name) + " = " + Numbers.trimmed(grid.number(label, name)))
                                .collect(Collectors.joining(", ")),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Panel> panels = new ArrayList<>();
        for (SummaryTable.Group dataset : datasets) {
            slices.forEach((slice, labels) -> {
                if (panels.size() < MOST_PANELS) {
                    panels.add(map(dataset, slice, labels, auroc, grid, axes));
                }
            });
        }
        return panels;
    }

    /** ν₁ and ν₂ where both are varied, else the first two. */
    private static List<String> axes(SettingGroup grid) {
        List<String> weights = List.of("nu1", "nu2");
        return grid.varied().containsAll(weights) ? weights : grid.varied().subList(0, 2);
    }

    private static HeatMap map(
            SummaryTable.Group dataset,
            String slice,
            List<String> labels,
            SummaryTable auroc,
            SettingGroup grid,
            List<String> axes) {
        double[] x = places(labels, grid, axes.get(0));
        double[] y = places(labels, grid, axes.get(1));
        double[][] values = new double[y.length][x.length];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        for (String label : labels) {
            OptionalDouble mean = dataset.meanOfClasses(auroc.labels().indexOf(label));
            int column = Arrays.binarySearch(x, grid.number(label, axes.get(0)));
            int row = Arrays.binarySearch(y, grid.number(label, axes.get(1)));
            mean.ifPresent(value -> values[row][column] = 100 * value);
        }
        return new HeatMap(
                slice.isEmpty() ? dataset.title() : dataset.title() + ", " + slice,
                symbol(axes.get(0)),
                texts(x),
                symbol(axes.get(1)),
                texts(y),
                values,
                "AUROC (%)",
                1,
                HeatMap.Best.GREATEST);
    }

    private static double[] places(List<String> labels, SettingGroup grid, String name) {
        return labels.stream()
                .mapToDouble(label -> grid.number(label, name))
                .distinct()
                .sorted()
                .toArray();
    }

    private static List<String> texts(double[] values) {
        return Arrays.stream(values).mapToObj(Numbers::trimmed).toList();
    }

    private static String symbol(String name) {
        return SYMBOLS.getOrDefault(name, name.replace('_', ' '));
    }
}
