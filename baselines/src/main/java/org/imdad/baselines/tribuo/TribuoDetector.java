package org.imdad.baselines.tribuo;

import java.util.Map;
import java.util.function.Function;
import org.imdad.baselines.events.EventExamples;
import org.imdad.baselines.events.TrainerRun;
import org.imdad.baselines.sphere.Quantile;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.InvalidParameterException;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;

/**
 * Any anomaly trainer of Tribuo as a detector. The trainer is named by its class and its OLCUT properties, or given as an
 * object.
 *
 * <p>Score: −e with e the score of the event that the trainer's model predicts, as Tribuo's own models give expected events
 * high scores; e itself with {@link HighScores#ANOMALOUS}. Threshold: the (1−ν)-quantile of the training samples' scores.
 * Tribuo's own models call an event anomalous where e &lt; 0, but nothing in Tribuo's interface tells so of every model.
 *
 * <p>Randomness: a property {@code seed} that is not given is drawn from the trial's seed. Each fit trains as in a trainer's
 * first invocation. Labelled anomalies are not used, as Tribuo's trainers refuse them.
 *
 * <p>Source: A. Pocock, "Tribuo: Machine Learning with Provenance in Java", arXiv:2110.03022, 2021. A training can be
 * cancelled, or end at its deadline, while LIBSVM trains; other trainers are stopped before or after their training only.
 * Trainings in one process run one after the other. Immutable and thread-safe, as long as nobody else uses a given
 * trainer.
 */
public final class TribuoDetector implements Detector {

    private final TribuoSettings settings;
    private final Function<FitContext, Trainer<Event>> trainers;

    private TribuoDetector(TribuoSettings settings, Function<FitContext, Trainer<Event>> trainers) {
        this.settings = settings;
        this.trainers = trainers;
    }

    /**
     * A detector whose every fit makes a trainer of its own.
     *
     * @throws InvalidParameterException if there is no such trainer, or it does not take the properties
     */
    public static TribuoDetector of(TribuoSettings settings) {
        return new TribuoDetector(
                settings, new TrainerConfiguration(settings.trainer(), settings.properties())::trainer);
    }

    /**
     * A detector that uses a trainer as it is, so also one that no text describes. Every fit starts from the trainer's own
     * seed; that of the trial plays no part.
     *
     * @param trainer its invocation count is set by every fit
     * @param highScores which events its models give high scores
     * @param nu ν in (0, 1)
     */
    public static TribuoDetector of(Trainer<Event> trainer, HighScores highScores, double nu) {
        return new TribuoDetector(
                new TribuoSettings(trainer.getClass().getName(), ProvenanceText.of(trainer), highScores, nu),
                context -> trainer);
    }

    @Override
    public String name() {
        return TribuoFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return TribuoSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        Samples normal = data.normal();
        MutableDataset<Event> dataset = new EventExamples(normal.features()).expected(normal, context);
        Model<Event> model = train(trainers.apply(context), dataset, context);
        EventScores scores = new EventScores(model, settings.highScores());
        double threshold = Quantile.of(scores.of(normal), 1 - settings.nu());
        context.checkpoint();
        return new FittedTribuo(settings, data.shape(), scores, threshold);
    }

    private Model<Event> train(Trainer<Event> trainer, MutableDataset<Event> dataset, FitContext context) {
        try {
            return TrainerRun.first(trainer, dataset, context);
        } catch (FitException | InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidInputException(
                    "training data: %s cannot learn from it (%s); see its documentation"
                            .formatted(settings.trainer(), e),
                    e);
        }
    }
}
