package org.imdad.baselines.events;

import java.util.ArrayList;
import java.util.List;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Samples of d values as Tribuo's examples. Feature names are numbers with leading zeros, so that their alphabetical order,
 * by which Tribuo numbers features, is the order of the values in a sample.
 *
 * <p>Zeros are left out, as Tribuo takes a missing feature as 0 and the time of some trainers grows with the number of
 * features given. The first example of a data set has all features, so that its trainer knows d of them. Immutable and
 * thread-safe.
 */
public final class EventExamples {

    private final String[] names;

    /**
     * Examples of samples.
     *
     * @param features d; at least 1
     */
    public EventExamples(int features) {
        names = new String[features];
        for (int j = 0; j < features; j++) {
            String digits = Integer.toString(j);
            names[j] = "0".repeat(10 - digits.length()) + digits;
        }
    }

    /**
     * Samples as a data set of expected events, in their order.
     *
     * @param samples samples of d values
     * @param context asked now and then whether to go on
     */
    public MutableDataset<Event> expected(Samples samples, FitContext context) {
        AnomalyFactory factory = new AnomalyFactory();
        MutableDataset<Event> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("training samples", factory), factory);
        for (int i = 0; i < samples.size(); i++) {
            if (i % 100 == 0) {
                context.checkpoint();
            }
            dataset.add(example(AnomalyFactory.EXPECTED_EVENT, samples.row(i), i == 0));
        }
        return dataset;
    }

    /** Samples of d values as examples of unknown type, in their order. */
    public List<Example<Event>> unknown(Samples samples) {
        List<Example<Event>> examples = new ArrayList<>(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            examples.add(example(AnomalyFactory.UNKNOWN_EVENT, samples.row(i), false));
        }
        return examples;
    }

    private ArrayExample<Event> example(Event event, float[] row, boolean complete) {
        ArrayExample<Event> example = new ArrayExample<>(event);
        for (int j = 0; j < row.length; j++) {
            // An example needs at least one feature, even if that is 0.
            if (complete || row[j] != 0 || j == row.length - 1 && example.size() == 0) {
                example.add(names[j], row[j]);
            }
        }
        return example;
    }
}
