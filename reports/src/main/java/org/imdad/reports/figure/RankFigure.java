package org.imdad.reports.figure;

import java.util.List;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.RankDiagram;
import org.imdad.reports.result.Disclosures;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.RankComparison;
import org.imdad.stats.rank.NemenyiTest;

/** Critical-difference diagram of detectors ranked over blocks. */
public final class RankFigure {

    private static final double ALPHA = 0.05;
    private static final int LONGEST_IN_A_COLUMN = 16;

    private RankFigure() {}

    /**
     * Makes the figure.
     *
     * @param subject what was ranked
     * @param disclosures what must be said about labels
     */
    public static Figure of(String subject, RankComparison comparison, Disclosures disclosures) {
        List<String> methods =
                comparison.methods().stream().map(disclosures::heading).toList();
        NemenyiTest nemenyi = comparison.nemenyi();
        RankDiagram diagram = new RankDiagram(
                "", methods, comparison.meanRanks(), nemenyi.groups(ALPHA), nemenyi.criticalDifference(ALPHA), ALPHA);
        String caption = Numbers.format(
                "Mean ranks by %s over %d blocks, 1 is best. A bar joins detectors whose mean ranks differ by less than the "
                        + "critical difference of Nemenyi's test at the level %.2f.",
                subject, comparison.blocks().size(), ALPHA);
        return new Figure(
                "ranks",
                subject,
                String.join(" ", disclosures.behind(List.of(caption), comparison.methods())),
                width(methods),
                List.of(diagram));
    }

    private static Width width(List<String> methods) {
        boolean fits = methods.stream().allMatch(label -> label.length() <= LONGEST_IN_A_COLUMN);
        return fits ? Width.ONE_COLUMN : Width.TWO_COLUMNS;
    }
}
