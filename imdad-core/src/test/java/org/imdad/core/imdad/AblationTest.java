package org.imdad.core.imdad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.ParameterSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AblationTest {

    private static final int EPOCHS = 12;
    private static final PlanarProblem PROBLEM = PlanarProblem.of(PlanarProblem.Curve.MOON);

    @ParameterizedTest
    @EnumSource
    void everyOneTrainsAndDiffersFromTheWholeMethod(Ablation ablation) {
        try (FittedImdAd whole = fit("none", PROBLEM.training());
                FittedImdAd rest = fit(ParameterSchema.word(ablation), PROBLEM.training())) {
            assertThat(PROBLEM.auroc(rest)).isBetween(0.5, 1.0);
            boolean same = Arrays.equals(rest.score(PROBLEM.normal()), whole.score(PROBLEM.normal()));
            assertThat(same).isEqualTo(ablation == Ablation.NONE);
        }
    }

    @Test
    void withoutMarginTheSpheresFallTogether() {
        try (FittedImdAd fitted = fit("no-margin", PROBLEM.training())) {
            assertThat(fitted.training().radii().margin2()).isZero();
            assertThat(fitted.training().radii().marginActive()).isFalse();
            assertThat(fitted.training().anomalies()).isNotEmpty();
        }
    }

    @Test
    void withoutAnomaliesIsWhatIsFittedWhereThereAreNone() {
        try (FittedImdAd blind = fit("no-anomalies", PROBLEM.training());
                FittedImdAd alone =
                        fit("none", TrainingData.of(PROBLEM.training().normal()))) {
            assertThat(blind.score(PROBLEM.anomalies())).isEqualTo(alone.score(PROBLEM.anomalies()));
            assertThat(blind.threshold()).isEqualTo(alone.threshold());
        }
    }

    @Test
    void aFixedCentreDoesNotMove() {
        assertThat(centreNorms("fixed-centre")).hasSize(1);
        assertThat(centreNorms("none")).hasSize(EPOCHS);
    }

    @Test
    void radiiOfMinibatchesAreGivenUpAtTheEnd() {
        try (FittedImdAd fitted = fit("batch-radius", PROBLEM.training())) {
            assertThat(fitted.training().radii())
                    .isEqualTo(RadiusSolver.solve(
                            fitted.training().weights(),
                            fitted.training().normal(),
                            fitted.training().anomalies()));
        }
    }

    private static Set<Double> centreNorms(String ablation) {
        Set<Double> norms = new TreeSet<>();
        FitContext context = FitContext.seeded(0)
                .withListener(report -> norms.add(report.values().get("centre_norm")));
        fit(ablation, PROBLEM.training(), context).close();
        return norms;
    }

    private static FittedImdAd fit(String ablation, TrainingData data) {
        return fit(ablation, data, FitContext.seeded(0));
    }

    private static FittedImdAd fit(String ablation, TrainingData data, FitContext context) {
        return new ImdAdFactory()
                .create(Map.of("ablation", ablation, "encoder", "mlp-32-32-8", "learning_rate", 0.01, "epochs", EPOCHS))
                .fit(data, context);
    }
}
