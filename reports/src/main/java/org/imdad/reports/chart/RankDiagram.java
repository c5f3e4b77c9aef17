package org.imdad.reports.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Critical-difference diagram: methods at their mean ranks, the best on the left, with a bar over each group whose members
 * do not differ significantly.
 *
 * <p>Described in J. Demšar, "Statistical Comparisons of Classifiers over Multiple Data Sets", JMLR 7, 2006.
 *
 * @param title above the diagram; may be empty
 * @param labels of k ≥ 2 methods
 * @param meanRanks k values from 1 to k, least is best
 * @param groups indices of methods that are joined; such with fewer than two members are not drawn
 * @param criticalDifference least significant difference of mean ranks, positive
 * @param alpha level of significance
 */
public record RankDiagram(
        String title,
        List<String> labels,
        double[] meanRanks,
        List<List<Integer>> groups,
        double criticalDifference,
        double alpha)
        implements Panel {

    /** Copies the lists. */
    public RankDiagram {
        labels = List.copyOf(labels);
        groups = groups.stream().map(List::copyOf).toList();
        if (labels.size() < 2 || labels.size() != meanRanks.length) {
            throw new IllegalArgumentException(
                    "%d labels and %d mean ranks: two or more of each are needed, equally many"
                            .formatted(labels.size(), meanRanks.length));
        }
    }

    @Override
    public int height(int width) {
        return new RankPainter(this, width).height();
    }

    @Override
    public void paint(Graphics2D graphics, int width) {
        new RankPainter(this, width).paint(graphics);
    }
}
