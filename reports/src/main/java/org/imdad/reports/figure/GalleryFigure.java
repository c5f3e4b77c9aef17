package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.trial.Gallery;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.HeatOverlay;
import org.imdad.reports.chart.ImageGrid;
import org.imdad.reports.chart.ImageGrid.Row;
import org.imdad.reports.chart.ImageGrid.Tile;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.TrialResult;

/** Test images of one trial beside the heat maps of what raises their scores. */
public final class GalleryFigure {

    private static final int PER_ROW = 10;

    private GalleryFigure() {}

    /**
     * Makes the figure of a trial.
     *
     * @param dataset of the trial, as it was when the trial ran
     * @return empty if the trial kept no heat maps
     */
    public static Optional<Figure> of(TrialResult trial, TrialOutcome outcome, Dataset dataset) {
        return outcome.gallery()
                .flatMap(maps -> TestImages.of(dataset, outcome).map(images -> of(trial, maps, images)));
    }

    private static Figure of(TrialResult trial, Gallery maps, TestImages images) {
        boolean[] anomaly = images.outcome().anomaly();
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("anomalies with the highest scores", maps, images, i -> anomaly[i]));
        rows.addAll(rows("normal samples with the highest scores", maps, images, i -> !anomaly[i]));
        Block block = trial.block();
        String methods = String.join(
                ", then by ", maps.methods().stream().map(Gallery.Maps::method).toList());
        String caption = Numbers.format(
                "What raises the score of %s on %s, bright where it is most, by %s. Each image has its own scale (seed %d, trial %s). "
                        + "Dashed frames: anomalies.",
                trial.label(), block.title(), methods, trial.trial().seed(), trial.id());
        return new Figure(
                "gallery",
                block.title() + ", " + trial.label(),
                caption,
                Width.TWO_COLUMNS,
                List.of(new ImageGrid(rows)));
    }

    private static List<Row> rows(String heading, Gallery maps, TestImages images, IntPredicate wanted) {
        List<Integer> shown =
                images.byScore(i -> wanted.test(i) && maps.samples().contains(i), true, PER_ROW);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(heading, shown.stream().map(images::tile).toList()));
        for (Gallery.Maps each : maps.methods()) {
            List<Tile> tiles = shown.stream()
                    .map(i -> images.tile(
                            i, HeatOverlay.on(images.pixels(i), each.levels().get(i))))
                    .toList();
            rows.add(new Row(each.method(), tiles));
        }
        return rows;
    }
}
