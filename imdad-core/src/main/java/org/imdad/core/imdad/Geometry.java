package org.imdad.core.imdad;

/**
 * How a network output z ∈ Rᵖ becomes the representation φ in which IMD-AD's spheres lie.
 *
 * <p>{@link #UNIT} is the default, a choice of ours: if some parameters make the objective negative, scaling z by t &gt; 1
 * multiplies every term of the data by t² while the weight decay of an L-layer network grows like t^(2/L), so that the
 * Euclidean objective has no lower bound. On the unit sphere distances stay in [0, (1 + ‖c‖)²].
 */
public enum Geometry {

    /** φ = z/‖z‖. A z shorter than 10⁻¹² has no direction; φ = (1, …, 1)/√p then, with gradient 0. */
    UNIT {
        @Override
        void map(float[] z, int offset, double[] phi) {
            double norm = norm(z, offset, phi.length);
            for (int k = 0; k < phi.length; k++) {
                phi[k] = norm < SHORTEST ? 1 / Math.sqrt(phi.length) : z[offset + k] / norm;
            }
        }

        @Override
        void pullBack(float[] z, int offset, double[] phi, double[] atPhi, float[] atZ) {
            double norm = norm(z, offset, phi.length);
            double radial = 0;
            for (int k = 0; k < phi.length; k++) {
                radial += phi[k] * atPhi[k];
            }
            for (int k = 0; k < phi.length; k++) {
                atZ[offset + k] = norm < SHORTEST ? 0 : (float) ((atPhi[k] - phi[k] * radial) / norm);
            }
        }

        @Override
        double fixedInput(double[] phi) {
            return 0;
        }

        @Override
        double squaredNorm() {
            return 1;
        }
    },

    /** φ = z. */
    EUCLIDEAN {
        @Override
        void map(float[] z, int offset, double[] phi) {
            for (int k = 0; k < phi.length; k++) {
                phi[k] = z[offset + k];
            }
        }

        @Override
        void pullBack(float[] z, int offset, double[] phi, double[] atPhi, float[] atZ) {
            for (int k = 0; k < phi.length; k++) {
                atZ[offset + k] = (float) atPhi[k];
            }
        }

        @Override
        double fixedInput(double[] phi) {
            double squares = 0;
            for (double value : phi) {
                squares += value * value;
            }
            return -squares;
        }

        @Override
        double squaredNorm() {
            return 0;
        }
    };

    private static final double SHORTEST = 1e-12;

    /**
     * The representation of one sample.
     *
     * @param z network outputs, row-major n × p
     * @param offset index of the sample's first output
     * @param phi receives the p values of φ
     */
    abstract void map(float[] z, int offset, double[] phi);

    /**
     * Carries a gradient back through {@link #map}: for {@link #UNIT} ∂L/∂z = (∂L/∂φ − φ (φᵀ ∂L/∂φ))/‖z‖.
     *
     * @param z network outputs, row-major n × p
     * @param offset index of the sample's first output
     * @param phi the sample's representation, p values
     * @param atPhi ∂L/∂φ, p values
     * @param atZ receives ∂L/∂z at the same offset as {@code z}
     */
    abstract void pullBack(float[] z, int offset, double[] phi, double[] atPhi, float[] atZ);

    /** Input that the final layer has beside φ: 0 (none) for {@link #UNIT}, −‖φ‖² for {@link #EUCLIDEAN}. */
    abstract double fixedInput(double[] phi);

    /** The part of ‖φ‖² that is the same for every sample and hence goes into the final layer's bias. */
    abstract double squaredNorm();

    private static double norm(float[] z, int offset, int width) {
        double squares = 0;
        for (int k = offset; k < offset + width; k++) {
            squares += (double) z[k] * z[k];
        }
        return Math.sqrt(squares);
    }
}
