package org.imdad.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.StoredRows;
import org.imdad.experiments.trial.Gallery;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.ImageGrid;
import org.imdad.reports.result.SuiteResults;
import org.junit.jupiter.api.Test;

class GalleryFigureTest {

    private static final Dataset DATASET = Dataset.of(
            "small",
            new SampleShape(1, 1, 2),
            List.of("a", "b"),
            StoredRows.ofDoubles(2, new double[] {0, 4, 1, 4, 2, 4, 3, 4}, new int[] {0, 0, 1, 1}),
            Optional.empty());

    private final SimulatedSuite suite = new SimulatedSuite();

    private Optional<Figure> figure(Optional<Gallery> gallery) {
        TrialOutcome outcome = new TrialOutcome(
                new double[] {0.25, 9, 1, 5},
                new boolean[] {false, false, true, true},
                new int[] {0, 1, 2, 3},
                2,
                List.of(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                Optional.empty(),
                gallery);
        suite.add("IMD-AD", SimulatedSuite.trial("IMD-AD", "small", "a", 1), outcome);
        return GalleryFigure.of(
                SuiteResults.read(suite.results("s", "t")).trials().get(0), outcome, DATASET);
    }

    @Test
    void everyExplainedImageHasItsHeatMapBelowIt() {
        Gallery gallery = new Gallery(
                1,
                2,
                List.of(
                        new Gallery.Maps(
                                "a method",
                                new TreeMap<>(Map.of(1, new byte[] {0, -1}, 2, new byte[2], 3, new byte[2]))),
                        new Gallery.Maps(
                                "another",
                                new TreeMap<>(Map.of(1, new byte[2], 2, new byte[2], 3, new byte[] {-1, 0})))));

        Figure figure = figure(Optional.of(gallery)).orElseThrow();

        List<ImageGrid.Row> rows = ((ImageGrid) figure.panels().get(0)).rows();
        assertThat(rows).extracting(row -> row.tiles().size()).containsExactly(2, 2, 2, 1, 1, 1);
        assertThat(rows.get(0).tiles()).extracting(ImageGrid.Tile::score).containsExactly("5.00", "1.00");
        assertThat(rows.get(2).heading()).isEqualTo("another");
        assertThat(rows.get(3).tiles()).extracting(ImageGrid.Tile::score).containsExactly("9.00");
        assertThat(rows.get(4).tiles().get(0).pixels().values())
                .as("nothing over the left pixel, all over the right one")
                .startsWith(45, 45, 45)
                .endsWith(255, 240, 120);
        assertThat(figure.caption()).contains("by a method, then by another");
    }

    @Test
    void withoutHeatMapsThereIsNoFigure() {
        assertThat(figure(Optional.empty())).isEmpty();
    }
}
