package org.imdad.baselines.tribuo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.LabelUse;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.anomaly.Event;

/**
 * Tribuo's examples as samples: the value of feature id j is value j of the sample, features that an example lacks are 0,
 * those that no id is known of are left out, and those of one id are added. Immutable and thread-safe.
 */
final class FeatureVectors {

    private final ImmutableFeatureMap features;
    private final SampleShape shape;

    /**
     * Vectors of the known features.
     *
     * @param features the known features
     * @param shape of a sample
     * @throws InvalidInputException if a sample of this shape has not one value for each feature
     */
    FeatureVectors(ImmutableFeatureMap features, SampleShape shape) {
        if (features.size() != shape.size()) {
            throw new InvalidInputException(
                    "data set: %d features, shape %s needs %d; give every pixel a feature in some example, also where it is 0"
                            .formatted(features.size(), shape, shape.size()));
        }
        this.features = features;
        this.shape = shape;
    }

    /**
     * Expected events as normal samples, anomalous events as labelled anomalies.
     *
     * @throws InvalidInputException if there are events of unknown type, or anomalous ones that the detector does not use
     */
    TrainingData trainingData(Iterable<Example<Event>> examples, DetectorDescription detector) {
        List<Example<Event>> expected = new ArrayList<>();
        List<Example<Event>> anomalous = new ArrayList<>();
        for (Example<Event> example : examples) {
            switch (example.getOutput().getType()) {
                case EXPECTED -> expected.add(example);
                case ANOMALOUS -> anomalous.add(example);
                case UNKNOWN ->
                    throw new InvalidInputException(
                            "data set: an event of unknown type; allowed for training are EXPECTED and ANOMALOUS");
            }
        }
        if (!anomalous.isEmpty() && detector.labelUse() == LabelUse.NORMAL_ONLY) {
            throw new InvalidInputException(
                    "data set: %d anomalous events; %s learns from expected events only, leave the anomalous ones out"
                            .formatted(anomalous.size(), detector.name()));
        }
        return new TrainingData(samples(expected), samples(anomalous));
    }

    /** The examples as samples, in their order. */
    Samples samples(List<Example<Event>> examples) {
        int d = shape.size();
        float[] values = new float[Math.multiplyExact(examples.size(), d)];
        double[] row = new double[d];
        for (int i = 0; i < examples.size(); i++) {
            Arrays.fill(row, 0);
            for (Feature feature : examples.get(i)) {
                int id = features.getID(feature.getName());
                if (id >= 0) {
                    row[id] += feature.getValue();
                }
            }
            for (int j = 0; j < d; j++) {
                values[i * d + j] = (float) row[j];
            }
        }
        return Samples.of(shape, values);
    }

    /** How many features of an example are known. */
    int known(Example<Event> example) {
        int known = 0;
        for (Feature feature : example) {
            if (features.getID(feature.getName()) >= 0) {
                known++;
            }
        }
        return known;
    }
}
