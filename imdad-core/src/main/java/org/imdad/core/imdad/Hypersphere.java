package org.imdad.core.imdad;

/**
 * A sphere in the space of representations: centre c and squared radius R².
 *
 * <p>The same thing as the weight and bias of IMD-AD's {@link FinalLayer}; {@link #finalLayer} and
 * {@link FinalLayer#hypersphere} convert without loss but for rounding.
 *
 * @param centre c, p values; not copied
 * @param radius2 R², at least 0
 */
public record Hypersphere(double[] centre, double radius2) {

    /** Checks that the centre is finite and R² ≥ 0. */
    public Hypersphere {
        for (double value : centre) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("the centre of a sphere must be finite, found " + value);
            }
        }
        if (!(radius2 >= 0) || Double.isInfinite(radius2)) {
            throw new IllegalArgumentException("a squared radius must be finite and at least 0, found " + radius2);
        }
    }

    /** d = ‖φ − c‖². */
    public double distance2(double[] phi) {
        double squares = 0;
        for (int k = 0; k < centre.length; k++) {
            double difference = phi[k] - centre[k];
            squares += difference * difference;
        }
        return squares;
    }

    /** ‖c‖². */
    public double squaredNormOfCentre() {
        double squares = 0;
        for (double value : centre) {
            squares += value * value;
        }
        return squares;
    }

    /**
     * The linear layer whose output is R² − ‖φ − c‖²: w = 2c, and b = R² − ‖c‖² − 1 in the unit geometry, b = R² − ‖c‖² in
     * the Euclidean one.
     */
    public FinalLayer finalLayer(Geometry geometry) {
        double[] weight = new double[centre.length];
        for (int k = 0; k < weight.length; k++) {
            weight[k] = 2 * centre[k];
        }
        return new FinalLayer(geometry, weight, radius2 - squaredNormOfCentre() - geometry.squaredNorm());
    }
}
