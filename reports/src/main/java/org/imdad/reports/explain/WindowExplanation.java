package org.imdad.reports.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.explain.Contributions;
import org.imdad.core.model.InputForm;
import org.imdad.experiments.model.Explained;
import org.imdad.reports.chart.BarChart;
import org.imdad.reports.chart.BarChart.Bar;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart;
import org.imdad.reports.chart.LineChart.Axis;
import org.imdad.reports.chart.LineChart.Line;
import org.imdad.reports.chart.LineChart.Scale;

/** What the time steps and the variables of one window contributed to its score. */
final class WindowExplanation {

    private static final int MOST_BARS = 15;

    private WindowExplanation() {}

    static Figure figure(InputForm.Windows windows, Explained sample) {
        Contributions contributions = sample.contributions().orElseThrow();
        int variables = windows.features().size();
        double[] steps = contributions.byTimeStep(variables);
        double[] times = IntStream.rangeClosed(1, steps.length).asDoubleStream().toArray();
        LineChart overTime = new LineChart(
                FeatureExplanation.title(sample),
                Axis.of("time step of the window", Scale.WHOLE),
                Axis.of("contribution to the score", Scale.REAL),
                List.of(Line.of("all variables", times, steps, 1)));
        double[] sums = contributions.byVariable(variables);
        List<Bar> bars = IntStream.range(0, variables)
                .boxed()
                .sorted(Comparator.comparingDouble(f -> -Math.abs(sums[f])))
                .limit(MOST_BARS)
                .map(f -> new Bar(windows.features().get(f), sums[f]))
                .toList();
        String more = "Left: every time step, all variables together. Right: every variable, all time steps together"
                + (variables > MOST_BARS ? ", the %d largest.".formatted(MOST_BARS) : ".");
        return new Figure(
                "contributions",
                sample.place(),
                FeatureExplanation.caption(sample, "time steps", more),
                Width.TWO_COLUMNS,
                Arrays.asList(overTime, new BarChart("by variable", "contribution to the score", bars)));
    }
}
