package org.imdad.core.imdad;

/**
 * IMD-AD's last network layer, one linear unit on the representation φ, equivalent to a {@link Hypersphere}.
 *
 * <p>Its output is the decision function s(φ) = R² − ‖φ − c‖², positive inside the sphere:
 *
 * <ul>
 *   <li>unit geometry, ‖φ‖ = 1: s = wᵀφ + b with w = 2c, b = R² − ‖c‖² − 1
 *   <li>Euclidean geometry, with one extra fixed input −‖φ‖²: s = wᵀφ − ‖φ‖² + b with w = 2c, b = R² − ‖c‖²
 * </ul>
 *
 * <p>Hence learning the weight by gradient descent is learning the centre: ∂L/∂w = ½ ∂L/∂c.
 *
 * @param geometry how φ comes from the network output
 * @param weight w, p values; not copied
 * @param bias b
 */
public record FinalLayer(Geometry geometry, double[] weight, double bias) {

    /** s(φ) = R² − ‖φ − c‖², by the layer's own arithmetic. */
    public double decision(double[] phi) {
        double sum = geometry.fixedInput(phi) + bias;
        for (int k = 0; k < weight.length; k++) {
            sum += weight[k] * phi[k];
        }
        return sum;
    }

    /**
     * The sphere read off the layer: c = w/2, and R² = b + ‖w‖²/4 + 1 in the unit geometry, R² = b + ‖w‖²/4 in the
     * Euclidean one. A negative R² of up to 10⁻¹² times (1 + ‖w‖²/4), which rounding can give, counts as 0.
     *
     * @throws IllegalArgumentException if b is so small that no point is inside: R² would be negative
     */
    public Hypersphere hypersphere() {
        double[] centre = new double[weight.length];
        double squares = geometry.squaredNorm();
        for (int k = 0; k < centre.length; k++) {
            centre[k] = weight[k] / 2;
            squares += centre[k] * centre[k];
        }
        double radius2 = bias + squares;
        boolean rounding = radius2 < 0 && radius2 > -1e-12 * (1 + squares);
        return new Hypersphere(centre, rounding ? 0 : radius2);
    }
}
