package org.imdad.baselines.ocsvm;

import java.util.stream.IntStream;
import org.imdad.baselines.kernel.GaussianKernel;
import org.imdad.baselines.kernel.KernelRows;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sequential minimal optimisation of the one-class dual on dense rows of the kernel matrix:
 *
 * <pre>  min over α of ½ αᵀKα   s.t.  0 ≤ α_i ≤ 1,  Σ α_i = νn</pre>
 *
 * <p>Each iteration moves weight from a sample j to a sample i, chosen with second-order information. With the gradient
 * G = Kα, i has the least G_i among α_i &lt; 1; j has α_j &gt; 0, G_j &gt; G_i and the least
 * −(G_j − G_i)² / (K_ii + K_jj − 2K_ij), the change of the objective were there no bounds. It ends when the greatest
 * G_j − G_i is below 10⁻³, or with a warning after 10 million iterations or 100 for each sample, whichever is more.
 *
 * <p>Every min(n, 1000) iterations, samples at a bound that no pair in sight would move are taken out (shrinking). They come
 * back, with G made up to date, when the tolerance is reached without them, and once before, at ten times the tolerance.
 *
 * <p>Problem, start, choice, ties (the last sample wins), shrinking, stopping rule, ρ and the precision of rows are those of
 * LIBSVM, and so are the iterates, up to rounding.
 *
 * <p>Source: R.-E. Fan, P.-H. Chen, C.-J. Lin, "Working Set Selection Using Second Order Information for Training Support
 * Vector Machines", JMLR 6:1889–1918, 2005; C.-C. Chang, C.-J. Lin, "LIBSVM", ACM TIST 2(3):27, 2011. Not thread-safe.
 */
final class SmoSolver {

    private static final Logger LOG = LoggerFactory.getLogger(SmoSolver.class);

    private static final double TOLERANCE = 1e-3;
    private static final long LEAST_LIMIT = 10_000_000;
    private static final long LIMIT_PER_SAMPLE = 100;

    private static final int ITERATIONS_PER_CHECKPOINT = 100;
    private static final int MOST_ITERATIONS_PER_SHRINKING = 1000;

    private final KernelRows kernel;
    private final FitContext context;
    private final DualState state;
    private boolean nearTheEnd;

    private SmoSolver(KernelRows kernel, double nu, FitContext context) {
        this.kernel = kernel;
        this.context = context;
        this.state = new DualState(kernel, nu, context);
    }

    /**
     * Solves the dual problem.
     *
     * @param settings ν and the size of the cache
     * @param gamma γ of the kernel
     * @param samples training samples
     * @param context asked between some iterations whether to go on
     */
    static DualSolution solve(OcsvmSettings settings, double gamma, Samples samples, FitContext context) {
        context.checkpoint();
        try (KernelRows kernel = new KernelRows(samples, gamma, (long) settings.cacheMb() << 20)) {
            SmoSolver solver = new SmoSolver(kernel, settings.nu(), context);
            solver.iterate();
            return new DualSolution(solver.state.alpha, solver.state.rho());
        }
    }

    private void iterate() {
        int period = Math.min(kernel.size(), MOST_ITERATIONS_PER_SHRINKING);
        int untilShrinking = period;
        // LIBSVM's limit; rounding could keep a problem from ever reaching the tolerance.
        long limit = Math.max(LEAST_LIMIT, LIMIT_PER_SAMPLE * kernel.size());
        for (long iteration = 0; iteration < limit; iteration++) {
            if (iteration % ITERATIONS_PER_CHECKPOINT == 0) {
                context.checkpoint();
            }
            if (untilShrinking-- == 0) {
                untilShrinking = period - 1;
                shrink();
            }
            if (!step()) {
                state.activateAll();
                if (!step()) {
                    return;
                }
                untilShrinking = 0;
            }
        }
        state.activateAll();
        LOG.warn("The solver stopped after {} iterations short of the tolerance {}", limit, TOLERANCE);
    }

    /** Optimises one pair; false if no pair violates the optimality conditions by the tolerance. */
    private boolean step() {
        int i = receiver();
        if (i < 0 || greatest() - state.gradient[i] < TOLERANCE) {
            return false;
        }
        float[] rowOfI = kernel.row(i, possibleReceivers(), state.gradient);
        int j = giver(i, rowOfI);
        state.move(i, rowOfI, j, kernel.row(j));
        return true;
    }

    /** The sample whose weight lowers the objective most when raised, or −1 if none can be raised. */
    private int receiver() {
        int best = -1;
        for (int k = 0; k < state.active(); k++) {
            int t = state.order[k];
            if (!state.atUpperBound(t) && (best < 0 || state.gradient[t] <= state.gradient[best])) {
                best = t;
            }
        }
        return best;
    }

    /** The greatest gradient of a sample that can lose weight. */
    private double greatest() {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < state.active(); k++) {
            int t = state.order[k];
            if (!state.atLowerBound(t)) {
                greatest = Math.max(greatest, state.gradient[t]);
            }
        }
        return greatest;
    }

    /** The sample from which moving weight to i lowers the objective most. */
    private int giver(int i, float[] rowOfI) {
        int best = -1;
        double bestChange = Double.POSITIVE_INFINITY;
        for (int k = 0; k < state.active(); k++) {
            int t = state.order[k];
            double difference = state.gradient[t] - state.gradient[i];
            if (!state.atLowerBound(t) && difference > 0) {
                double change = -(difference * difference) / GaussianKernel.curvature(rowOfI[t]);
                if (change <= bestChange) {
                    best = t;
                    bestChange = change;
                }
            }
        }
        return best;
    }

    /** Samples that may gain weight. Those with the least gradients, which change little in a few iterations, soon do. */
    private IntStream possibleReceivers() {
        return IntStream.range(0, state.active()).map(k -> state.order[k]).filter(t -> !state.atUpperBound(t));
    }

    private void shrink() {
        int i = receiver();
        double least = i < 0 ? Double.POSITIVE_INFINITY : state.gradient[i];
        double greatest = greatest();
        if (!nearTheEnd && greatest - least <= 10 * TOLERANCE) {
            nearTheEnd = true;
            state.activateAll();
        }
        state.shrink(least, greatest);
    }
}
