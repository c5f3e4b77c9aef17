package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.junit.jupiter.api.Test;

/** DO2HSC on vectors. */
class Do2hscTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new Do2hscFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "nu", "0.1",
                "encoder", "plain-16-6",
                "epochs", "10",
                "first_epochs", "8",
                "learning_rate", "0.001",
                "batch_size", "60",
                "pretrain_epochs", "100",
                "pretrain_learning_rate", 0.01);
    }

    @Test
    void theRadiiMoveWithTheFirstEpochsAndStayFromThereOn() {
        List<EpochReport> training = new ArrayList<>();
        factory()
                .create(settings())
                .fit(problem().training(), FitContext.seeded(0).withListener(report -> {
                    if (report.phase().equals(EpochReport.TRAIN)) {
                        training.add(report);
                    }
                }))
                .close();

        assertThat(training).hasSize(18).allMatch(report -> report.epochs() == 18);
        List<Double> outer =
                training.stream().map(r -> r.values().get("outer_radius")).toList();
        List<Double> inner =
                training.stream().map(r -> r.values().get("inner_radius")).toList();
        assertThat(outer.subList(0, 8)).doesNotHaveDuplicates();
        assertThat(outer.subList(7, 18)).containsOnly(outer.get(7));
        assertThat(inner.subList(7, 18)).containsOnly(inner.get(7));
        for (EpochReport report : training.subList(0, 8)) {
            assertThat(report.values().get("loss")).isCloseTo(report.values().get("mean_distance") / 0.1, within(1e-9));
        }
        assertThat(training.subList(0, 8)).allMatch(report -> report.scorer() == null);
        assertThat(training.subList(8, 18)).noneMatch(report -> report.scorer() == null);
        assertThat(training.get(17).values().get("loss"))
                .isLessThan(training.get(7).values().get("loss"));
    }

    @Test
    void trainingSamplesNearTheCentreAndFarFromItAreOutsideTheShell() {
        double[] scores = fitted().score(problem().training().normal());

        assertThat(Arrays.stream(scores)
                        .filter(score -> score > fitted().threshold())
                        .count())
                .isEqualTo(24);
        double inner = fitted().save().scalar("inner_radius");
        double outer = fitted().save().scalar("outer_radius");
        assertThat(Arrays.stream(scores)).allMatch(score -> score >= -(outer - inner) * (outer - inner) / 4 - 1e-12);
    }
}
