package org.imdad.core.imdad;

/**
 * Share of a set of training samples on the wrong side of their sphere, beside the bound that the weights promise.
 *
 * <p>At the optimum of radius and margin: strict/n ≤ bound ≤ weak/n. As counts are whole, the largest attainable share is
 * ⌊n·bound⌋/n; without ties it is attained.
 *
 * @param strict number of samples strictly on the wrong side: normal samples with d &gt; R², or anomalies with d &lt; S²
 * @param weak the same number with those exactly on the sphere
 * @param size number n of samples; at least 1
 * @param bound (1+ν)/ν₁ for normal samples, ν/ν₂ for anomalies; in (0, 1)
 */
public record OutlierRatio(int strict, int weak, int size, double bound) {

    /** Checks 0 ≤ strict ≤ weak ≤ size. */
    public OutlierRatio {
        if (strict < 0 || weak < strict || size < weak || size < 1) {
            throw new IllegalArgumentException(
                    "counts must satisfy 0 ≤ strict ≤ weak ≤ size, found %d, %d, %d".formatted(strict, weak, size));
        }
    }

    /** Normal samples outside the sphere of squared radius {@code radius2}. */
    static OutlierRatio outside(double[] distances, double radius2, double bound) {
        int strict = 0;
        int weak = 0;
        for (double d : distances) {
            strict += d > radius2 ? 1 : 0;
            weak += d >= radius2 ? 1 : 0;
        }
        return new OutlierRatio(strict, weak, distances.length, bound);
    }

    /** Anomalies inside the sphere of squared radius {@code outerRadius2}. */
    static OutlierRatio inside(double[] distances, double outerRadius2, double bound) {
        int strict = 0;
        int weak = 0;
        for (double d : distances) {
            strict += d < outerRadius2 ? 1 : 0;
            weak += d <= outerRadius2 ? 1 : 0;
        }
        return new OutlierRatio(strict, weak, distances.length, bound);
    }

    /** strict/n, in [0, 1]: the empirical outlier ratio; a sample exactly on its sphere does not count. */
    public double ratio() {
        return (double) strict / size;
    }

    /** weak/n, in [0, 1]: the empirical ratio with the samples exactly on their sphere. */
    public double weakRatio() {
        return (double) weak / size;
    }

    /** ⌊n·bound⌋/n: the largest share within the bound that n samples can have. */
    public double discreteBound() {
        return (double) MarginWeights.allowed(size, bound) / size;
    }

    /** Whether ratio ≤ bound ≤ weak ratio, compared as counts. */
    public boolean meetsBound() {
        int allowed = MarginWeights.allowed(size, bound);
        return strict <= allowed && weak >= size * bound * (1 - MarginWeights.WHOLE_TOLERANCE);
    }
}
