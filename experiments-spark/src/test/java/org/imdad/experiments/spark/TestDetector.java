package org.imdad.experiments.spark;

import java.util.List;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Scores by the distance to a random point, after what its kind does. */
abstract class TestDetector implements DetectorFactory {

    private final String name;

    TestDetector(String name) {
        this.name = name;
    }

    /** Takes 300 ms. */
    public static final class Calm extends TestDetector {
        public Calm() {
            super("calm");
        }

        @Override
        void train() throws InterruptedException {
            Thread.sleep(300);
        }
    }

    /** Ends its process. */
    public static final class Leaving extends TestDetector {
        public Leaving() {
            super("leaving");
        }

        @Override
        void train() {
            Runtime.getRuntime().halt(7);
        }
    }

    abstract void train() throws InterruptedException;

    @Override
    public DetectorDescription description() {
        Citation none = new Citation("nobody", "a detector to test with", "unpublished", 2026);
        return new DetectorDescription(name, name, "For tests.", none, LabelUse.NORMAL_ONLY, List.of());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new Detector() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<String, Object> hyperparameters() {
                return Map.of();
            }

            @Override
            public FittedDetector fit(TrainingData data, FitContext context) {
                try {
                    train();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return new Fitted(data.shape(), context.random("point").nextDouble());
            }
        };
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        throw new UnsupportedOperationException("tests of running restore nothing");
    }

    private record Fitted(SampleShape inputShape, double point) implements FittedDetector {
        @Override
        public double[] score(Samples samples) {
            double[] scores = new double[samples.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Math.abs(samples.get(i, 0) - point);
            }
            return scores;
        }

        @Override
        public double threshold() {
            return 1;
        }

        @Override
        public SavedModel save() {
            throw new UnsupportedOperationException("tests of running save nothing");
        }
    }
}
