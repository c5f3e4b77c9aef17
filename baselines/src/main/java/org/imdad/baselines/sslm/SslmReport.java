package org.imdad.baselines.sslm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.imdad.core.detector.EpochReport;

/** What a fit tells its listener, as one epoch: objective, radii, and samples beyond their sphere beside the bounds on them. */
final class SslmReport {

    private SslmReport() {}

    static EpochReport of(SslmSettings settings, Multipliers multipliers, Spheres spheres, FittedSslm fitted) {
        double[] normal = settled(multipliers, 0, spheres.normal(), spheres.radius2());
        double[] anomalies = settled(multipliers, normal.length, spheres.anomalies(), spheres.outerRadius2());
        double objective = spheres.objective(settings);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("objective", objective);
        values.put("duality_gap", objective - spheres.dualObjective());
        values.put("radius2", spheres.radius2());
        values.put("outer_radius2", spheres.outerRadius2());
        values.put("margin2", spheres.outerRadius2() - spheres.radius2());
        values.put("margin_active", spheres.marginActive() ? 1.0 : 0.0);
        values.put("centre_norm", Math.sqrt(spheres.centreNorm2()));
        values.put("support_vectors", (double) fitted.centre().coefficients().length);
        values.put("normal_outlier_ratio", share(normal, d -> d > spheres.radius2()));
        values.put("normal_outlier_bound", (1 + settings.nu()) / settings.nu1());
        values.put("anomaly_outlier_ratio", share(anomalies, d -> d < spheres.outerRadius2()));
        values.put("anomaly_outlier_bound", settings.nu() / settings.nu2());
        return new EpochReport(EpochReport.TRAIN, 1, 1, values, () -> distances(normal, anomalies), fitted::score);
    }

    /** Distances on the side of the sphere where the optimality conditions put them for these multipliers. */
    private static double[] settled(Multipliers multipliers, int from, double[] distances, double level) {
        return IntStream.range(0, distances.length)
                .mapToDouble(i -> {
                    if (multipliers.atUpperBound(from + i)) {
                        return Math.max(distances[i], level);
                    }
                    return multipliers.atLowerBound(from + i) ? Math.min(distances[i], level) : level;
                })
                .toArray();
    }

    private static double share(double[] distances, DoublePredicate beyond) {
        return (double) Arrays.stream(distances).filter(beyond).count() / distances.length;
    }

    private static Map<String, double[]> distances(double[] normal, double[] anomalies) {
        Map<String, double[]> distances = new LinkedHashMap<>();
        distances.put("normal", normal.clone());
        distances.put("anomalies", anomalies.clone());
        return distances;
    }
}
