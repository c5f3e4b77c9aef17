package org.imdad.baselines.dohsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.junit.jupiter.api.Test;

/** DOHSC on small images, pretrained by gradient descent. */
class ConvolutionalDohscTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new DohscFactory();
    }

    @Override
    protected SampleShape shape() {
        return new SampleShape(1, 8, 8);
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "nu", "0.1", "encoder", "digits-lenet-8", "epochs", "10", "batch_size", "20", "pretrain_epochs", "15");
    }

    /** Running statistics lag behind pretraining; a centre from them lay far from all codes of training. */
    @Test
    void codesThatAreNormalisedAreDrawnToACentreNearTheirMeanOfZero() {
        try (FittedDetector detector =
                new DohscTransductiveFactory().create(settings()).fit(problem().training(), FitContext.seeded(0))) {
            assertThat(Arrays.stream(detector.save().array("centre").doubles()))
                    .hasSize(8)
                    .allMatch(c -> Math.abs(c) <= 0.1);
        }
    }
}
