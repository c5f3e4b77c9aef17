package org.imdad.core.imdad;

/**
 * How closely a {@link FinalLayer} and a {@link Hypersphere} agree in floating-point arithmetic; in real numbers they are
 * the same. Decisions are compared at 2p + 1 representations of length 1: ±eₖ for each coordinate k, and c/‖c‖.
 *
 * @param parameters largest difference of a coordinate of the centre, or of R², when the sphere is read off the layer;
 *     relative to 1 + R²
 * @param decisions largest difference of wᵀφ + b from R² − ‖φ − c‖²; relative to 1 + R²
 * @param disagreements representations that one calls normal and the other an anomaly
 * @param points number of representations compared
 */
public record Equivalence(double parameters, double decisions, int disagreements, int points) {

    /** Compares a layer with a sphere of the same number of coordinates. */
    public static Equivalence of(FinalLayer layer, Hypersphere sphere) {
        Hypersphere readOff = layer.hypersphere();
        double scale = 1 + sphere.radius2();
        double parameters = Math.abs(readOff.radius2() - sphere.radius2());
        for (int k = 0; k < sphere.centre().length; k++) {
            parameters = Math.max(parameters, Math.abs(readOff.centre()[k] - sphere.centre()[k]));
        }
        double decisions = 0;
        int disagreements = 0;
        double[][] points = points(sphere.centre());
        for (double[] phi : points) {
            double byLayer = layer.decision(phi);
            double bySphere = sphere.radius2() - sphere.distance2(phi);
            decisions = Math.max(decisions, Math.abs(byLayer - bySphere));
            disagreements += (byLayer >= 0) == (bySphere >= 0) ? 0 : 1;
        }
        return new Equivalence(parameters / scale, decisions / scale, disagreements, points.length);
    }

    private static double[][] points(double[] centre) {
        int p = centre.length;
        double[][] points = new double[2 * p + 1][p];
        for (int k = 0; k < p; k++) {
            points[2 * k][k] = 1;
            points[2 * k + 1][k] = -1;
        }
        double norm = Math.sqrt(new Hypersphere(centre, 0).squaredNormOfCentre());
        for (int k = 0; k < p; k++) {
            points[2 * p][k] = norm == 0 ? 1 / Math.sqrt(p) : centre[k] / norm;
        }
        return points;
    }
}
