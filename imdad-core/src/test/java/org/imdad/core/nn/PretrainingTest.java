package org.imdad.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.WorkCache;
import org.imdad.core.model.NumberArray;
import org.junit.jupiter.api.Test;

class PretrainingTest {

    private static final SampleShape SHAPE = SampleShape.vector(8);
    private static final Architecture ARCHITECTURE = Architectures.of("encoder", "mlp-6-2", SHAPE);
    private static final Pretraining PRETRAINING = new Pretraining(15, new StepSchedule(0.01, 12), 32, 1e-6);

    @Test
    void theReconstructionImproves() {
        List<EpochReport> reports = new ArrayList<>();

        PRETRAINING.encoder(ARCHITECTURE, samples(1), FitContext.seeded(3).withListener(reports::add));

        assertThat(reports).hasSize(15);
        assertThat(reports).allMatch(report -> report.phase().equals(EpochReport.PRETRAIN) && report.epochs() == 15);
        assertThat(loss(reports, 14)).isLessThan(0.5 * loss(reports, 0));
    }

    @Test
    void theEncoderFitsANetworkOfItsOwnAndKeepsItsOutput() {
        NetworkState state = PRETRAINING.encoder(ARCHITECTURE, samples(1), FitContext.seeded(3));

        try (Network network =
                Networks.create(ARCHITECTURE.encoder(), Adam.of(1e-3, 0), FitContext.random(9, "other"))) {
            assertThat(network.state().arrays().keySet())
                    .isEqualTo(state.arrays().keySet());
            network.load(state);
            assertThat(values(network.state())).isEqualTo(values(state));
        }
    }

    @Test
    void theSeedDecidesTheResult() {
        Map<String, List<Float>> first = values(PRETRAINING.encoder(ARCHITECTURE, samples(1), FitContext.seeded(3)));

        assertThat(values(PRETRAINING.encoder(ARCHITECTURE, samples(1), FitContext.seeded(3))))
                .isEqualTo(first);
        assertThat(values(PRETRAINING.encoder(ARCHITECTURE, samples(1), FitContext.seeded(4))))
                .isNotEqualTo(first);
    }

    @Test
    void aResultFoundInTheCacheIsTheSameAndReportsTheSameEpochs() {
        RecordingCache cache = new RecordingCache();
        List<EpochReport> computed = new ArrayList<>();
        List<EpochReport> found = new ArrayList<>();
        FitContext context = FitContext.seeded(3).withCache(cache);

        NetworkState first = PRETRAINING.encoder(ARCHITECTURE, samples(1), context.withListener(computed::add));
        NetworkState second = PRETRAINING.encoder(ARCHITECTURE, samples(1), context.withListener(found::add));

        assertThat(cache.computed).isEqualTo(1);
        assertThat(values(second)).isEqualTo(values(first));
        assertThat(found.stream().map(EpochReport::values))
                .isEqualTo(computed.stream().map(EpochReport::values).toList());
        assertThat(found.stream().map(EpochReport::epoch))
                .isEqualTo(computed.stream().map(EpochReport::epoch).toList());
    }

    @Test
    void everythingTheResultDependsOnIsInTheKey() {
        RecordingCache cache = new RecordingCache();
        FitContext context = FitContext.seeded(3).withCache(cache);
        Architecture wider = Architectures.of("encoder", "mlp-7-2", SHAPE);
        StepSchedule schedule = PRETRAINING.schedule();
        Pretraining brief = new Pretraining(1, schedule, 60, 1e-6);

        brief.encoder(ARCHITECTURE, samples(1), context);
        brief.encoder(ARCHITECTURE, samples(2), context);
        brief.encoder(wider, samples(1), context);
        brief.encoder(ARCHITECTURE, samples(1), FitContext.seeded(4).withCache(cache));
        brief.encoder(ARCHITECTURE, samples(1), context.withThreads(2));
        new Pretraining(2, schedule, 60, 1e-6).encoder(ARCHITECTURE, samples(1), context);
        new Pretraining(1, new StepSchedule(0.02, 12), 60, 1e-6).encoder(ARCHITECTURE, samples(1), context);
        new Pretraining(1, new StepSchedule(0.01, 11), 60, 1e-6).encoder(ARCHITECTURE, samples(1), context);
        new Pretraining(1, schedule, 61, 1e-6).encoder(ARCHITECTURE, samples(1), context);
        new Pretraining(1, schedule, 60, new Sgd(0, 1e-6), ReconstructionLoss.SUM)
                .encoder(ARCHITECTURE, samples(1), context);
        new Pretraining(1, schedule, 60, 1e-5).encoder(ARCHITECTURE, samples(1), context);
        new Pretraining(1, schedule, 60, Adam.of(0.01, 1e-6), ReconstructionLoss.MEAN)
                .encoder(ARCHITECTURE, samples(1), context);

        assertThat(cache.computed).isEqualTo(12);
        assertThat(cache.kept.keySet()).allMatch(key -> key.matches("[a-z0-9-]+"));
    }

