package org.imdad.reports.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.model.Explained;
import org.imdad.experiments.model.ExplanationMethod;
import org.imdad.experiments.model.TrainedModel;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.HeatOverlay;
import org.imdad.reports.chart.ImageGrid;
import org.imdad.reports.chart.ImageGrid.Pixels;
import org.imdad.reports.chart.ImageGrid.Row;
import org.imdad.reports.chart.ImageGrid.Tile;
import org.imdad.reports.result.Numbers;

/** Images with the heat maps of their scores and the nearest reference images below. */
final class ImageExplanation {

    private static final int PER_FIGURE = 10;

    private ImageExplanation() {}

    static List<Figure> figures(TrainedModel model, List<Explained> samples, ExplanationMethod method) {
        SampleShape shape = model.form().shape();
        if (shape.channels() != 1 && shape.channels() != 3) {
            throw new InvalidInputException(
                    "samples of shape %s: pictures have 1 or 3 channels, others cannot be drawn".formatted(shape));
        }
        List<Figure> figures = new ArrayList<>();
        for (int from = 0; from < samples.size(); from += PER_FIGURE) {
            List<Explained> part = samples.subList(from, Math.min(samples.size(), from + PER_FIGURE));
            figures.add(figure(model, part, new Painter(shape, white(samples)), words(method, samples)));
        }
        return figures;
    }

    private static Figure figure(TrainedModel model, List<Explained> samples, Painter painter, String method) {
        double threshold = model.threshold();
        List<Row> rows = new ArrayList<>();
        rows.add(row("samples", samples, s -> tile(painter.pixels(s.raw()), s.score(), s.score() > threshold)));
        rows.add(row(
                "what raises their scores",
                samples,
                s -> tile(
                        HeatOverlay.on(
                                painter.pixels(s.raw()),
                                s.heatMap().orElseThrow().levels()),
                        s.score(),
                        s.score() > threshold)));
        rows.add(row(
                "nearest normal training samples",
                samples,
                s -> tile(painter.pixels(s.normal().raw()), s.normal().score(), false)));
        if (samples.get(0).anomaly().isPresent()) {
            rows.add(row(
                    "nearest labelled anomalies",
                    samples,
                    s -> tile(
                            painter.pixels(s.anomaly().orElseThrow().raw()),
                            s.anomaly().orElseThrow().score(),
                            true)));
        }
        String places = String.join(", ", samples.stream().map(Explained::place).toList());
        return new Figure(
                "explanation",
                samples.get(0).place(),
                Numbers.format(
                        "What raises the scores of %s: %s, each with its own scale; scores below, threshold %.4g. Dashed frames: called an anomaly, or labelled as one.",
                        places, method, threshold),
                Width.TWO_COLUMNS,
                List.of(new ImageGrid(rows)));
    }

    private static String words(ExplanationMethod method, List<Explained> samples) {
        String place = method.block() == 0 ? "at the image" : "at convolution block " + method.block();
        int neighbours = samples.get(0).normals().size();
        String compared = neighbours == 1
                ? "the nearest normal training sample"
                : "the %d nearest normal training samples".formatted(neighbours);
        return switch (method.heatMap()) {
            case GRAD_CAM -> "Grad-CAM " + place;
            case HIRES_CAM -> "HiResCAM " + place;
            case RELATIVE -> "gradient times difference to %s, smoothed, %s".formatted(compared, place);
            case INTEGRATED -> "integrated gradients from %s, smoothed, %s".formatted(compared, place);
        };
    }

    private static Row row(String heading, List<Explained> samples, Function<Explained, Tile> tile) {
        return new Row(heading, samples.stream().map(tile).toList());
    }

    private static Tile tile(Pixels pixels, double score, boolean anomaly) {
        return new Tile(pixels, Numbers.format("%.3g", score), anomaly);
    }

    /** The value that is shown as white: the largest of all samples. */
    private static double white(List<Explained> samples) {
        double white = Double.MIN_NORMAL;
        for (Explained sample : samples) {
            white = Math.max(white, Arrays.stream(sample.raw()).max().orElse(0));
        }
        return white;
    }

    private record Painter(SampleShape shape, double white) {

        Pixels pixels(double[] values) {
            return Pixels.ofSample(shape, values, white);
        }
    }
}
