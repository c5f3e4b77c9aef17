package org.imdad.baselines.tribuo;

import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.EasyProblem;
import org.tribuo.MutableDataset;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Samples as a user of Tribuo would hold them. */
final class EventData {

    private EventData() {}

    static MutableDataset<Event> empty() {
        AnomalyFactory factory = new AnomalyFactory();
        return new MutableDataset<>(new SimpleDataSourceProvenance("test", factory), factory);
    }

    /** Expected events. */
    static MutableDataset<Event> of(Samples normal) {
        MutableDataset<Event> dataset = empty();
        add(dataset, normal, AnomalyFactory.EXPECTED_EVENT);
        return dataset;
    }

    /** Normal samples as expected events, labelled anomalies as anomalous ones. */
    static MutableDataset<Event> of(TrainingData data) {
        MutableDataset<Event> dataset = of(data.normal());
        add(dataset, data.anomalies(), AnomalyFactory.ANOMALOUS_EVENT);
        return dataset;
    }

    /** Unseen normal samples, then unseen anomalies. */
    static MutableDataset<Event> unseen(EasyProblem problem) {
        return of(new TrainingData(problem.normal(), problem.anomalies()));
    }

    static void add(MutableDataset<Event> dataset, Samples samples, Event event) {
        for (int i = 0; i < samples.size(); i++) {
            dataset.add(example(event, samples.row(i)));
        }
    }

    /** The features f00, f01, … in their order. */
    static ArrayExample<Event> example(Event event, float... row) {
        ArrayExample<Event> example = new ArrayExample<>(event);
        for (int j = 0; j < row.length; j++) {
            example.add("f%02d".formatted(j), row[j]);
        }
        return example;
    }
}