    @Test
    void theMeanOverAllValuesIsTheSumOverThoseOfASampleDividedByTheirNumber() {
        List<EpochReport> reports = new ArrayList<>();
        FitContext context = FitContext.seeded(3).withListener(reports::add);
        StepSchedule schedule = PRETRAINING.schedule();

        new Pretraining(1, schedule, 100, 0).encoder(ARCHITECTURE, samples(1), context);
        new Pretraining(1, schedule, 100, Adam.of(0.01, 0), ReconstructionLoss.MEAN)
                .encoder(ARCHITECTURE, samples(1), context);

        assertThat(loss(reports, 1)).isEqualTo(loss(reports, 0) / SHAPE.size());
    }

    @Test
    void valuesOutsideTheRangeOfASigmoidAreReconstructedToo() {
        Samples unit = samples(1);
        float[] shifted = new float[unit.size() * unit.features()];
        unit.copyTo(0, unit.size(), shifted);
        for (int k = 0; k < shifted.length; k++) {
            shifted[k] = 4 * shifted[k] - 2;
        }
        List<EpochReport> reports = new ArrayList<>();

        PRETRAINING.encoder(
                ARCHITECTURE, Samples.of(SHAPE, shifted), FitContext.seeded(3).withListener(reports::add));

        assertThat(loss(reports, 14)).isLessThan(0.5 * loss(reports, 0));
    }

    @Test
    void divergenceIsNamedWithRemedies() {
        float[] huge = new float[4 * SHAPE.size()];
        Arrays.fill(huge, 3e38f);

        assertThatThrownBy(() -> PRETRAINING.encoder(ARCHITECTURE, Samples.of(SHAPE, huge), FitContext.seeded(3)))
                .isInstanceOfSatisfying(FitException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FitException.Kind.DIVERGED);
                    assertThat(e).hasMessageContaining("in epoch 1; lower pretrain_learning_rate");
                });
    }

    @Test
    void refusesNoEpochsAndBatchesWithoutStatistics() {
        StepSchedule schedule = PRETRAINING.schedule();

        assertThatThrownBy(() -> new Pretraining(0, schedule, 32, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pretraining(1, schedule, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double loss(List<EpochReport> reports, int index) {
        return reports.get(index).values().get("loss");
    }

    private static Map<String, List<Float>> values(NetworkState state) {
        Map<String, List<Float>> values = new HashMap<>();
        for (Map.Entry<String, NumberArray> entry : state.arrays().entrySet()) {
            List<Float> list = new ArrayList<>();
            for (float value : entry.getValue().floats()) {
                list.add(value);
            }
            values.put(entry.getKey(), list);
        }
        return values;
    }

    /** Points of a plane in eight dimensions, in [0, 1]. */
    private static Samples samples(long seed) {
        RandomGenerator random = FitContext.random(seed, "samples");
        float[] values = new float[100 * SHAPE.size()];
        for (int i = 0; i < 100; i++) {
            float u = random.nextFloat();
            float v = random.nextFloat();
            for (int j = 0; j < SHAPE.size(); j++) {
                values[i * SHAPE.size() + j] = (j * u + (7 - j) * v) / 7;
            }
        }
        return Samples.of(SHAPE, values);
    }

    private static final class RecordingCache implements WorkCache {
        private final Map<String, byte[]> kept = new HashMap<>();
        private int computed;

        @Override
        public byte[] get(String key, Supplier<byte[]> work) {
            return kept.computeIfAbsent(key, k -> {
                computed++;
                return work.get();
            });
        }
    }
}
