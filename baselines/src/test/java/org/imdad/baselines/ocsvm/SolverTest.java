package org.imdad.baselines.ocsvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Deadline;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both solvers as a suite chooses them. */
class SolverTest {

    private static final Samples POINTS = Samples.ofRows(new float[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {3, 3}});

    /** Expected scores: two independent solvers that agree to six digits. */
    @ParameterizedTest
    @EnumSource
    void fivePointsScoreAsWithIndependentSolvers(Solver solver) {
        Samples others = Samples.ofRows(new float[][] {{0.5f, 0.5f}, {2, 2}, {5, 5}});

        double[] scores = fit(solver, 0.4, FitContext.seeded(0)).score(others);

        assertThat(scores).containsExactly(new double[] {-0.159827, 0.341995, 0.774935}, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource
    void withNuOfOneTheInnermostSampleIsOnTheBoundary(Solver solver) {
        double[] scores = fit(solver, 1, FitContext.seeded(0)).score(POINTS);

        assertThat(Arrays.stream(scores).min().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(scores[3]).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineEndsBoth(Solver solver) {
        FitContext late = FitContext.seeded(0).withDeadline(Deadline.after(Duration.ZERO));

        assertThatThrownBy(() -> fit(solver, 0.4, late)).isInstanceOf(FitException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aSavedModelNamesItsSolver(Solver solver) {
        Map<String, Object> saved =
                fit(solver, 0.4, FitContext.seeded(0)).save().hyperparameters();

        assertThat(OcsvmSettings.SCHEMA.create(saved).solver()).isEqualTo(solver);
    }

    private static FittedOcsvm fit(Solver solver, double nu, FitContext context) {
        return (FittedOcsvm) new Ocsvm(new OcsvmSettings(nu, "0.5", 10, solver)).fit(TrainingData.of(POINTS), context);
    }
}
