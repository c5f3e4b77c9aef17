package org.imdad.reports.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imdad.experiments.trial.EpochRow;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.trial.Trial;
import org.imdad.experiments.trial.TrialOutcome;
import org.imdad.stats.OutlierBounds;

/**
 * Outlier ratios of a trial whose detector has a sphere R², a margin S² and the weights ν, ν₁ and ν₂, recomputed from the
 * squared distances it kept at the last epoch.
 *
 * <p>On test samples the distance is read off the score: it is proportional to the distance, and the sphere lies at the
 * detector's threshold. Where test labels selected an epoch, scores are of that one and the spheres of the last: there are
 * no ratios on test samples then.
 *
 * @param training ratios on training data beside their bounds
 * @param heldOutNormal share of normal test samples outside the sphere, in [0, 1]
 * @param heldOutAnomalies share of anomalies of the test set inside the margin, in [0, 1]
 */
public record SphereOutliers(OutlierBounds training, OptionalDouble heldOutNormal, OptionalDouble heldOutAnomalies) {

    /** Whether a trial's detector has such weights. */
    static boolean concern(Trial trial) {
        return Stream.of("nu", "nu1", "nu2")
                .allMatch(name -> trial.hyperparameters().get(name) instanceof Number);
    }

    /** Computes the ratios; empty for detectors without such weights, and without labelled anomalies. */
    static Optional<SphereOutliers> of(Trial trial, TrialOutcome outcome) {
        Map<String, Object> settings = trial.hyperparameters();
        List<EpochRow> kept = outcome.epochs().stream()
                .filter(row -> row.values().containsKey("outer_radius2"))
                .filter(row -> row.distances().getOrDefault("anomalies", new double[0]).length > 0)
                .toList();
        if (kept.isEmpty()
                || !(settings.get("nu") instanceof Number nu
                        && settings.get("nu1") instanceof Number nu1
                        && settings.get("nu2") instanceof Number nu2)) {
            return Optional.empty();
        }
        EpochRow last = kept.get(kept.size() - 1);
        double radius2 = last.values().get("radius2");
        double outerRadius2 = last.values().get("outer_radius2");
        OutlierBounds training = OutlierBounds.of(
                new OutlierBounds.Weights(nu.doubleValue(), nu1.doubleValue(), nu2.doubleValue()),
                last.distances().get("normal"),
                last.distances().get("anomalies"),
                radius2,
                outerRadius2);
        double sphere = trial.selection() == Selection.LAST_EPOCH ? outcome.threshold() : Double.NaN;
        return Optional.of(new SphereOutliers(
                training,
                Double.isNaN(sphere) ? OptionalDouble.empty() : share(outcome, false, score -> score > sphere),
                radius2 > 0 && !Double.isNaN(sphere)
                        ? share(outcome, true, score -> score < sphere * outerRadius2 / radius2)
                        : OptionalDouble.empty()));
    }

    private static OptionalDouble share(TrialOutcome outcome, boolean anomalies, DoublePredicate beyond) {
        double[] scores = IntStream.range(0, outcome.scores().length)
                .filter(i -> outcome.anomaly()[i] == anomalies)
                .mapToDouble(i -> outcome.scores()[i])
                .toArray();
        return Arrays.stream(scores).map(score -> beyond.test(score) ? 1 : 0).average();
    }
}
