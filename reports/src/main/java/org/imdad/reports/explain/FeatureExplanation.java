package org.imdad.reports.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imdad.core.explain.Contributions;
import org.imdad.experiments.model.Explained;
import org.imdad.reports.chart.BarChart;
import org.imdad.reports.chart.BarChart.Bar;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.result.Numbers;

/** What the features of one row contributed to its score, as bars. */
final class FeatureExplanation {

    private static final int MOST_BARS = 15;

    private FeatureExplanation() {}

    static Figure figure(List<String> names, Explained sample) {
        Contributions contributions = sample.contributions().orElseThrow();
        List<Bar> bars = new ArrayList<>();
        int[] ranking = contributions.ranking();
        int shown = ranking.length <= MOST_BARS ? ranking.length : MOST_BARS - 1;
        double[] normal = sample.meanOfNormals();
        for (int j : Arrays.copyOf(ranking, shown)) {
            String name = Numbers.format(
                    "%s = %s (%s)", names.get(j), Numbers.trimmed(sample.raw()[j]), Numbers.trimmed(normal[j]));
            bars.add(new Bar(name, contributions.values()[j]));
        }
        if (shown < ranking.length) {
            double others = Arrays.stream(ranking)
                    .skip(shown)
                    .mapToDouble(j -> contributions.values()[j])
                    .sum();
            bars.add(new Bar(Numbers.format("%d others", ranking.length - shown), others));
        }
        return new Figure(
                "contributions",
                sample.place(),
                caption(sample, "features", "Beside each its value and, in brackets, that of the normal samples."),
                Width.ONE_COLUMN,
                List.of(new BarChart(title(sample), "contribution to the score", bars)));
    }

    static String title(Explained sample) {
        return Numbers.format("%s, score %.4g", sample.place(), sample.score());
    }

    static String caption(Explained sample, String what, String more) {
        Contributions contributions = sample.contributions().orElseThrow();
        int neighbours = sample.normals().size();
        String compared = neighbours == 1
                ? "that of the nearest normal sample"
                : "the mean of the %d nearest normal samples".formatted(neighbours);
        return Numbers.format(
                "What the %s of %s contributed to its score of %.4g beyond %s, %.4g (nearest: %s): integrated gradients, which sum to "
                        + "the difference within %.2g. %s%s",
                what,
                sample.place(),
                sample.score(),
                compared,
                contributions.baselineScore(),
                sample.normal().place(),
                contributions.error(),
                more,
                contributions.complete() ? "" : " The sum misses the difference by more than 1 %.");
    }
}
