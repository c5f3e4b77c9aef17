package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.LabelUse;
import org.imdad.experiments.trial.Selection;

/**
 * Which results of a table or figure used more than normal training samples, by label. Labels of all kinds but the first
 * say so in words wherever they stand; the notes explain it.
 *
 * @param labelledAnomalies learn from labelled anomalies
 * @param testSelected take the epoch with the best AUROC on the test split
 * @param transductive score each test sample by help of the others
 * @param chosen stand for a grid of settings of which one was chosen, for each data set
 * @param rule how it was chosen
 */
public record Disclosures(
        Set<String> labelledAnomalies,
        Set<String> testSelected,
        Set<String> transductive,
        Set<String> chosen,
        SelectionRule rule) {

    private static final String DAGGER = "†";

    /** Copies the sets. */
    public Disclosures {
        labelledAnomalies = Set.copyOf(labelledAnomalies);
        testSelected = Set.copyOf(testSelected);
        transductive = Set.copyOf(transductive);
        chosen = Set.copyOf(chosen);
    }

    /**
     * What must be said about the results of a suite.
     *
     * @param selection the suite's trials
     * @param detectors descriptions by name; a missing one is taken to use normal samples only
     */
    public static Disclosures of(ModelSelection selection, Map<String, DetectorDescription> detectors) {
        Set<String> labelled = new HashSet<>();
        Set<String> selected = new HashSet<>();
        Set<String> transductive = new HashSet<>();
        for (TrialResult trial : selection.results().trials()) {
            DetectorDescription detector = detectors.get(trial.trial().detector());
            if (detector != null && detector.labelUse() == LabelUse.LABELLED_ANOMALIES) {
                labelled.add(trial.label());
            }
            if (detector != null && detector.transductive()) {
                transductive.add(trial.label());
            }
            if (trial.trial().selection() == Selection.BEST_TEST_EPOCH) {
                selected.add(trial.label());
            }
        }
        return new Disclosures(labelled, selected, transductive, selection.labels(), selection.rule());
    }

    /** A label as tables and figures show it. */
    public String heading(String label) {
        return labelledAnomalies.contains(label) ? label + " " + DAGGER : label;
    }

    /** What is to be said below a table or figure of labels. */
    public List<String> notes(Collection<String> labels) {
        List<String> notes = new ArrayList<>();
        if (labels.stream().anyMatch(labelledAnomalies::contains)) {
            notes.add(DAGGER + " learns from labelled anomalies as well.");
        }
        if (labels.stream().anyMatch(testSelected::contains)) {
            notes.add(
                    "best test epoch: scores of the epoch with the best AUROC on the test split, which uses test labels; "
                            + "only to be held against published numbers made this way.");
        }
        if (labels.stream().anyMatch(transductive::contains)) {
            notes.add("transductive: the score of a test sample depends on the other test samples and their order; "
                    + "only to be held against published numbers made this way.");
        }
        if (labels.stream().anyMatch(chosen::contains)) {
            notes.add(choiceNote());
        }
        return notes;
    }

    /** Sentences about a table or figure of labels, with {@link #notes} behind them. */
    public List<String> behind(List<String> sentences, Collection<String> labels) {
        return Stream.concat(sentences.stream(), notes(labels).stream()).toList();
    }

    private String choiceNote() {
        return switch (rule) {
            case VALIDATION ->
                "chosen on validation: of the settings of its grid, for each data set the one with the highest mean AUROC on the "
                        + "validation splits.";
            case ORACLE ->
                "oracle: of the settings of its grid, for each data set the one with the highest mean AUROC on the test splits; "
                        + "this uses test labels and is a limit, not a result.";
            case NONE -> throw new IllegalStateException("without a rule nothing is chosen");
        };
    }
}
