package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.junit.jupiter.api.Test;

/** DOHSC scored as published. */
class DohscTransductiveTest extends TransductiveContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DohscTransductiveFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "nu", "0.1",
                "encoder", "plain-16-6",
                "epochs", "20",
                "learning_rate", "0.001",
                "batch_size", "120",
                "pretrain_epochs", "300",
                "pretrain_learning_rate", 0.02);
    }

    @Test
    void theRadiusIsThatOfTheLastEpochOfTraining() {
        List<Double> radii = new ArrayList<>();
        FitContext context = FitContext.seeded(0)
                .withListener(report -> radii.add(report.values().get("radius")));
        try (FittedDetector detector =
                factory().create(settings()).fit(problem().training(), context)) {
            assertThat(detector.save().scalar("radius")).isEqualTo(radii.get(319));
            assertThat(detector.threshold()).isZero();
        }
    }
}
