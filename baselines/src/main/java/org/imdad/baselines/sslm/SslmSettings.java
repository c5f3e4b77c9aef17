package org.imdad.baselines.sslm;

import org.imdad.baselines.kernel.Gamma;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;

/**
 * Hyperparameters of {@link Sslm}.
 *
 * <p>The slack weights are ν₁/m₁ and ν₂/m₂, as in IMD-AD. The paper writes them 1/(ν₁m₁) and 1/(ν₂m₂): its ν₁ and ν₂ are the
 * reciprocals of the ones here, its ν is the same. Its conditions ν₁(1 + ν) ≤ 1 and ν₂ν ≤ 1 read ν₁ ≥ 1 + ν and ν₂ ≥ ν here.
 *
 * @param nu ν, weight of the squared margin
 * @param nu1 ν₁, weight of normal samples outside the sphere; at least 1 + ν
 * @param nu2 ν₂, weight of labelled anomalies inside the margin; at least ν
 * @param gamma {@code scale}, {@code auto} or a positive number
 * @param tolerance of the optimality conditions, in squared distances
 * @param cacheMb size of the solver's kernel cache; changes the time of training, not its result
 */
public record SslmSettings(
        @Param(value = "ν, weight of the squared margin", byDefault = "1", allowed = "(0, inf)")
        double nu,

        @Param(
                value =
                        "ν₁, weight of normal samples outside the sphere, at least 1 + nu; a share of at most (1+ν)/ν₁ is outside",
                byDefault = "20",
                allowed = "(1, inf)")
        double nu1,

        @Param(
                value =
                        "ν₂, weight of labelled anomalies inside the margin, at least nu; a share of at most ν/ν₂ is inside",
                byDefault = "10",
                allowed = "(0, inf)")
        double nu2,

        @Param(
                value =
                        "width of the Gaussian kernel exp(-gamma*|x-y|^2); auto = 1/d, scale = 1/(d*variance of all normal training values)",
                byDefault = "scale",
                allowed = Gamma.ALLOWED)
        String gamma,

        @Param(
                value = "largest violation of the optimality conditions, in squared distances",
                byDefault = "1e-4",
                allowed = "[1e-8, 1]")
        double tolerance,

        @Param(value = "kernel cache of the solver in megabytes", byDefault = "200", allowed = "[1, 100000]")
        int cacheMb) {

    static final ParameterSchema<SslmSettings> SCHEMA = ParameterSchema.of(SslmSettings.class);

    /**
     * Checks every component and the weights against each other.
     *
     * @throws InvalidParameterException if one is outside its range
     */
    public SslmSettings {
        ParameterSchema.check(SslmSettings.class, nu, nu1, nu2, gamma, tolerance, cacheMb);
        Gamma.requireValid(gamma);
        requireFeasible("nu1", nu1, "1 + nu", 1 + nu);
        requireFeasible("nu2", nu2, "nu", nu);
    }

    private static void requireFeasible(String name, double value, String bound, double least) {
        if (value < least) {
            throw new InvalidParameterException(
                    name,
                    value,
                    "at least %s = %s; a solution needs both nu1 >= 1 + nu and nu2 >= nu".formatted(bound, least));
        }
    }
}
