package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.ImageGrid;
import org.imdad.reports.chart.ImageGrid.Row;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.TrialResult;

/** Test images of one trial: those with the lowest and the highest scores, and the worst mistakes on both sides. */
public final class ImageFigure {

    private static final int PER_ROW = 10;

    private ImageFigure() {}

    /**
     * Makes the figure of a trial.
     *
     * @param dataset of the trial, as it was when the trial ran
     * @return empty if its samples are no images
     */
    public static Optional<Figure> of(TrialResult trial, TrialOutcome outcome, Dataset dataset) {
        return TestImages.of(dataset, outcome).map(images -> of(trial, outcome, images));
    }

    private static Figure of(TrialResult trial, TrialOutcome outcome, TestImages images) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("most normal", images, i -> true, false));
        rows.add(row("most anomalous", images, i -> true, true));
        rows.add(row("anomalies that look most normal", images, i -> outcome.anomaly()[i], false));
        rows.add(row("normal samples that look most anomalous", images, i -> !outcome.anomaly()[i], true));
        Block block = trial.block();
        String caption = Numbers.format(
                "Test images of %s with the lowest and the highest scores of %s, and its worst mistakes, with scores (seed %d, trial "
                        + "%s). Dashed frames: anomalies.",
                block.title(), trial.label(), trial.trial().seed(), trial.id());
        return new Figure(
                "images",
                block.title() + ", " + trial.label(),
                caption,
                Width.TWO_COLUMNS,
                List.of(new ImageGrid(rows)));
    }

    private static Row row(String heading, TestImages images, IntPredicate wanted, boolean highest) {
        return new Row(
                heading,
                images.byScore(wanted, highest, PER_ROW).stream()
                        .map(images::tile)
                        .toList());
    }
}
