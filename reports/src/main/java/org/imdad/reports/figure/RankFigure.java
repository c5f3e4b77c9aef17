package org.imdad.reports.figure;

import java.util.List;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.RankDiagram;
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
     */
    public static Figure of(String subject, RankComparison comparison) {
        NemenyiTest nemenyi = comparison.nemenyi();
        RankDiagram diagram = new RankDiagram(
                "",
                comparison.methods(),
                comparison.meanRanks(),
                nemenyi.groups(ALPHA),
                nemenyi.criticalDifference(ALPHA),
                ALPHA);
        String caption = Numbers.format(
                "Mean ranks by %s over %d blocks, 1 is best. A bar joins detectors whose mean ranks differ by less than the "
                        + "critical difference of Nemenyi's test at the level %.2f.",
                subject, comparison.blocks().size(), ALPHA);
        return new Figure("ranks", subject, caption, width(comparison), List.of(diagram));
    }

    private static Width width(RankComparison comparison) {
        boolean fits = comparison.methods().stream().allMatch(label -> label.length() <= LONGEST_IN_A_COLUMN);
        return fits ? Width.ONE_COLUMN : Width.TWO_COLUMNS;
    }
}
