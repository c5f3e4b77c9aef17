package org.imdad.core.detector;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.model.SavedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract test notices detectors that break it; each of these has one defect. */
class DetectorContractFailsTest {

    @Test
    void ifScoresPointTheWrongWay() {
        assertNoticed(() -> contract(altered(s -> mapped(s, v -> -v))).anomaliesScoreHigherThanNormalSamples());
    }

    @Test
    void ifAFitDependsOnSomethingElseThanItsSeed() {
        AtomicInteger fits = new AtomicInteger();
        MeanDistance unstable = new MeanDistance() {
            @Override
            FittedDetector fit(Settings settings, TrainingData data, FitContext context) {
                int count = fits.incrementAndGet();
                return new Altered(super.fit(settings, data, context), s -> mapped(s, v -> v + count));
            }
        };

        assertNoticed(() -> contract(unstable).theSameSeedGivesBitEqualScoresAndThreshold());
    }

    @Test
    void ifAScoreDependsOnTheRestOfTheBatch() {
        MeanDistance relative = altered(s -> mapped(s, v -> v / s.length));
        MeanDistance positional = altered(s -> {
            s[0] += 1;
            return s;
        });

        assertNoticed(() -> contract(relative).aBatchScoresLikeItsSamplesOneByOne());
        assertNoticed(() -> contract(positional).theOrderOfABatchDoesNotMatter());
        assertNoticed(() -> contract(relative).scoresDependOnTheOtherSamplesIfAndOnlyIfTheDescriptionSaysSo());
    }

    @Test
    void ifADetectorIsCalledTransductiveWithoutBeingSo() {
        MeanDistance modest = new MeanDistance() {
            @Override
            public DetectorDescription description() {
                DetectorDescription d = super.description();
                return new DetectorDescription(
                        d.name(), d.title(), d.summary(), d.paper(), d.labelUse(), true, d.parameters());
            }
        };

        assertNoticed(() -> contract(modest).scoresDependOnTheOtherSamplesIfAndOnlyIfTheDescriptionSaysSo());
    }

    @Test
    void ifScoringChangesTheDetector() {
        AtomicInteger calls = new AtomicInteger();

        assertNoticed(() -> contract(altered(s -> mapped(s, v -> v + calls.getAndIncrement())))
                .scoringTwiceGivesTheSame());
    }

    @Test
    void ifAScoreIsNaN() {
        assertNoticed(() ->
                contract(altered(s -> mapped(s, v -> v > 1e6 ? Double.NaN : v))).extremeSamplesNeverScoreNaN());
    }

    @Test
    void ifBadSamplesAreNotRefused() {
        MeanDistance careless = new MeanDistance() {
            @Override
            FittedDetector fit(Settings settings, TrainingData data, FitContext context) {
                return new Altered(super.fit(settings, data, context), s -> s) {
                    @Override
                    public double[] score(Samples samples) {
                        return new double[samples.size()];
                    }
                };
            }
        };

        assertNoticed(() -> contract(careless).samplesOfAnotherShapeAreRefused());
        assertNoticed(() -> contract(careless).samplesThatAreNotFiniteAreRefused());
    }

    @Test
    void ifARestoredDetectorScoresDifferently(@TempDir Path folder) {
        MeanDistance forgetful = new MeanDistance() {
            @Override
            public FittedDetector restore(SavedModel model) {
                return new Altered(super.restore(model), s -> mapped(s, Math::nextUp));
            }
        };

        assertNoticed(() -> contract(forgetful).aModelFileRestoresBitEqualScores(folder));
    }

    @Test
    void ifAnIncompleteOrForeignModelIsTaken() {
        MeanDistance trusting = new MeanDistance() {
            @Override
            public FittedDetector restore(SavedModel model) {
                return create(Map.of())
                        .fit(EasyProblem.of(SampleShape.vector(6)).training(), FitContext.seeded(0));
            }
        };

        assertNoticed(() -> contract(trusting).anIncompleteOrForeignModelIsRefused());
    }

    @Test
    void ifLabelsAreUsedWithoutSayingSo() {
        MeanDistance peeking = new MeanDistance() {
            @Override
            FittedDetector fit(Settings settings, TrainingData data, FitContext context) {
                int labels = data.anomalies().size();
                return new Altered(super.fit(settings, data, context), s -> mapped(s, v -> v + labels));
            }
        };

        assertNoticed(() -> contract(peeking).labelledAnomaliesAreUsedIfAndOnlyIfTheDescriptionSaysSo());
    }

    @Test
    void ifCancellationOrTheDeadlineIsIgnored() {
        MeanDistance stubborn = new MeanDistance() {
            @Override
            FittedDetector fit(Settings settings, TrainingData data, FitContext context) {
                return super.fit(
                        settings, data, context.withCancellation(() -> false).withDeadline(Deadline.NEVER));
            }
        };

        assertNoticed(() -> contract(stubborn).cancellationEndsTheFit());
        assertNoticed(() -> contract(stubborn).theDeadlineEndsTheFit());
    }

    @Test
    void ifHyperparametersAreNotChecked() {
        MeanDistance lax = new MeanDistance() {
            @Override
            public Detector create(Map<String, ?> values) {
                return super.create(Map.of());
            }
        };

        assertNoticed(() -> contract(lax).anUnknownHyperparameterIsRefusedByName());
        assertNoticed(() -> contract(lax).everyValueOutsideItsRangeIsRefusedByName());
        assertNoticed(() -> contract(lax).hyperparametersGiveTheSameDetectorAgain());
    }

    @Test
    void ifTheFactoryIsNotRegistered() {
        assertThatThrownBy(() -> contract(new MeanDistance()).isFoundByItsName())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("unknown detector mean-distance");
    }

    private static void assertNoticed(ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class);
    }

    private static DetectorContractTest contract(DetectorFactory factory) {
        return new DetectorContractTest() {
            @Override
            protected DetectorFactory factory() {
                return factory;
            }

            @Override
            protected Map<String, Object> settings() {
                return Map.of("scale", 2.0);
            }
        };
    }

    private static MeanDistance altered(UnaryOperator<double[]> scores) {
        return new MeanDistance() {
            @Override
            FittedDetector fit(Settings settings, TrainingData data, FitContext context) {
                return new Altered(super.fit(settings, data, context), scores);
            }
        };
    }

    private static double[] mapped(double[] scores, DoubleUnaryOperator change) {
        return Arrays.stream(scores).map(change).toArray();
    }

    /** A fitted detector with other scores. */
    private static class Altered implements FittedDetector {
        private final FittedDetector sound;
        private final UnaryOperator<double[]> change;

        Altered(FittedDetector sound, UnaryOperator<double[]> change) {
            this.sound = sound;
            this.change = change;
        }

        @Override
        public double[] score(Samples samples) {
            double[] scores = sound.score(samples);
            return scores.length == 0 ? scores : change.apply(scores);
        }

        @Override
        public double threshold() {
            return sound.threshold();
        }

        @Override
        public SampleShape inputShape() {
            return sound.inputShape();
        }

        @Override
        public SavedModel save() {
            return sound.save();
        }
    }
}
