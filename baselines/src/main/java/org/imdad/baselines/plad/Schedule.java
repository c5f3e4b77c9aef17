package org.imdad.baselines.plad;

/** How the learning rate goes over the steps of a training. */
public enum Schedule {

    /** Always the same. */
    CONSTANT {
        @Override
        double rate(double highest, int step, int steps) {
            return highest;
        }
    },

    /**
     * From 1/25 of the highest rate up to it in the first 30 % of the steps, then down to 1/250,000 of it, each along half
     * a period of the cosine. Source: L. N. Smith, N. Topin, "Super-Convergence", arXiv:1708.07120, 2017, in the form of
     * PyTorch's OneCycleLR, but for the momentum, which stays as it is here.
     */
    ONE_CYCLE {
        @Override
        double rate(double highest, int step, int steps) {
            double first = highest / 25;
            double top = 0.3 * steps - 1;
            if (step <= top) {
                return between(first, highest, step / top);
            }
            return between(highest, first / 1e4, (step - top) / (steps - 1 - top));
        }
    };

    /**
     * The rate of a step.
     *
     * @param highest of all steps
     * @param step 0-based
     * @param steps number of all steps
     */
    abstract double rate(double highest, int step, int steps);

    private static double between(double from, double to, double way) {
        return to + (from - to) / 2 * (1 + Math.cos(Math.PI * way));
    }
}
