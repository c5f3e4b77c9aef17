package org.imdad.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imdad.experiments.protocol.Protocol;
import org.imdad.experiments.trial.Selection;
import org.imdad.experiments.trial.Trial;
import org.imdad.reports.result.Numbers;
import org.imdad.reports.result.SuiteResults;
import org.imdad.reports.result.TrialResult;

/**
 * The paragraphs of a paper that say how results were made, written from the trials themselves and the provenance that they
 * recorded.
 */
public final class MethodsText {

    private MethodsText() {}

    /** The paragraphs. */
    public static List<String> of(SuiteResults results) {
        List<Trial> trials = results.trials().stream().map(TrialResult::trial).toList();
        if (trials.isEmpty()) {
            return List.of();
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(design(results, trials));
        trials = trials.stream().map(trial -> trial.withSeeds(0, 0)).distinct().toList();
        datasets(trials).forEach((dataset, ofDataset) -> paragraphs.add(dataset + ": " + data(ofDataset)));
        paragraphs.add(scores(trials));
        String made = provenance(results.provenance());
        if (!made.isEmpty()) {
            paragraphs.add(made);
        }
        return paragraphs;
    }

    private static String design(SuiteResults results, List<Trial> trials) {
        Set<Long> seeds = new TreeSet<>(trials.stream().map(Trial::seed).toList());
        return Numbers.format(
                "The results are those of %d trials: %s on %s, %s. In each trial one class is normal and every other class "
                        + "is anomalous. Training data are the samples of the training part that are taken as normal; "
                        + "preprocessing takes its numbers from them alone.",
                results.trials().size(),
                counted(results.labels().size(), "detector", "detectors"),
                counted(results.blocks().size(), "data set and normal class", "pairs of data set and normal class"),
                seeds.size() == 1
                        ? "seed " + seeds.iterator().next()
                        : seeds.size() + " seeds ("
                                + seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
    }

    private static Map<String, List<Trial>> datasets(List<Trial> trials) {
        return trials.stream().collect(Collectors.groupingBy(Trial::dataset, LinkedHashMap::new, Collectors.toList()));
    }

    private static String data(List<Trial> trials) {
        List<String> parts = new ArrayList<>();
        parts.add(each(
                trials,
                trial -> trial.preprocessing().isEmpty()
                        ? "no preprocessing"
                        : "preprocessing " + String.join(", ", trial.preprocessing())));
        parts.add(each(trials, trial -> labelled(trial.protocol())));
        parts.add(each(
                trials,
                trial -> trial.protocol().pollution() > 0
                        ? percent(trial.protocol().pollution()) + " of the samples taken as normal are anomalies"
                        : ""));
        parts.add(each(
                trials,
                trial -> trial.protocol().validationShare() > 0
                        ? percent(trial.protocol().validationShare()) + " of the training part held out for validation"
                        : ""));
        Set<String> classes = trials.stream()
                .map(trial -> trial.protocol().normalClass())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        parts.add("normal " + (classes.size() == 1 ? "class " : "classes ") + String.join(", ", classes));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")) + ".";
    }

    private static String labelled(Protocol protocol) {
        if (protocol.labelledShare() == 0) {
            return "no labelled anomalies";
        }
        String from = protocol.labelledFrom().isEmpty()
                ? "all other classes"
                : "class " + String.join(", ", protocol.labelledFrom());
        return "labelled anomalies numbering " + percent(protocol.labelledShare())
                + " of the normal training samples, drawn from " + from;
    }

    private static String scores(List<Trial> trials) {
        boolean selected = trials.stream().anyMatch(trial -> trial.selection() == Selection.BEST_TEST_EPOCH);
        return "Scores are those of the test part, by the model as it is after the last epoch"
                + (selected ? "; detectors labelled 'best test epoch' are the exception" : "")
                + ". No test label takes part in training, thresholds, early stopping or the choice of settings"
                + (selected ? ", but for that exception" : "")
                + ", unless a label in a table says so. Tables give the mean and the sample standard deviation over seeds; AUROC "
                + "counts ties as one half; average precision sums over distinct thresholds.";
    }

    private static String provenance(Map<String, Set<String>> provenance) {
        List<String> parts = new ArrayList<>();
        add(parts, provenance, "imdad", "IMDAD %s");
        add(parts, provenance, "commit", "commit %s");
        add(parts, provenance, "deeplearning4j-nn", "DeepLearning4J %s");
        add(parts, provenance, "tribuo-core", "Tribuo %s");
        add(parts, provenance, "java", "%s");
        add(parts, provenance, "os", "%s");
        add(parts, provenance, "cpu", "CPU %s");
        return parts.isEmpty() ? "" : "Computed with " + String.join(", ", parts) + "; one thread per trial.";
    }

    private static void add(List<String> parts, Map<String, Set<String>> provenance, String key, String pattern) {
        Set<String> values = provenance.getOrDefault(key, Set.of());
        if (!values.isEmpty()) {
            parts.add(pattern.formatted(String.join(" and ", values)));
        }
    }

    /** The distinct texts of trials. */
    private static String each(List<Trial> trials, Function<Trial, String> text) {
        return trials.stream()
                .map(text)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String counted(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static String percent(double share) {
        return Numbers.trimmed(100 * share) + " %";
    }
}
