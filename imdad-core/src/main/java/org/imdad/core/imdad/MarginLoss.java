package org.imdad.core.imdad;

/**
 * The loss of one minibatch for fixed radii, with its gradients at the network output and at the final layer's weight.
 *
 * <p>With B normal samples and B_A labelled anomalies in the batch,
 *
 * <pre>L = (ν₁/B) Σ max(0, dᵢ − R²) + (ν₂/B_A) Σ max(0, S² − dⱼ),   d = ‖φ(z) − c‖²,   c = w/2.</pre>
 *
 * <p>A normal sample outside R² has the weight a = ν₁/B, an anomaly inside S² the weight a = −ν₂/B_A, every other sample 0;
 * ∂L/∂φ = 2a(φ − c), ∂L/∂c = −Σ ∂L/∂φ and ∂L/∂w = ½ ∂L/∂c.
 *
 * @param value L, at least 0; NaN if an output is NaN
 * @param outputError ∂L/∂z, row-major n × p
 * @param weightGradient ∂L/∂w, p values
 */
record MarginLoss(double value, float[] outputError, double[] weightGradient) {

    /**
     * Computes loss and gradients.
     *
     * @param centre c = w/2, p values
     * @param outputs network outputs z, row-major n × p, the normal samples first
     * @param normals number B of normal samples; at least 1; the rest are anomalies
     */
    static MarginLoss of(
            MarginWeights weights,
            SphereRadii radii,
            Geometry geometry,
            double[] centre,
            float[] outputs,
            int normals) {
        int width = centre.length;
        int anomalies = outputs.length / width - normals;
        double loss = 0;
        float[] outputError = new float[outputs.length];
        double[] weightGradient = new double[width];
        double[] phi = new double[width];
        double[] atPhi = new double[width];
        Hypersphere sphere = new Hypersphere(centre, radii.radius2());
        for (int i = 0; i < normals + anomalies; i++) {
            geometry.map(outputs, i * width, phi);
            double distance2 = sphere.distance2(phi);
            boolean normal = i < normals;
            double slack = Math.max(0, normal ? distance2 - radii.radius2() : radii.outerRadius2() - distance2);
            double share = normal ? weights.nu1() / normals : weights.nu2() / anomalies;
            loss += share * slack;
            if (slack > 0) {
                double factor = normal ? 2 * share : -2 * share;
                for (int k = 0; k < width; k++) {
                    atPhi[k] = factor * (phi[k] - centre[k]);
                    weightGradient[k] -= atPhi[k] / 2;
                }
                geometry.pullBack(outputs, i * width, phi, atPhi, outputError);
            }
        }
        return new MarginLoss(loss, outputError, weightGradient);
    }
}
