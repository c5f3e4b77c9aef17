package org.imdad.experiments.run;

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

/** Makes detectors that score by the squared distance to the training mean, after doing something of their own. */
public abstract class SimpleFactory implements DetectorFactory {

    private final String name;

    /** A factory of detectors of a name. */
    protected SimpleFactory(String name) {
        this.name = name;
    }

    /** What the detector does before it computes the mean. */
    protected abstract void train(TrainingData data, FitContext context);

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
                train(data, context);
                return new Fitted(data.shape(), mean(data.normal()));
            }
        };
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        throw new UnsupportedOperationException("tests of running restore nothing");
    }

    static double[] mean(Samples samples) {
        double[] mean = new double[samples.features()];
        for (int i = 0; i < samples.size(); i++) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += samples.get(i, j) / samples.size();
            }
        }
        return mean;
    }

    static double[] squaredDistances(Samples samples, double[] mean) {
        double[] squared = new double[samples.size()];
        for (int i = 0; i < squared.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                double difference = samples.get(i, j) - mean[j];
                squared[i] += difference * difference;
            }
        }
        return squared;
    }

    private record Fitted(SampleShape inputShape, double[] mean) implements FittedDetector {
        @Override
        public double[] score(Samples samples) {
            return squaredDistances(samples, mean);
        }

        @Override
        public double threshold() {
            return 9;
        }

        @Override
        public SavedModel save() {
            throw new UnsupportedOperationException("tests of running save nothing");
        }
    }
}
