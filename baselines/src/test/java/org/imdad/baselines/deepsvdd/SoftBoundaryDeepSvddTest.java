package org.imdad.baselines.deepsvdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;

/** Soft-boundary Deep SVDD on small images, without pretraining. */
class SoftBoundaryDeepSvddTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DeepSvddFactory();
    }

    @Override
    protected SampleShape shape() {
        return new SampleShape(1, 8, 8);
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "objective", "soft-boundary",
                "nu", 0.2,
                "epochs", 6,
                "warm_up_epochs", 3,
                "learning_rate", 0.001,
                "batch_size", 40,
                "pretrain_epochs", 0);
    }

    @Test
    void theRadiusIsZeroUntilTheWarmUpIsOver() {
        List<EpochReport> reports = new ArrayList<>();
        factory()
                .create(settings())
                .fit(problem().training(), FitContext.seeded(7).withListener(reports::add))
                .close();

        assertThat(reports.subList(0, 3)).allMatch(report -> report.values().get("radius2") == 0);
        assertThat(reports.subList(3, 6)).allMatch(report -> report.values().get("radius2") > 0);
        assertThat(reports.get(2).values().get("loss"))
                .isEqualTo(reports.get(2).values().get("mean_distance") / 0.2, within(1e-9));
    }

    @Test
    void theFittedRadiusIsThatOfTheLastStep() {
        List<Double> radii = new ArrayList<>();
        try (var detector = factory()
                .create(settings())
                .fit(
                        problem().training(),
                        FitContext.seeded(7)
                                .withListener(
                                        report -> radii.add(report.values().get("radius2"))))) {
            assertThat(detector.save().scalar("radius2")).isEqualTo(radii.get(5));
            assertThat(detector.threshold()).isZero();
        }
    }
}
