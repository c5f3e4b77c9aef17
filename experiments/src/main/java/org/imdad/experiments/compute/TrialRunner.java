package org.imdad.experiments.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.imdad.core.detector.Deadline;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.EpochListener;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.WorkCache;
import org.imdad.experiments.data.DatasetSource;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Gallery;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.Plane;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;

/**
 * Computes trials in this process, one after the other, each with one thread: opens the data set, draws and preprocesses
 * the split, or maps it where another trial left it, fits the detector on the training samples, and scores the test
 * samples. The outcome depends on the trial alone. Where the best epoch on the test split is selected, the scores are of that
 * epoch; the threshold is always that of the last. Not thread-safe.
 */
public final class TrialRunner {

    private final Detectors detectors;
    private final WorkFolder sharedWork;
    private final TrialData data;
    private final Provenance provenance = Provenance.ofThisProcess();

    /**
     * Creates a runner.
     *
     * @param detectors those that trials may name
     * @param source where data sets come from
     * @param sharedWork keeps splits, pretrained networks and the like for other trials
     */
    public TrialRunner(Detectors detectors, DatasetSource source, WorkFolder sharedWork) {
        this.detectors = detectors;
        this.sharedWork = sharedWork;
        this.data = new TrialData(source, new SplitCache(sharedWork.splits(), SplitCache.MAX_BYTES));
    }

    /**
     * Computes a trial.
     *
     * <p>Timings are in seconds: {@code prepare} until the samples are there, {@code fit} without {@code diagnostics}
     * (validation scores and distances per epoch), {@code score} of the test samples. A trial that finds shared work, such
     * as its split, does not count the time this took; {@code prepare} of the trial that leaves the split has the time of
     * writing it to the disk, and the first reading of mapped samples counts where it happens.
     *
     * @param trial what to compute
     * @param deadline the moment after which the fit gives up; {@link Deadline#NEVER} for none
     * @param progress hears of each epoch, on this thread
     * @throws InvalidInputException if the data or a hyperparameter cannot be used
     * @throws FitException if training diverges, collapses or runs out of time, or if a score is NaN
     */
    public TrialOutcome run(Trial trial, Deadline deadline, Consumer<EpochRow> progress) {
        DetectorFactory factory = detectors.named(trial.detector());
        requireThisVersion(trial, Implementation.of(factory));
        Detector detector = factory.create(trial.hyperparameters());
        long begin = System.nanoTime();
        Split split = data.of(trial);
        long prepared = System.nanoTime();
        Optional<PlaneHistory> plane = PlaneHistory.of(split);
        EpochHistory history = new EpochHistory(
                split.validation(), plane.isPresent() ? PlaneHistory::shows : EpochHistory::isFirstOrLast, progress);
        Optional<BestTestEpoch> selection = selection(trial, split);
        FitContext context = FitContext.seeded(trial.seed())
                .withDeadline(deadline)
                .withListener(listener(history, selection, plane));
        context.checkpoint();
        try (FittedDetector fitted = detector.fit(split.training(), context.withCache(cache(trial, context)))) {
            long trained = System.nanoTime();
            double diagnostics = history.seconds()
                    + selection.map(BestTestEpoch::seconds).orElse(0.0)
                    + plane.map(PlaneHistory::seconds).orElse(0.0);
            double[] scores = selection
                    .map(BestTestEpoch::scores)
                    .orElseGet(() -> fitted.score(split.test().samples()));
            long scored = System.nanoTime();
            Scores.requireUsable(scores, split.test(), "test sample");
            OptionalDouble validationAuroc = history.validationAuroc(fitted::score);
            Optional<Plane> drawn = plane.map(map -> map.finish(fitted));
            // Scores of an earlier epoch are not those of the network at hand.
            Optional<Gallery> gallery =
                    selection.isPresent() ? Optional.empty() : HeatMapGallery.of(fitted, split, scores);
            Map<String, Double> timings = new LinkedHashMap<>();
            timings.put("prepare", (prepared - begin) / 1e9);
            timings.put("fit", (trained - prepared) / 1e9 - diagnostics);
            timings.put("diagnostics", diagnostics);
            timings.put("score", (scored - trained) / 1e9);
            return new TrialOutcome(
                    scores,
                    split.test().anomaly(),
                    split.test().rows(),
                    fitted.threshold(),
                    history.rows(),
                    timings,
                    provenance(trial, factory, selection),
                    validationAuroc,
                    drawn,
                    gallery);
        }
    }

    /** Keys are told apart by the version of the code, and by the form in which earlier programs kept work. */
    private WorkCache cache(Trial trial, FitContext context) {
        WorkCache kept = sharedWork.cache(context::checkpoint);
        return (key, work) -> kept.get("work of " + trial.implementation() + "\n" + key, work);
    }

    private static Optional<BestTestEpoch> selection(Trial trial, Split split) {
        return trial.selection() == Selection.BEST_TEST_EPOCH
                ? Optional.of(new BestTestEpoch(split.test()))
                : Optional.empty();
    }

    private static EpochListener listener(
            EpochHistory history, Optional<BestTestEpoch> selection, Optional<PlaneHistory> plane) {
        return report -> {
            history.onEpoch(report);
            selection.ifPresent(best -> best.onEpoch(report));
            plane.ifPresent(map -> map.onEpoch(report));
        };
    }

    private Map<String, String> provenance(Trial trial, DetectorFactory factory, Optional<BestTestEpoch> selection) {
        Map<String, String> all = provenance.of(trial, factory);
        selection.ifPresent(best -> all.put(Selection.SELECTED_EPOCH, best.epoch()));
        return all;
    }

    private static void requireThisVersion(Trial trial, String version) {
        if (!trial.implementation().equals(version)) {
            throw new InvalidInputException(
                    "the trial was planned for version %s, this is version %s; run the suite again to plan it anew"
                            .formatted(trial.implementation(), version));
        }
    }
}
