package org.imdad.baselines.tribuo;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.SavedModel;
import org.tribuo.Model;
import org.tribuo.anomaly.Event;
import org.tribuo.protos.core.ModelProto;

/**
 * A fitted {@link TribuoDetector}. Saved as the model's protobuf form, one number for each byte; two fits differ there in
 * the time of training, which is part of Tribuo's provenance. Immutable; thread-safe if the model is, as Tribuo's are.
 */
final class FittedTribuo implements FittedDetector {

    private static final String MODEL = "model";

    private final TribuoSettings settings;
    private final SampleShape inputShape;
    private final EventScores scores;
    private final double threshold;

    /**
     * A fitted detector.
     *
     * @param settings hyperparameters
     * @param inputShape shape of the samples
     * @param scores of a model that knows one feature for each value of a sample
     * @param threshold score beyond which a sample is called an anomaly
     */
    FittedTribuo(TribuoSettings settings, SampleShape inputShape, EventScores scores, double threshold) {
        this.settings = settings;
        this.inputShape = inputShape;
        this.scores = scores;
        this.threshold = threshold;
    }

    @Override
    public double[] score(Samples samples) {
        FittedDetector.requireScorable(samples, inputShape);
        return scores.of(samples);
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public SampleShape inputShape() {
        return inputShape;
    }

    @Override
    public SavedModel save() {
        return new SavedModel(
                TribuoFactory.NAME,
                TribuoSettings.SCHEMA.values(settings),
                inputShape,
                Map.of("threshold", threshold),
                Map.of(MODEL, ByteArrays.numbers(scores.model().serialize().toByteArray())));
    }

    static FittedTribuo restore(SavedModel saved) {
        saved.requireOf(TribuoFactory.NAME);
        TribuoSettings settings = TribuoSettings.SCHEMA.create(saved.hyperparameters());
        double threshold = saved.scalar("threshold");
        try {
            byte[] bytes = ByteArrays.bytes(saved.array(MODEL));
            EmbeddedObjects.requireHarmless(bytes);
            Model<Event> model = Model.deserialize(ModelProto.parseFrom(bytes)).castModel(Event.class);
            if (model.getFeatureIDMap().size() != saved.inputShape().size()) {
                throw new IllegalArgumentException("%d features for samples of shape %s"
                        .formatted(model.getFeatureIDMap().size(), saved.inputShape()));
            }
            return new FittedTribuo(
                    settings, saved.inputShape(), new EventScores(model, settings.highScores()), threshold);
        } catch (InvalidProtocolBufferException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException e) {
            throw new InvalidInputException(
                    "saved model of %s: %s; save the model again, or add its trainer to the class path"
                            .formatted(TribuoFactory.NAME, e.getMessage()),
                    e);
        }
    }
}
