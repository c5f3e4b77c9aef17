package org.imdad.baselines.sslm;

import java.util.stream.IntStream;
import org.imdad.baselines.kernel.GaussianKernel;
import org.imdad.baselines.kernel.KernelRows;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sequential minimal optimisation of the dual of the small sphere and large margin problem in signed multipliers β:
 *
 * <pre>  min over β of βᵀKβ   s.t.  0 ≤ β_i ≤ ν₁/m₁ and Σ β_i = 1 + ν over normal samples,
 *                             −ν₂/m₂ ≤ β_j ≤ 0 and Σ β_j = −ν over labelled anomalies</pre>
 *
 * <p>An iteration moves weight between two samples of one class, which keeps both sums: of the class with the greater
 * violation, to the sample i with the least ⟨c, φ(x_i)⟩ = (Kβ)_i among those below their upper bound, from the sample j above
 * its lower bound that lowers the objective most were there no bounds (second-order choice). It ends when the difference of
 * squared distances, 2((Kβ)_j − (Kβ)_i), of no pair of one class exceeds the tolerance.
 *
 * <p>The two sums are the optimality conditions for R² and ρ² ≥ 0. If the solution has ρ² &lt; 0, that constraint binds, and its
 * multiplier lets the anomalies' sum go beyond −ν; Σ β = 1 is what remains. The solver then goes on in the same way with
 * pairs of any two samples. As the objective is convex and falls when leaving −ν, it does not return to it.
 *
 * <p>Source of the second-order choice: R.-E. Fan, P.-H. Chen, C.-J. Lin, "Working Set Selection Using Second Order
 * Information for Training Support Vector Machines", JMLR 6:1889–1918, 2005. Not thread-safe.
 */
final class SslmSolver {

    private static final Logger LOG = LoggerFactory.getLogger(SslmSolver.class);

    /** Rounding could keep a problem from ever reaching the tolerance. */
    private static final int MOST_ITERATIONS = 10_000_000;

    private static final int ITERATIONS_PER_CHECKPOINT = 100;

    private final KernelRows kernel;
    private final double tolerance;
    private final FitContext context;
    private final Multipliers multipliers;
    /** Kβ. */
    private final double[] projections;

    private SslmSolver(KernelRows kernel, double tolerance, FitContext context, Multipliers multipliers) {
        this.kernel = kernel;
        this.tolerance = tolerance;
        this.context = context;
        this.multipliers = multipliers;
        this.projections = new double[multipliers.size()];
    }

    /**
     * The solution.
     *
     * @param multipliers β
     * @param marginActive whether ρ² is at its own optimum; false if ρ² ≥ 0 binds
     */
    record Solution(Multipliers multipliers, boolean marginActive) {}

    /** Samples that weight may be moved between. */
    private record Group(int from, int to) {}

    /** The sample of a group that gains most from more weight, and by how much the conditions are violated there. */
    private record Receiver(Group group, int sample, double violation) {}

    /**
     * Solves the problem.
     *
     * @param settings weights, tolerance and the size of the cache
     * @param gamma γ of the kernel
     * @param samples normal samples followed by labelled anomalies
     * @param normal number of normal samples
     * @param context asked between some iterations whether to go on
     */
    static Solution solve(SslmSettings settings, double gamma, Samples samples, int normal, FitContext context) {
        context.checkpoint();
        Multipliers multipliers = new Multipliers(settings, normal, samples.size() - normal);
        try (KernelRows kernel = new KernelRows(samples, gamma, (long) settings.cacheMb() << 20)) {
            SslmSolver solver = new SslmSolver(kernel, settings.tolerance(), context, multipliers);
            return new Solution(multipliers, solver.run());
        }
    }

    /** Whether the margin is active in the solution. */
    private boolean run() {
        int m1 = multipliers.normal();
        int n = multipliers.size();
        start();
        iterate(new Group(0, m1), new Group(m1, n));
        // The greater a level, the smaller the sphere.
        boolean marginActive = multipliers.level(projections, 0, m1) >= multipliers.level(projections, m1, n);
        if (!marginActive) {
            iterate(new Group(0, n));
        }
        return marginActive;
    }

    private void start() {
        int[] weighted = IntStream.range(0, multipliers.size())
                .filter(t -> multipliers.get(t) != 0)
                .toArray();
        for (int from = 0; from < weighted.length; from += kernel.atOnce()) {
            context.checkpoint();
            int to = Math.min(from + kernel.atOnce(), weighted.length);
            int[] some = IntStream.range(from, to).map(k -> weighted[k]).toArray();
            float[][] rows = kernel.compute(some);
            for (int k = 0; k < some.length; k++) {
                double beta = multipliers.get(some[k]);
                for (int t = 0; t < projections.length; t++) {
                    projections[t] += beta * rows[k][t];
                }
            }
        }
    }

    private void iterate(Group... groups) {
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            if (iteration % ITERATIONS_PER_CHECKPOINT == 0) {
                context.checkpoint();
            }
            Receiver receiver = receiver(groups);
            if (2 * receiver.violation() <= tolerance) {
                return;
            }
            step(receiver);
        }
        LOG.warn("The solver stopped after {} iterations short of the tolerance {}", MOST_ITERATIONS, tolerance);
    }

    private Receiver receiver(Group... groups) {
        Receiver worst = null;
        for (Group group : groups) {
            Receiver receiver = receiver(group);
            if (worst == null || receiver.violation() > worst.violation()) {
                worst = receiver;
            }
        }
        return worst;
    }

    private Receiver receiver(Group group) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int t = group.from(); t < group.to(); t++) {
            if (projections[t] < least && !multipliers.atUpperBound(t)) {
                least = projections[t];
                best = t;
            }
            if (projections[t] > greatest && !multipliers.atLowerBound(t)) {
                greatest = projections[t];
            }
        }
        return new Receiver(group, best, greatest - least);
    }

    /** Moves weight to the receiver, to the minimum along the pair within the bounds. */
    private void step(Receiver receiver) {
        int i = receiver.sample();
        float[] rowOfI = kernel.row(i, possibleReceivers(receiver.group()), projections);
        int j = giver(receiver, rowOfI);
        float[] rowOfJ = kernel.row(j);
        double wanted = (projections[j] - projections[i]) / GaussianKernel.curvature(rowOfI[j]);
        double moved = multipliers.move(i, j, wanted);
        for (int t = 0; t < projections.length; t++) {
            projections[t] += moved * ((double) rowOfI[t] - rowOfJ[t]);
        }
    }

    /** Those with the least projections, which change little in a few iterations, soon do receive. */
    private IntStream possibleReceivers(Group group) {
        return IntStream.range(group.from(), group.to()).filter(t -> !multipliers.atUpperBound(t));
    }

    /** The sample from which moving weight to the receiver lowers the objective most. */
    private int giver(Receiver receiver, float[] rowOfReceiver) {
        int best = -1;
        double bestGain = 0;
        double least = projections[receiver.sample()];
        for (int t = receiver.group().from(); t < receiver.group().to(); t++) {
            double difference = projections[t] - least;
            if (difference > 0 && !multipliers.atLowerBound(t)) {
                double gain = difference * difference / GaussianKernel.curvature(rowOfReceiver[t]);
                if (gain > bestGain) {
                    best = t;
                    bestGain = gain;
                }
            }
        }
        return best;
    }
}
