package org.imdad.core.imdad;

/** Network outputs of a set of samples, seen as representations φ. Immutable but for the array, which is not copied. */
final class Representations {

    private final Geometry geometry;
    private final float[] outputs;
    private final int width;

    /**
     * Wraps network outputs.
     *
     * @param outputs z, row-major n × p
     * @param width number p of outputs per sample
     */
    Representations(Geometry geometry, float[] outputs, int width) {
        this.geometry = geometry;
        this.outputs = outputs;
        this.width = width;
    }

    /** Number n of samples. */
    int size() {
        return outputs.length / width;
    }

    /** d = ‖φ − c‖² of every sample; NaN or infinite where an output is. */
    double[] distances(double[] centre) {
        Hypersphere sphere = new Hypersphere(centre, 0);
        double[] distances = new double[size()];
        double[] phi = new double[width];
        for (int i = 0; i < distances.length; i++) {
            geometry.map(outputs, i * width, phi);
            distances[i] = sphere.distance2(phi);
        }
        return distances;
    }

    /** Mean of φ over n ≥ 1 samples. */
    double[] mean() {
        double[] mean = new double[width];
        addTo(mean);
        for (int k = 0; k < width; k++) {
            mean[k] /= size();
        }
        return mean;
    }

    /**
     * Variance of φ over this and another set together: the mean of ‖φ − mean φ‖², at least 0. Near 0 the representation
     * has collapsed to a point.
     */
    double varianceWith(Representations other) {
        int size = size() + other.size();
        double[] mean = new double[width];
        addTo(mean);
        other.addTo(mean);
        for (int k = 0; k < width; k++) {
            mean[k] /= size;
        }
        double squares = 0;
        for (double d : distances(mean)) {
            squares += d;
        }
        for (double d : other.distances(mean)) {
            squares += d;
        }
        return squares / size;
    }

    private void addTo(double[] sum) {
        double[] phi = new double[width];
        for (int i = 0; i < size(); i++) {
            geometry.map(outputs, i * width, phi);
            for (int k = 0; k < width; k++) {
                sum[k] += phi[k];
            }
        }
    }
}
