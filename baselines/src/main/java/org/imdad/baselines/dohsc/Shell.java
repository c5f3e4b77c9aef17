package org.imdad.baselines.dohsc;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The space between two hyperspheres: L = (1/B) Σ [max(0, d_i − r_max²) + max(0, r_min² − d_i)], score
 * (√d − r_max)(√d − r_min), which is negative in the shell and positive on both sides of it.
 *
 * @param inner r_min, at least 0
 * @param outer r_max, at least r_min
 */
record Shell(double inner, double outer) implements Region {

    @Override
    public double loss(double[] distances) {
        double sum = 0;
        for (double d : distances) {
            sum += Math.max(0, d - outer * outer) + Math.max(0, inner * inner - d);
        }
        return sum / distances.length;
    }

    @Override
    public double slope(double distance) {
        return distance > outer * outer ? 1 : distance < inner * inner ? -1 : 0;
    }

    @Override
    public double score(double distance) {
        double root = Math.sqrt(distance);
        return (root - outer) * (root - inner);
    }

    @Override
    public double scoreSlope(double distance) {
        return 1 - (outer + inner) / (2 * Math.sqrt(distance));
    }

    @Override
    public Map<String, Double> radii() {
        Map<String, Double> radii = new LinkedHashMap<>();
        radii.put("inner_radius", inner);
        radii.put("outer_radius", outer);
        return radii;
    }
}
