package org.imdad.baselines.tribuo;

import java.util.List;
import org.imdad.baselines.events.EventExamples;
import org.imdad.core.data.Samples;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.anomaly.Event;
import org.tribuo.anomaly.Event.EventType;

/**
 * Anomaly scores out of a model of Tribuo, kept in [−{@value #LIMIT}, {@value #LIMIT}] so that their differences are finite.
 * An event without a score, that is NaN, has the limit if it is anomalous and minus the limit if not. Thread-safe if the
 * model is.
 *
 * @param model predicts events
 * @param highScores which events it gives high scores
 */
record EventScores(Model<Event> model, HighScores highScores) {

    static final double LIMIT = Double.MAX_VALUE / 4;

    /** Samples that are examples at one time. */
    private static final int CHUNK = 1000;

    /** The scores of samples with as many values as the model knows features. */
    double[] of(Samples samples) {
        EventExamples examples = new EventExamples(samples.features());
        double[] scores = new double[samples.size()];
        for (int from = 0; from < scores.length; from += CHUNK) {
            int to = Math.min(from + CHUNK, scores.length);
            List<Prediction<Event>> predictions = model.predict(examples.unknown(samples.slice(from, to)));
            for (int i = from; i < to; i++) {
                scores[i] = score(predictions.get(i - from).getOutput());
            }
        }
        return scores;
    }

    private double score(Event event) {
        if (Double.isNaN(event.getScore())) {
            return event.getType() == EventType.ANOMALOUS ? LIMIT : -LIMIT;
        }
        return Math.max(-LIMIT, Math.min(LIMIT, highScores.anomalyScore(event.getScore())));
    }
}
