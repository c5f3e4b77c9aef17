package org.imdad.baselines.ocsvm;

import java.util.Map;
import java.util.Objects;
import org.imdad.baselines.kernel.Gamma;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;

/**
 * One-class support vector machine with the kernel K(x, y) = exp(−γ‖x − y‖²):
 *
 * <pre>  min over α of ½ αᵀKα   s.t.  0 ≤ α_i ≤ 1,  Σ α_i = νn</pre>
 *
 * <p>Decision value f(x) = Σ α_i K(x_i, x) − ρ, score −f(x), threshold 0. This is LIBSVM's scaling, also that of
 * scikit-learn: α, ρ and f are νn times those of the paper, where Σ α_i = 1; the ranking is the same. The solver, of this
 * package or LIBSVM through Tribuo, stops when no pair of samples violates the optimality conditions by more than 10⁻³.
 *
 * <p>Source: B. Schölkopf et al., "Estimating the Support of a High-Dimensional Distribution", Neural Computation 13(7),
 * 2001; solver: C.-C. Chang, C.-J. Lin, "LIBSVM", ACM TIST 2(3):27, 2011. Labelled anomalies are not used.
 *
 * <p>Training draws no random numbers; the order of the samples decides where the solver starts, so equal samples in equal
 * order give bit-equal results. LIBSVM has one random generator and one output hook per process: its trainings in one
 * process run one after the other, under a lock. Immutable and thread-safe.
 */
public final class Ocsvm implements Detector {

    private final OcsvmSettings settings;

    /** A detector with these settings. */
    public Ocsvm(OcsvmSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return OcsvmFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return OcsvmSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        double gamma = Gamma.resolve(settings.gamma(), data.normal());
        DualSolution solution = switch (settings.solver()) {
            case DENSE -> SmoSolver.solve(settings, gamma, data.normal(), context);
            case LIBSVM -> LibSvmSolver.solve(settings, gamma, data.normal(), context);
        };
        return new FittedOcsvm(settings, data.shape(), solution.expansion(data.normal(), gamma));
    }
}
