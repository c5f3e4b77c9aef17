package org.imdad.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Plane;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.chart.Figure.Width;
import org.imdad.reports.chart.LineChart.Range;
import org.imdad.reports.chart.Panel;
import org.imdad.reports.chart.PlanePanel;
import org.imdad.reports.chart.PlanePanel.Field;
import org.imdad.reports.chart.PlanePanel.Level;
import org.imdad.reports.chart.PlanePanel.Points;
import org.imdad.reports.chart.PlanePanel.Role;
import org.imdad.reports.result.Block;
import org.imdad.reports.result.Curves;
import org.imdad.reports.result.Curves.Mapped;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SuiteResults;

/**
 * Data with two features: training samples, boundary {d = R²} and margin {d = S²}, or the threshold of a detector without
 * spheres. Representative samples, the support vectors, are the normal samples with d ≥ R² and the anomalies with d ≤ S².
 */
public final class PlaneFigures {

    private static final int MOST_PANELS = 6;

    private PlaneFigures() {}

    /** The fitted detectors of a block side by side; empty if its data have more or fewer than two features. */
    public static Optional<Figure> compared(SuiteResults results, Block block) {
        List<Panel> panels = new ArrayList<>();
        for (String label : results.labels()) {
            results.curves(block, label)
                    .flatMap(Curves::plane)
                    .filter(mapped -> panels.size() < MOST_PANELS)
                    .ifPresent(mapped -> panels.add(
                            panel(label, mapped, mapped.plane().scores().lastKey())));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String caption =
                "Training samples of %s, with the boundary of each detector. Where it has spheres: {d = R²} and the margin "
                                .formatted(block.title())
                        + "{d = S²}, ringed the representative samples on or beyond their boundary. First seed.";
        return Optional.of(new Figure("boundary", block.title(), caption, width(panels), panels));
    }

    /** One detector with spheres at some epochs; empty for any other. */
    public static Optional<Figure> overEpochs(Block block, String label, Curves curves) {
        if (curves.plane().isEmpty() || rowsWithSpheres(curves.plane().get()).size() < 2) {
            return Optional.empty();
        }
        Mapped mapped = curves.plane().get();
        List<Panel> panels = new ArrayList<>();
        for (int epoch : mapped.plane().scores().keySet()) {
            panels.add(panel("epoch " + epoch, mapped, epoch));
        }
        String caption = Numbers.format(
                "Boundary {d = R²} and margin {d = S²} of %s on %s over the epochs, ringed the representative samples "
                        + "(seed %d, trial %s).",
                label, block.title(), mapped.seed(), mapped.trialId());
        return Optional.of(new Figure("epochs", block.title() + ", " + label, caption, width(panels), panels));
    }

    private static Width width(List<Panel> panels) {
        return panels.size() == 1 ? Width.ONE_COLUMN : Width.TWO_COLUMNS;
    }

    private static List<EpochRow> rowsWithSpheres(Mapped mapped) {
        return mapped.epochs().stream()
                .filter(row -> row.values().containsKey("outer_radius2")
                        && row.values().get("radius2") > 0)
                .toList();
    }

    private static PlanePanel panel(String title, Mapped mapped, int epoch) {
        Plane plane = mapped.plane();
        Optional<EpochRow> row = rowsWithSpheres(mapped).stream()
                .filter(found -> found.epoch() == epoch)
                .findFirst();
        List<Points> sets = new ArrayList<>();
        sets.add(points("normal", plane.points().get("normal"), Role.NORMAL));
        sets.add(points("labelled anomalies", plane.points().get("anomalies"), Role.ANOMALY));
        row.ifPresent(found -> sets.add(representatives(plane, found)));
        sets.removeIf(set -> set.x().length == 0);
        List<Level> levels = row.map(found -> spheres(found, mapped.threshold()))
                .orElseGet(() -> Double.isFinite(mapped.threshold())
                        ? List.of(new Level("threshold", mapped.threshold()))
                        : List.of());
        Plane.Grid grid = plane.grid();
        return new PlanePanel(
                title,
                new Range(grid.fromX(), grid.toX()),
                new Range(grid.fromY(), grid.toY()),
                sets,
                Optional.of(new Field(rows(grid, plane.scores().get(epoch)), levels)));
    }

    /** Scores are proportional to d, as d/R² and d are; the sphere lies at the threshold. */
    private static List<Level> spheres(EpochRow row, double threshold) {
        double radius2 = row.values().get("radius2");
        double outerRadius2 = row.values().get("outer_radius2");
        Level sphere = new Level("d = R²", threshold);
        return outerRadius2 > radius2
                ? List.of(sphere, new Level("d = S²", threshold * outerRadius2 / radius2))
                : List.of(sphere);
    }

    private static double[][] rows(Plane.Grid grid, double[] scores) {
        double[][] rows = new double[grid.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(scores, i * grid.columns(), (i + 1) * grid.columns());
        }
        return rows;
    }

    private static Points representatives(Plane plane, EpochRow row) {
        double radius2 = row.values().get("radius2");
        double outerRadius2 = row.values().get("outer_radius2");
        double[] normal = chosen(plane, row.distances(), "normal", radius2, Double.POSITIVE_INFINITY);
        double[] anomalies = chosen(plane, row.distances(), "anomalies", 0, outerRadius2);
        double[] both = Arrays.copyOf(normal, normal.length + anomalies.length);
        System.arraycopy(anomalies, 0, both, normal.length, anomalies.length);
        return points("representative", both, Role.REPRESENTATIVE);
    }

    private static double[] chosen(Plane plane, Map<String, double[]> distances, String set, double from, double to) {
        double[] d = distances.getOrDefault(set, new double[0]);
        double[] coordinates = plane.points().get(set);
        return IntStream.range(0, d.length)
                .filter(i -> d[i] >= from && d[i] <= to)
                .flatMap(i -> IntStream.of(2 * i, 2 * i + 1))
                .mapToDouble(k -> coordinates[k])
                .toArray();
    }

    private static Points points(String name, double[] coordinates, Role role) {
        int n = coordinates.length / 2;
        double[] x = IntStream.range(0, n).mapToDouble(i -> coordinates[2 * i]).toArray();
        double[] y =
                IntStream.range(0, n).mapToDouble(i -> coordinates[2 * i + 1]).toArray();
        return new Points(name, x, y, role);
    }
}
