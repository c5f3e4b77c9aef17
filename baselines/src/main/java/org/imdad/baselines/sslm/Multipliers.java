package org.imdad.baselines.sslm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.imdad.baselines.kernel.KernelExpansion;
import org.imdad.core.data.Samples;

/**
 * Signed multipliers β_k = y_k α_k, the coefficients of the centre c = Σ β_k φ(x_k): in [0, ν₁/m₁] for the m₁ normal samples,
 * which come first, and in [−ν₂/m₂, 0] for the m₂ labelled anomalies. Mutable; not thread-safe.
 */
final class Multipliers {

    private final double[] beta;
    private final int normal;
    private final double mostOfNormal;
    private final double leastOfAnomaly;

    /** Multipliers that meet all constraints: Σ β = 1 + ν over normal samples and −ν over anomalies, the first ones at their bound. */
    Multipliers(SslmSettings settings, int normal, int anomalies) {
        this.beta = new double[normal + anomalies];
        this.normal = normal;
        this.mostOfNormal = settings.nu1() / normal;
        this.leastOfAnomaly = -settings.nu2() / anomalies;
        double rest = 1 + settings.nu();
        for (int t = 0; t < normal && rest > 0; t++) {
            beta[t] = Math.min(mostOfNormal, rest);
            rest -= beta[t];
        }
        rest = -settings.nu();
        for (int t = normal; t < beta.length && rest < 0; t++) {
            beta[t] = Math.max(leastOfAnomaly, rest);
            rest -= beta[t];
        }
    }

    /** Number of samples m₁ + m₂. */
    int size() {
        return beta.length;
    }

    /** Number m₁ of normal samples. */
    int normal() {
        return normal;
    }

    double get(int t) {
        return beta[t];
    }

    boolean atUpperBound(int t) {
        return beta[t] >= upper(t);
    }

    boolean atLowerBound(int t) {
        return beta[t] <= lower(t);
    }

    private double upper(int t) {
        return t < normal ? mostOfNormal : 0;
    }

    private double lower(int t) {
        return t < normal ? 0 : leastOfAnomaly;
    }

    /**
     * Moves weight from j to i, as far as the bounds allow.
     *
     * @param wanted greater than 0
     * @return what was moved
     */
    double move(int i, int j, double wanted) {
        double roomOfI = upper(i) - beta[i];
        double roomOfJ = beta[j] - lower(j);
        double moved = Math.min(wanted, Math.min(roomOfI, roomOfJ));
        beta[i] = moved >= roomOfI ? upper(i) : beta[i] + moved;
        beta[j] = moved >= roomOfJ ? lower(j) : beta[j] - moved;
        return moved;
    }

    /**
     * The value of ⟨c, φ(x)⟩ on the sphere that a range of samples determines: the mean over multipliers strictly between their
     * bounds. If there is none, the middle between the greatest value at an upper bound and the least at a lower bound, or
     * the one of the two that exists.
     *
     * @param projections ⟨c, φ(x_k)⟩ of every sample
     * @param from the first sample of the range, inclusive
     * @param to the last one, exclusive
     */
    double level(double[] projections, int from, int to) {
        double sum = 0;
        int free = 0;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int t = from; t < to; t++) {
            if (atUpperBound(t)) {
                low = Math.max(low, projections[t]);
            } else if (atLowerBound(t)) {
                high = Math.min(high, projections[t]);
            } else {
                sum += projections[t];
                free++;
            }
        }
        if (free > 0) {
            return sum / free;
        }
        if (Double.isInfinite(low)) {
            return high;
        }
        return Double.isInfinite(high) ? low : low + (high - low) / 2;
    }

    /** The function x ↦ ⟨c, φ(x)⟩. */
    KernelExpansion centre(Samples samples, double gamma) {
        int[] support =
                IntStream.range(0, beta.length).filter(t -> beta[t] != 0).toArray();
        double[] coefficients = Arrays.stream(support).mapToDouble(t -> beta[t]).toArray();
        return new KernelExpansion(samples.select(support), coefficients, 0, gamma);
    }
}
