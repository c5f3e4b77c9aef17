package org.imdad.reports.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.reports.chart.ImageGrid.Pixels;
import org.imdad.reports.chart.ImageGrid.Tile;
import org.imdad.reports.result.Numbers;

/**
 * The test images of a trial.
 *
 * @param rows the part of the data set they are from
 * @param white the value shown as white: the largest of some images
 */
record TestImages(Dataset dataset, Rows rows, double white, TrialOutcome outcome) {

    private static final int SEEN_FOR_WHITE = 100;

    /** The images; empty if the samples are no images in grey or colour. */
    static Optional<TestImages> of(Dataset dataset, TrialOutcome outcome) {
        if (!dataset.shape().isImage()
                || dataset.shape().channels() != 1 && dataset.shape().channels() != 3) {
            return Optional.empty();
        }
        Rows rows = dataset.test().orElse(dataset.training());
        double[] values = new double[rows.features()];
        double white = Double.MIN_NORMAL;
        for (int i = 0; i < Math.min(rows.size(), SEEN_FOR_WHITE); i++) {
            rows.copyRow(i, values);
            white = Math.max(white, Arrays.stream(values).max().orElse(0));
        }
        return Optional.of(new TestImages(dataset, rows, white, outcome));
    }

    /** Places of some samples, those with the lowest or the highest scores first. */
    List<Integer> byScore(IntPredicate wanted, boolean highest, int most) {
        Comparator<Integer> byScore = Comparator.comparingDouble(i -> outcome.scores()[i]);
        return IntStream.range(0, outcome.scores().length)
                .filter(wanted)
                .boxed()
                .sorted(highest ? byScore.reversed() : byScore)
                .limit(most)
                .toList();
    }

    /** A sample with its score. */
    Tile tile(int i) {
        return tile(i, pixels(i));
    }

    /** A picture in place of a sample, with the sample's score. */
    Tile tile(int i, Pixels pixels) {
        return new Tile(pixels, Numbers.format("%.3g", outcome.scores()[i]), outcome.anomaly()[i]);
    }

    /** A sample as it is. */
    Pixels pixels(int i) {
        double[] values = new double[rows.features()];
        rows.copyRow(outcome.rows()[i], values);
        return Pixels.ofSample(dataset.shape(), values, white);
    }
}
