package org.imdad.baselines.dohsc;

import java.util.Map;

/**
 * A hypersphere: L = R² + (1/(νB)) Σ max(0, d_i − R²), score d − R².
 *
 * @param radius R, at least 0
 * @param nu ν
 */
record Sphere(double radius, double nu) implements Region {

    @Override
    public double loss(double[] distances) {
        double sum = 0;
        for (double d : distances) {
            sum += Math.max(0, d - radius * radius);
        }
        return radius * radius + sum / (nu * distances.length);
    }

    @Override
    public double slope(double distance) {
        return distance > radius * radius ? 1 / nu : 0;
    }

    @Override
    public double score(double distance) {
        return distance - radius * radius;
    }

    @Override
    public double scoreSlope(double distance) {
        return 1;
    }

    @Override
    public Map<String, Double> radii() {
        return Map.of("radius", radius);
    }
}
