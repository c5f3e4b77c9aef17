package org.imdad.baselines.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.EasyProblem;
import org.imdad.core.detector.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;

class DetectorModelTest {

    private static final Map<String, String> SMALL =
            Map.of("encoder", "mlp-16-8", "epochs", "3", "milestone", "2", "pretrain_epochs", "0");

    private final EasyProblem problem = EasyProblem.of(SampleShape.vector(6));
    private final MutableDataset<Event> unseen = EventData.unseen(problem);
    private final Model<Event> model =
            new DetectorTrainer("deep-svdd", SMALL, 1).train(EventData.of(problem.unlabelled()));

    @Test
    void anomalousEventsHaveNegativeScores() {
        for (Prediction<Event> prediction : model.predict(unseen)) {
            Event event = prediction.getOutput();
            assertThat(event.getType() == EventType.ANOMALOUS).isEqualTo(event.getScore() < 0);
            assertThat(prediction.getNumActiveFeatures()).isEqualTo(6);
        }
    }

    @Test
    void aSerialisedModelKeepsNameProvenanceAndPredictions() {
        Model<Event> read = Model.deserialize(model.serialize()).castModel(Event.class);

        assertThat(scores(read)).isEqualTo(scores(model));
        assertThat(read.getName()).isEqualTo("deep-svdd");
        assertThat(read.getProvenance()).isEqualTo(model.getProvenance());
        assertThat(read.serialize()).isEqualTo(model.serialize());
    }

    @Test
    void aCopyPredictsTheSame() {
        assertThat(scores(model.copy())).isEqualTo(scores(model));
        assertThat(model.copy().getProvenance()).isEqualTo(model.getProvenance());
    }

    @Test
    void severalThreadsGetTheScoresOfOne() {
        double[] expected = scores(model);

        List<double[]> all =
                IntStream.range(0, 16).parallel().mapToObj(i -> scores(model)).toList();

        assertThat(all).allSatisfy(scores -> assertThat(scores).isEqualTo(expected));
    }

    @Test
    void anExampleWithoutKnownFeaturesIsRefused() {
        var example = new ArrayExample<>(AnomalyFactory.UNKNOWN_EVENT);
        example.add("other", 1);

        assertThatThrownBy(() -> model.predict(example))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("example: none of its features was in the training data");
    }

    @Test
    void valuesThatSinglePrecisionDoesNotHoldAreRefused() {
        var example = new ArrayExample<>(AnomalyFactory.UNKNOWN_EVENT);
        example.add("f00", 1e39);

        assertThatThrownBy(() -> model.predict(example))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("only finite values can be scored");
    }

    @Test
    void anAlteredModelIsRefused() {
        ModelProto whole = model.serialize();
        ByteString data = whole.getSerializedData().getValue();
        Any cut = Any.newBuilder()
                .setTypeUrl(whole.getSerializedData().getTypeUrl())
                .setValue(ByteString.EMPTY)
                .build();
        Any altered = Any.newBuilder()
                .setTypeUrl(whole.getSerializedData().getTypeUrl())
                .setValue(data.substring(0, data.size() - 40).concat(ByteString.copyFrom(new byte[40])))
                .build();

        assertThatThrownBy(() -> DetectorModel.deserializeFromProto(0, "", cut))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("serialised model: field 1 occurs 0 times, once is needed; save the model again");
        assertThatThrownBy(() -> DetectorModel.deserializeFromProto(0, "", altered))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no whole ZIP archive");
        assertThatThrownBy(() -> DetectorModel.deserializeFromProto(1, "", whole.getSerializedData()))
                .hasMessage("model of version 1; allowed is 0");
    }

    @Test
    void javasOwnSerialisationIsRefused() throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(model))
                    .isInstanceOf(NotSerializableException.class)
                    .hasMessageContaining("use serializeToFile");
        }
    }

    private double[] scores(Model<Event> scorer) {
        return scorer.predict(unseen).stream()
                .mapToDouble(prediction -> prediction.getOutput().getScore())
                .toArray();
    }
}
