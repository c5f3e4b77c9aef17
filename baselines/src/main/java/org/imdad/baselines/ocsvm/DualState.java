package org.imdad.baselines.ocsvm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.imdad.baselines.kernel.GaussianKernel;
import org.imdad.baselines.kernel.KernelRows;
import org.imdad.core.detector.FitContext;

/**
 * The one-class dual while it is being solved: α, the gradient G = Kα, and which samples take part.
 *
 * <p>A sample that shrinking has taken out keeps its α; its G is out of date until all take part again. Not thread-safe.
 */
final class DualState {

    /** α of every sample. */
    final double[] alpha;
    /** G of every sample. */
    final double[] gradient;
    /** The samples; those that take part come first. */
    final int[] order;

    private final KernelRows kernel;
    /** The part of G that comes from the samples with α = 1, kept up to date for every sample. */
    private final double[] gradientOfBound;

    private int active;

    /** The state at the start: the first ⌊νn⌋ α are 1, the next one is the rest of νn, all others are 0. */
    DualState(KernelRows kernel, double nu, FitContext context) {
        int n = kernel.size();
        this.kernel = kernel;
        this.alpha = new double[n];
        this.gradient = new double[n];
        this.gradientOfBound = new double[n];
        this.order = IntStream.range(0, n).toArray();
        this.active = n;
        double rest = nu * n;
        int weighted = 0;
        while (weighted < n && rest > 0) {
            alpha[weighted] = Math.min(1, rest);
            rest -= alpha[weighted++];
        }
        for (int from = 0; from < weighted; from += kernel.atOnce()) {
            context.checkpoint();
            addRows(from, Math.min(from + kernel.atOnce(), weighted));
        }
    }

    private void addRows(int from, int to) {
        float[][] rows = kernel.compute(IntStream.range(from, to).toArray());
        for (int i = from; i < to; i++) {
            add(gradient, alpha[i], rows[i - from]);
            if (atUpperBound(i)) {
                add(gradientOfBound, 1, rows[i - from]);
            }
        }
    }

    private static void add(double[] target, double factor, float[] row) {
        for (int t = 0; t < target.length; t++) {
            target[t] += factor * row[t];
        }
    }

    /** How many samples take part. */
    int active() {
        return active;
    }

    boolean atUpperBound(int t) {
        return alpha[t] >= 1;
    }

    boolean atLowerBound(int t) {
        return alpha[t] <= 0;
    }

    /** Moves weight from j to i, to the minimum along α_i + α_j = const. within the bounds. */
    void move(int i, float[] rowOfI, int j, float[] rowOfJ) {
        double sum = alpha[i] + alpha[j];
        double step = (gradient[j] - gradient[i]) / GaussianKernel.curvature(rowOfI[j]);
        double newI = alpha[i] + step;
        double newJ = alpha[j] - step;
        if (newI > 1 && sum > 1) {
            newI = 1;
            newJ = sum - 1;
        } else if (newJ < 0) {
            newI = sum;
            newJ = 0;
        }
        double changeOfI = newI - alpha[i];
        double changeOfJ = newJ - alpha[j];
        for (int k = 0; k < active; k++) {
            int t = order[k];
            gradient[t] += rowOfI[t] * changeOfI + rowOfJ[t] * changeOfJ;
        }
        set(i, newI, rowOfI);
        set(j, newJ, rowOfJ);
    }

    private void set(int t, double value, float[] row) {
        boolean before = atUpperBound(t);
        alpha[t] = value;
        if (before != atUpperBound(t)) {
            add(gradientOfBound, before ? -1 : 1, row);
        }
    }

    /**
     * Takes out samples at a bound that will likely stay there.
     *
     * @param least the least G of a sample that may gain weight; at α = 1, a smaller G is a reason to stay
     * @param greatest the greatest G of a sample that may lose weight; at α = 0, a greater G is a reason to stay
     */
    void shrink(double least, double greatest) {
        for (int k = 0; k < active; k++) {
            if (staysAtBound(order[k], least, greatest)) {
                active--;
                while (active > k && staysAtBound(order[active], least, greatest)) {
                    active--;
                }
                int out = order[k];
                order[k] = order[active];
                order[active] = out;
            }
        }
    }

    private boolean staysAtBound(int t, double least, double greatest) {
        return atUpperBound(t) && gradient[t] < least || atLowerBound(t) && gradient[t] > greatest;
    }

    /** Lets all samples take part again, with G up to date. */
    void activateAll() {
        int[] stale = Arrays.copyOfRange(order, active, order.length);
        if (stale.length == 0) {
            return;
        }
        for (int t : stale) {
            gradient[t] = gradientOfBound[t];
        }
        for (int k = 0; k < active; k++) {
            int i = order[k];
            if (!atUpperBound(i) && !atLowerBound(i)) {
                float[] row = kernel.row(i);
                for (int t : stale) {
                    gradient[t] += alpha[i] * row[t];
                }
            }
        }
        active = order.length;
    }

    /**
     * ρ when all take part: the mean of G over 0 &lt; α_i &lt; 1. If there is none, the middle between the greatest G at α = 1
     * and the least at α = 0, which is infinite if one of the two is missing.
     */
    double rho() {
        double sum = 0;
        int free = 0;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int t : order) {
            if (atUpperBound(t)) {
                low = Math.max(low, gradient[t]);
            } else if (atLowerBound(t)) {
                high = Math.min(high, gradient[t]);
            } else {
                sum += gradient[t];
                free++;
            }
        }
        return free > 0 ? sum / free : (low + high) / 2;
    }
}
