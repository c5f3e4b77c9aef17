package org.imdad.core.imdad;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Centre and radii with the distances of the training samples they were found for: all that IMD-AD tells of its training
 * set.
 *
 * @param weights the objective's weights
 * @param centre c, p values; not copied
 * @param radii R² and S², optimal for the distances
 * @param normal squared distances of the n₁ normal samples, in the order of the training data; not copied
 * @param anomalies squared distances of the n₂ ≥ 0 labelled anomalies; not copied
 */
public record TrainedSpheres(
        MarginWeights weights, double[] centre, SphereRadii radii, double[] normal, double[] anomalies) {

    /** The inner sphere. */
    public Hypersphere sphere() {
        return new Hypersphere(centre, radii.radius2());
    }

    /** R² − ν ρ² + (ν₁/n₁) Σ max(0, dᵢ − R²) + (ν₂/n₂) Σ max(0, S² − dⱼ), without weight decay. */
    public double objective() {
        return MarginObjective.value(weights, radii, normal, anomalies);
    }

    /**
     * Normal samples outside the sphere, beside (1+ν)/ν₁; beside 1/ν₁ if there are no labelled anomalies. The bound need
     * not hold if there are some and the margin is not active.
     */
    public OutlierRatio normalOutliers() {
        double bound = anomalies.length == 0 ? weights.normalBoundWithoutMargin() : weights.normalBound();
        return OutlierRatio.outside(normal, radii.radius2(), bound);
    }

    /** Labelled anomalies inside the outer sphere, beside ν/ν₂; empty if there are none. */
    public Optional<OutlierRatio> anomalyOutliers() {
        return anomalies.length == 0
                ? Optional.empty()
                : Optional.of(OutlierRatio.inside(anomalies, radii.outerRadius2(), weights.anomalyBound()));
    }

    /** Representative normal samples: indices of those on or outside the sphere, d ≥ R². */
    public int[] representativeNormals() {
        return indices(normal, radii.radius2(), Double.POSITIVE_INFINITY);
    }

    /** Representative anomalies: indices of those on or inside the outer sphere, d ≤ S². */
    public int[] representativeAnomalies() {
        return indices(anomalies, 0, radii.outerRadius2());
    }

    /** The diagnostics of an epoch by name; those of anomalies are left out if there are none. */
    Map<String, Double> diagnostics() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("objective", objective());
        values.put("radius2", radii.radius2());
        values.put("outer_radius2", radii.outerRadius2());
        values.put("margin2", radii.margin2());
        values.put("margin_active", radii.marginActive() ? 1.0 : 0.0);
        values.put("centre_norm", Math.sqrt(sphere().squaredNormOfCentre()));
        describe("normal", normal, normalOutliers(), values);
        anomalyOutliers().ifPresent(outliers -> describe("anomaly", anomalies, outliers, values));
        return values;
    }

    private static void describe(String set, double[] distances, OutlierRatio outliers, Map<String, Double> values) {
        double mean = Arrays.stream(distances).average().orElseThrow();
        double variance = Arrays.stream(distances)
                .map(d -> (d - mean) * (d - mean))
                .average()
                .orElseThrow();
        values.put(set + "_distance_mean", mean);
        values.put(set + "_distance_std", Math.sqrt(variance));
        values.put(set + "_outlier_ratio", outliers.ratio());
        values.put(set + "_outlier_bound", outliers.bound());
        values.put(set + "_outlier_discrete_bound", outliers.discreteBound());
    }

    private static int[] indices(double[] distances, double from, double to) {
        return IntStream.range(0, distances.length)
                .filter(i -> distances[i] >= from && distances[i] <= to)
                .toArray();
    }
}
