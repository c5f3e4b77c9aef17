package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.ImageGrid;
import org.imdad.reports.chart.ImageGrid.Pixels;
import org.imdad.reports.chart.ImageGrid.Row;
import org.imdad.reports.chart.ImageGrid.Tile;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.TrialResult;

/** Test images of one trial: those with the lowest and the highest scores, and the worst mistakes on both sides. */
public final class ImageFigure {

    private static final int PER_ROW = 10;
    private static final int SEEN_FOR_WHITE = 100;

    private ImageFigure() {}

    /**
     * Makes the figure of a trial.
     *
     * @param dataset of the trial, as it was when the trial ran
     * @return empty if its samples are no images
     */
    public static Optional<Figure> of(TrialResult trial, TrialOutcome outcome, Dataset dataset) {
        if (!dataset.shape().isImage()
                || dataset.shape().channels() != 1 && dataset.shape().channels() != 3) {
            return Optional.empty();
        }
        Images images = Images.of(dataset, outcome);
        List<Row> rows = new ArrayList<>();
        rows.add(images.row("most normal", i -> true, false));
        rows.add(images.row("most anomalous", i -> true, true));
        rows.add(images.row("anomalies that look most normal", i -> outcome.anomaly()[i], false));
        rows.add(images.row("normal samples that look most anomalous", i -> !outcome.anomaly()[i], true));
        Block block = trial.block();
        String caption = Numbers.format(
                "Test images of %s with the lowest and the highest scores of %s, and its worst mistakes, with scores (seed %d, trial "
                        + "%s). Dashed frames: anomalies.",
                block.title(), trial.label(), trial.trial().seed(), trial.id());
        return Optional.of(new Figure(
                "images",
                block.title() + ", " + trial.label(),
                caption,
                Width.TWO_COLUMNS,
                List.of(new ImageGrid(rows))));
    }

    /**
     * The test images of a trial.
     *
     * @param rows the part of the data set they are from
     * @param white the value shown as white: the largest of some images
     */
    private record Images(Dataset dataset, Rows rows, double white, TrialOutcome outcome) {

        static Images of(Dataset dataset, TrialOutcome outcome) {
            Rows rows = dataset.test().orElse(dataset.training());
            double[] values = new double[rows.features()];
            double white = Double.MIN_NORMAL;
            for (int i = 0; i < Math.min(rows.size(), SEEN_FOR_WHITE); i++) {
                rows.copyRow(i, values);
                white = Math.max(white, Arrays.stream(values).max().orElse(0));
            }
            return new Images(dataset, rows, white, outcome);
        }

        Row row(String heading, IntPredicate wanted, boolean highest) {
            Comparator<Integer> byScore = Comparator.comparingDouble(i -> outcome.scores()[i]);
            List<Tile> tiles = IntStream.range(0, outcome.scores().length)
                    .filter(wanted)
                    .boxed()
                    .sorted(highest ? byScore.reversed() : byScore)
                    .limit(PER_ROW)
                    .map(this::tile)
                    .toList();
            return new Row(heading, tiles);
        }

        private Tile tile(int i) {
            double[] values = new double[rows.features()];
            rows.copyRow(outcome.rows()[i], values);
            return new Tile(pixels(values), Numbers.format("%.3g", outcome.scores()[i]), outcome.anomaly()[i]);
        }

        /** Channels stand one after the other in a sample and beside each other in a picture. */
        private Pixels pixels(double[] values) {
            int channels = dataset.shape().channels();
            int area = values.length / channels;
            byte[] bytes = new byte[values.length];
            for (int k = 0; k < values.length; k++) {
                long level = Math.round(255 * Math.min(1, Math.max(0, values[k] / white)));
                bytes[k % area * channels + k / area] = (byte) level;
            }
            return new Pixels(dataset.shape().height(), dataset.shape().width(), channels, bytes);
        }
    }
}
