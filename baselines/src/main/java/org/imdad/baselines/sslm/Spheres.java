package org.imdad.baselines.sslm;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The two spheres of a solution, with the squared distances d of the training samples to their centre.
 *
 * <p>R² is the mean d of normal samples with 0 &lt; α &lt; ν₁/m₁, S² = R² + ρ² that of labelled anomalies with 0 &lt; α &lt; ν₂/m₂.
 * Without such samples the optimality conditions leave an interval, of which the middle or the finite end is taken. R² and
 * S² are means of distances or lie between distances, so they cannot be negative. Where ρ² ≥ 0 binds, both are one number,
 * found in this way from the samples of both classes.
 *
 * @param centreNorm2 ‖c‖²
 * @param radius2 R²
 * @param outerRadius2 S²; at least R²
 * @param marginActive whether ρ² is at its own optimum; false if ρ² ≥ 0 binds, then S² = R²
 * @param normal d of every normal sample
 * @param anomalies d of every labelled anomaly
 */
record Spheres(
        double centreNorm2,
        double radius2,
        double outerRadius2,
        boolean marginActive,
        double[] normal,
        double[] anomalies) {

    /**
     * The spheres of a solution.
     *
     * @param projections ⟨c, φ(x_k)⟩ of every training sample, in double precision
     */
    static Spheres of(SslmSolver.Solution solution, double[] projections) {
        Multipliers multipliers = solution.multipliers();
        int n = multipliers.size();
        int m1 = multipliers.normal();
        double norm2 = IntStream.range(0, n)
                .mapToDouble(t -> multipliers.get(t) * projections[t])
                .sum();
        double[] distances =
                Arrays.stream(projections).map(p -> distance2(norm2, p)).toArray();
        double radius2;
        double outerRadius2;
        if (solution.marginActive()) {
            radius2 = distance2(norm2, multipliers.level(projections, 0, m1));
            outerRadius2 = Math.max(radius2, distance2(norm2, multipliers.level(projections, m1, n)));
        } else {
            radius2 = distance2(norm2, multipliers.level(projections, 0, n));
            outerRadius2 = radius2;
        }
        return new Spheres(
                norm2,
                radius2,
                outerRadius2,
                solution.marginActive(),
                Arrays.copyOf(distances, m1),
                Arrays.copyOfRange(distances, m1, n));
    }

    /** d(x) = ‖φ(x) − c‖² = 1 + ‖c‖² − 2⟨c, φ(x)⟩; rounding cannot take it below 0. */
    static double distance2(double centreNorm2, double projection) {
        return Math.max(0, 1 + centreNorm2 - 2 * projection);
    }

    /** The primal objective. */
    double objective(SslmSettings settings) {
        double slackOfNormal = Arrays.stream(normal)
                .map(d -> Math.max(0, d - radius2))
                .average()
                .orElseThrow();
        double slackOfAnomalies = Arrays.stream(anomalies)
                .map(d -> Math.max(0, outerRadius2 - d))
                .average()
                .orElseThrow();
        return radius2
                - settings.nu() * (outerRadius2 - radius2)
                + settings.nu1() * slackOfNormal
                + settings.nu2() * slackOfAnomalies;
    }

    /** The dual objective 1 − ‖c‖²: equal to the primal one at the optimum, smaller elsewhere. */
    double dualObjective() {
        return 1 - centreNorm2;
    }
}
