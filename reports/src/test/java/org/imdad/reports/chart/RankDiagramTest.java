package org.imdad.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RankDiagramTest {

    /** Mean ranks and critical difference at 0.1 of table 6 of Demšar (2006). */
    private static final RankDiagram DEMSAR = new RankDiagram(
            "",
            List.of("C4.5", "C4.5+m", "C4.5+cf", "C4.5+m+cf"),
            new double[] {3.143, 2.000, 2.893, 1.964},
            List.of(List.of(1, 2, 3), List.of(0, 2), List.of(1)),
            1.118,
            0.1);

    @Test
    void everyGroupOfSeveralIsABar() {
        assertThat(bars(DEMSAR)).isEqualTo(2);
        assertThat(Drawn.isRepeatable(DEMSAR)).isTrue();
    }

    private static int bars(RankDiagram diagram) {
        NodeList all = Drawn.svg(diagram).getElementsByTagName("*");
        int bars = 0;
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("stroke-width").equals("2.2")) {
                bars += element.getTagName().equals("line")
                        ? 1
                        : element.getElementsByTagName("line").getLength();
            }
        }
        return bars;
    }

    /** Bars end to end on one level read as a single group. */
    @Test
    void barsThatAlmostTouchStandOnLevelsOfTheirOwn() {
        int apart = pairs(1, 1.5, 3.5, 4).height(Drawn.COLUMN);
        assertThat(pairs(1, 2, 2.05, 3).height(Drawn.COLUMN)).isEqualTo(apart + 5);
    }

    private static RankDiagram pairs(double... ranks) {
        return new RankDiagram(
                "", List.of("A", "B", "C", "D"), ranks, List.of(List.of(0, 1), List.of(2, 3)), 1.1, 0.05);
    }

    @Test
    void everyMethodHasALineToTwoTexts() {
        // four ranks at the axis, the critical difference, four names and their mean ranks, four lines to them
        assertThat(Drawn.count("path", DEMSAR)).isEqualTo(4 + 1 + 4 + 4 + 4);
    }

    @Test
    void aCriticalDifferenceLongerThanTheAxisIsOnlyWritten() {
        RankDiagram wide = new RankDiagram("", DEMSAR.labels(), DEMSAR.meanRanks(), DEMSAR.groups(), 3.1, 0.1);
        assertThat(Drawn.count("line", wide)).isEqualTo(Drawn.count("line", DEMSAR) - 3);
    }

    @Test
    void theFigureGrowsWithTheMethodsAndStaysInItsWidth() {
        assertThat(many(50).height(Drawn.COLUMN)).isGreaterThan(many(10).height(Drawn.COLUMN) + 190);
        for (int methods : new int[] {2, 3, 10, 50}) {
            assertThat(Drawn.overflow(many(methods), Drawn.COLUMN)).isZero();
        }
    }

    private static RankDiagram many(int methods) {
        List<String> labels = new ArrayList<>();
        double[] ranks = new double[methods];
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < methods; i++) {
            labels.add(i + Drawn.HOSTILE);
            ranks[i] = i + 1;
            groups.add(i > 0 ? List.of(i - 1, i) : List.of(0));
        }
        return new RankDiagram(Drawn.HOSTILE, labels, ranks, groups, 1.5, 0.05);
    }

    @Test
    void aSingleMethodHasNothingToCompareWith() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankDiagram("", List.of("A"), new double[] {1}, List.of(), 1, 0.05));
    }
}
