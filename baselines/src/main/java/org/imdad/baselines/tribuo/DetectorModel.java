package org.imdad.baselines.tribuo;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.model.SavedModel;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.anomaly.ImmutableAnomalyInfo;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * A fitted detector as a model of Tribuo, made by {@link DetectorTrainer}.
 *
 * <p>An example is anomalous if the detector's score s is greater than its threshold t. The score of the predicted event is
 * t − s, as in Tribuo's own models: negative for anomalous events, and the higher, the more normal. All examples of one call
 * of {@code predict} are scored as one batch.
 *
 * <p>Tribuo's protobuf form: {@code serialized_data} is a message of the two fields
 * {@code ModelDataProto metadata = 1; bytes detector = 2;}, the latter a {@link org.imdad.core.model.ModelFile}. Java's own
 * serialisation is refused.
 *
 * <p>Copies share the detector. Native memory is released some time after model and copies are no longer used. Thread-safe,
 * but only one call at a time scores; threads that are to score at once each need a model read from its serialised form.
 */
public final class DetectorModel extends Model<Event> {

    private static final long serialVersionUID = 1L;

    private static final int VERSION = 0;
    private static final String TYPE_URL = "type.googleapis.com/imdad.DetectorModelProto";
    private static final int METADATA = 1;
    private static final int DETECTOR = 2;

    private final transient SharedDetector detector;
    private final transient FeatureVectors vectors;

    DetectorModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Event> outputs,
            SharedDetector detector) {
        super(name, provenance, features, outputs, false);
        this.detector = detector;
        this.vectors = new FeatureVectors(features, detector.inputShape());
    }

    /**
     * Called by Tribuo to read a serialised model.
     *
     * @param version of the serialised form
     * @param className name of this class
     * @param message what {@link #serialize()} put there
     * @throws InvalidProtocolBufferException if the message cannot be parsed
     * @throws InvalidInputException if it is incomplete or altered, or its detector is not installed
     */
    public static DetectorModel deserializeFromProto(int version, String className, Any message)
            throws InvalidProtocolBufferException {
        if (version != VERSION) {
            throw new IllegalArgumentException("model of version %d; allowed is %d".formatted(version, VERSION));
        }
        UnknownFieldSet fields = UnknownFieldSet.parseFrom(message.getValue());
        ModelDataCarrier<?> carrier = ModelDataCarrier.deserialize(ModelDataProto.parseFrom(field(fields, METADATA)));
        if (!(carrier.outputDomain() instanceof ImmutableAnomalyInfo outputs)) {
            throw new InvalidInputException(
                    "serialised model: its outputs are no anomaly events; it is no model of a DetectorTrainer");
        }
        SavedModel saved = ModelBytes.read(field(fields, DETECTOR).toByteArray());
        FittedDetector fitted = Detectors.installed().named(saved.detector()).restore(saved);
        return new DetectorModel(
                carrier.name(), carrier.provenance(), carrier.featureDomain(), outputs, new SharedDetector(fitted));
    }

    /** Shape of the samples that examples become. */
    public SampleShape inputShape() {
        return detector.inputShape();
    }

    private static ByteString field(UnknownFieldSet fields, int number) {
        List<ByteString> values = fields.getField(number).getLengthDelimitedList();
        if (values.size() != 1) {
            throw new InvalidInputException(
                    "serialised model: field %d occurs %d times, once is needed; save the model again"
                            .formatted(number, values.size()));
        }
        return values.get(0);
    }

    @Override
    public ModelProto serialize() {
        UnknownFieldSet fields = UnknownFieldSet.newBuilder()
                .addField(METADATA, field(createDataCarrier().serialize().toByteString()))
                .addField(DETECTOR, field(ByteString.copyFrom(ModelBytes.of(detector.save()))))
                .build();
        return ModelProto.newBuilder()
                .setVersion(VERSION)
                .setClassName(DetectorModel.class.getName())
                .setSerializedData(Any.newBuilder().setTypeUrl(TYPE_URL).setValue(fields.toByteString()))
                .build();
    }

    private static UnknownFieldSet.Field field(ByteString value) {
        return UnknownFieldSet.Field.newBuilder().addLengthDelimited(value).build();
    }

    @Override
    public Prediction<Event> predict(Example<Event> example) {
        return innerPredict(List.of(example)).get(0);
    }

    /**
     * Predicts one batch.
     *
     * @throws IllegalArgumentException if an example has no known feature
     * @throws InvalidInputException if a value is not finite
     */
    @Override
    protected List<Prediction<Event>> innerPredict(Iterable<Example<Event>> examples) {
        List<Example<Event>> batch = new ArrayList<>();
        examples.forEach(batch::add);
        int[] known = batch.stream().mapToInt(this::knownFeatures).toArray();
        double[] scores = detector.score(vectors.samples(batch));
        List<Prediction<Event>> predictions = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            predictions.add(new Prediction<>(event(scores[i]), known[i], batch.get(i)));
        }
        return predictions;
    }

    private int knownFeatures(Example<Event> example) {
        int known = vectors.known(example);
        if (known == 0) {
            throw new IllegalArgumentException("example: none of its features was in the training data");
        }
        return known;
    }

    private Event event(double score) {
        double threshold = detector.threshold();
        return new Event(score > threshold ? EventType.ANOMALOUS : EventType.EXPECTED, threshold - score);
    }

    /** Empty: detectors rank no features. */
    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        return Map.of();
    }

    /** Empty: detectors give no reasons in terms of features. */
    @Override
    public Optional<Excuse<Event>> getExcuse(Example<Event> example) {
        return Optional.empty();
    }

    @Override
    protected DetectorModel copy(String newName, ModelProvenance newProvenance) {
        return new DetectorModel(newName, newProvenance, featureIDMap, outputIDInfo, detector);
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("%s; use serializeToFile".formatted(DetectorModel.class.getName()));
    }
}
