package org.imdad.baselines.isolationforest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorContractTest;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.junit.jupiter.api.Test;

class IsolationForestTest extends DetectorContractTest {

    @Override
    protected DetectorFactory factory() {
        return new IsolationForestFactory();
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("trees", 80, "subsample", 64, "nu", 0.2);
    }

    @Test
    void theThresholdLeavesTheShareNuOfTheTrainingSamplesOutside() {
        long outside = Arrays.stream(fitted().score(problem().training().normal()))
                .filter(score -> score > fitted().threshold())
                .count();

        assertThat(outside).isEqualTo(24);
    }

    @Test
    void scoresAreBetweenZeroAndOneAndAnOutlierIsAboveOneHalf() {
        float[] far = new float[shape().size()];
        Arrays.fill(far, 50);

        assertThat(Arrays.stream(fitted().score(problem().unseen()))).allMatch(score -> score > 0 && score < 1);
        assertThat(fitted().score(Samples.of(shape(), far))[0]).isGreaterThan(0.5);
    }

    @Test
    void theSeedChangesTheResult() {
        FittedDetector other = factory().create(settings()).fit(problem().training(), FitContext.seeded(8));

        assertThat(other.score(problem().unseen()))
                .isNotEqualTo(fitted().score(problem().unseen()));
    }

    @Test
    void fewerSamplesThanASubsampleAreAllTaken() {
        FittedDetector fitted = factory().create(Map.of()).fit(problem().training(), FitContext.seeded(1));

        assertThat(fitted.save().scalar("psi")).isEqualTo(120);
    }

    @Test
    void equalSamplesAreReportedAsCollapse() {
        float[] values = new float[30 * shape().size()];
        Arrays.fill(values, 0.5f);

        assertThatThrownBy(() -> factory()
                        .create(settings())
                        .fit(TrainingData.of(Samples.of(shape(), values)), FitContext.seeded(0)))
                .isInstanceOfSatisfying(
                        FitException.class, e -> assertThat(e.kind()).isEqualTo(FitException.Kind.COLLAPSED));
    }

    @Test
    void aSavedForestWithACycleIsRefused() {
        SavedModel saved = fitted().save();
        double[] right = saved.array("right").doubles().clone();
        right[0] = 0;
        Map<String, NumberArray> arrays = new LinkedHashMap<>(saved.arrays());
        arrays.put("right", NumberArray.of(right));

        assertThatThrownBy(() -> factory()
                        .restore(new SavedModel(
                                saved.detector(),
                                saved.hyperparameters(),
                                saved.inputShape(),
                                saved.scalars(),
                                arrays)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("saved model of isolation-forest: node 0 is not in");
    }
}
