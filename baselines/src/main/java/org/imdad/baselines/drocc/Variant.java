package org.imdad.baselines.drocc;

/** The two methods of the paper, which differ in the norm in which adversarial points keep their distance. */
enum Variant {

    /** DROCC: the Euclidean norm. */
    PLAIN("drocc", 10) {
        @Override
        void project(Shell shell, double[] h, float[] gradient, int from) {
            shell.project(h);
        }
    },

    /** DROCC-LF: features that the cross-entropy depends on count more. */
    LIMITED_NEGATIVES("drocc-lf", 5) {
        @Override
        void project(Shell shell, double[] h, float[] gradient, int from) {
            shell.project(h, weights(gradient, from, h.length));
        }
    };

    private final String detector;
    private final int projectionInterval;

    Variant(String detector, int projectionInterval) {
        this.detector = detector;
        this.projectionInterval = projectionInterval;
    }

    /** Name of the detector. */
    String detector() {
        return detector;
    }

    /** Steps of the ascent from one projection to the next. */
    int projectionInterval() {
        return projectionInterval;
    }

    /**
     * Moves a point into the shell around a sample.
     *
     * @param h the point less the sample, d values
     * @param gradient of the cross-entropy at the samples of a batch
     * @param from index of the sample's first value in the gradient
     */
    abstract void project(Shell shell, double[] h, float[] gradient, int from);

    /** σ_j = |∂L/∂x_j|, scaled to a sum of d; all 1 where the gradient is 0. */
    static double[] weights(float[] gradient, int from, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            sum += Math.abs(gradient[from + j]);
        }
        double[] weights = new double[d];
        for (int j = 0; j < d; j++) {
            weights[j] = sum == 0 ? 1 : d * Math.abs(gradient[from + j]) / sum;
        }
        return weights;
    }
}
