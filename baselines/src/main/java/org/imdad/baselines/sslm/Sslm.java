package org.imdad.baselines.sslm;

import java.util.Map;
import java.util.Objects;
import org.imdad.baselines.kernel.Gamma;
import org.imdad.baselines.kernel.KernelExpansion;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;

/**
 * Small sphere and large margin: a sphere around the normal samples in the feature space of K(x, y) = exp(−γ‖x − y‖²), and a
 * second one of the same centre beyond which the labelled anomalies are to lie.
 *
 * <pre>
 * min over c, R² ≥ 0, ρ² ≥ 0, ξ ≥ 0 of  R² − νρ² + (ν₁/m₁) Σ_normal ξ_i + (ν₂/m₂) Σ_anomalies ξ_j
 * s.t.  ‖φ(x_i) − c‖² ≤ R² + ξ_i,  ‖φ(x_j) − c‖² ≥ R² + ρ² − ξ_j
 * </pre>
 *
 * <p>It is solved through its dual, by {@link SslmSolver}: c = Σ α_i φ(x_i) − Σ α_j φ(x_j) with 0 ≤ α_i ≤ ν₁/m₁ and
 * 0 ≤ α_j ≤ ν₂/m₂ minimises ‖c‖², where Σ α_i = 1 + ν and Σ α_j = ν. These sums can be reached if ν₁ ≥ 1 + ν and ν₂ ≥ ν; other
 * settings are refused. At the optimum a share of at most (1 + ν)/ν₁ of the normal samples lies outside the sphere R², of at most
 * ν/ν₂ of the labelled anomalies inside R² + ρ². {@link Spheres} tells how R² and ρ² are found.
 *
 * <p>The score is the squared distance d(x) = ‖φ(x) − c‖², its threshold R², as in the paper: not the middle of the margin.
 *
 * <p>Where the classes overlap, so that R² + ρ² would come out smaller than R², the constraint ρ² ≥ 0 binds: the two spheres
 * fall together, Σ α_j exceeds ν and the bounds do not apply.
 *
 * <p>The listener hears of one epoch, at the end; {@code margin_active} tells by 0 that ρ² ≥ 0 binds. Distances that the
 * optimality conditions put on their sphere or to one side of it, and that the tolerance leaves beyond, are reported as on it.
 *
 * <p>Source: M. Wu, J. Ye, "A Small Sphere and Large Margin Approach for Novelty Detection Using Training Data with Outliers",
 * IEEE TPAMI 31(11):2088–2092, 2009. The paper was not at hand: objective and dual are as known from it, and what follows from
 * them was derived again and checked numerically. In the paper the slack weights are 1/(ν₁m₁) and 1/(ν₂m₂): its ν₁ and ν₂ are
 * 1/ν₁ and 1/ν₂ here, where the convention is that of IMD-AD. Departures: the score d(x) instead of the decision R² − d(x),
 * which has the same ranking; ρ² ≥ 0 is kept where it binds, which the dual with both sums fixed leaves out.
 *
 * <p>Training draws no random numbers; equal samples in equal order give bit-equal results. Immutable and thread-safe.
 */
public final class Sslm implements Detector {

    private final SslmSettings settings;

    /** A detector with these settings. */
    public Sslm(SslmSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return SslmFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return SslmSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        if (data.anomalies().isEmpty()) {
            throw new InvalidInputException(
                    "training data: no labelled anomalies; %s needs at least one, give labelled_anomalies or use ocsvm"
                            .formatted(SslmFactory.NAME));
        }
        double gamma = Gamma.resolve(settings.gamma(), data.normal());
        Samples samples = data.normal().concat(data.anomalies());
        SslmSolver.Solution solution =
                SslmSolver.solve(settings, gamma, samples, data.normal().size(), context);
        KernelExpansion centre = solution.multipliers().centre(samples, gamma);
        Spheres spheres = Spheres.of(solution, centre.values(samples));
        FittedSslm fitted = new FittedSslm(
                settings, data.shape(), centre, spheres.centreNorm2(), spheres.radius2(), spheres.outerRadius2());
        context.listener().onEpoch(SslmReport.of(settings, solution.multipliers(), spheres, fitted));
        return fitted;
    }
}
