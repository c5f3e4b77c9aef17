package org.imdad.baselines.ocsvm;

import org.imdad.baselines.kernel.Gamma;
import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;

/**
 * Hyperparameters of {@link Ocsvm}.
 *
 * @param nu ν in (0, 1]
 * @param gamma {@code scale}, {@code auto} or a positive number
 * @param cacheMb size of the solver's kernel cache; changes the time of training, not its result
 * @param solver who solves the problem
 */
public record OcsvmSettings(
        @Param(
                value =
                        "upper bound on the share of training samples outside, lower bound on the share of support vectors",
                byDefault = "0.1",
                allowed = "(0, 1]")
        double nu,

        @Param(
                value =
                        "width of the Gaussian kernel exp(-gamma*|x-y|^2); auto = 1/d, scale = 1/(d*variance of all training values)",
                byDefault = "scale",
                allowed = Gamma.ALLOWED)
        String gamma,

        @Param(value = "kernel cache of the solver in megabytes", byDefault = "200", allowed = "[1, 100000]")
        int cacheMb,

        @Param(
                value = "dense: rows of the kernel matrix as matrix products; libsvm: Tribuo's trainer",
                byDefault = "dense")
        Solver solver) {

    static final ParameterSchema<OcsvmSettings> SCHEMA = ParameterSchema.of(OcsvmSettings.class);

    /** Checks every component. */
    public OcsvmSettings {
        ParameterSchema.check(OcsvmSettings.class, nu, gamma, cacheMb, solver);
        Gamma.requireValid(gamma);
    }

    /** Settings with the default solver. */
    public OcsvmSettings(double nu, String gamma, int cacheMb) {
        this(nu, gamma, cacheMb, Solver.DENSE);
    }
}
