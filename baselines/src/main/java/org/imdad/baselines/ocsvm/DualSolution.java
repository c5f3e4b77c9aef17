package org.imdad.baselines.ocsvm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.imdad.baselines.kernel.KernelExpansion;
import org.imdad.core.data.Samples;

/**
 * A solution of the one-class problem.
 *
 * @param alpha α_i of every training sample; taken over, not copied
 * @param rho ρ; positive infinity if every α is at its upper bound, so that the optimality conditions bound ρ from below
 *     only
 */
record DualSolution(double[] alpha, double rho) {

    /** The decision function. Of the values that an unbounded ρ may take, it has the smallest, max_i (Kα)_i. */
    KernelExpansion expansion(Samples samples, double gamma) {
        int[] support =
                IntStream.range(0, alpha.length).filter(i -> alpha[i] > 0).toArray();
        Samples vectors = samples.select(support);
        double[] coefficients =
                Arrays.stream(support).mapToDouble(i -> alpha[i]).toArray();
        if (Double.isFinite(rho)) {
            return new KernelExpansion(vectors, coefficients, rho, gamma);
        }
        KernelExpansion sum = new KernelExpansion(vectors, coefficients, 0, gamma);
        double smallest = Arrays.stream(sum.values(vectors)).max().orElseThrow();
        return new KernelExpansion(vectors, coefficients, smallest, gamma);
    }
}
