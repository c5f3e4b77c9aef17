package org.imdad.reports.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.experiments.trial.TrialState;
import org.imdad.stats.MeanStd;

/**
 * Results with one setting of every grid, chosen for each data set.
 *
 * <p>A setting's value is averaged over seeds, then over normal classes. The highest is chosen, the first of equals in the
 * order of the grid. A setting takes part once all its trials on the data set have a value; while none has, the grid has no
 * column entry there.
 *
 * @param rule how they were chosen
 * @param results the trials of chosen settings, under the name of their grid, and those that belong to no grid
 * @param choices what was chosen
 */
public record ModelSelection(SelectionRule rule, SuiteResults results, List<Choice> choices) {

    /** Copies the list. */
    public ModelSelection {
        choices = List.copyOf(choices);
    }

    /**
     * A setting chosen for a data set.
     *
     * @param label what it is called now
     * @param dataset data set and variant, without a class
     * @param setting its label among all settings
     * @param value mean AUROC by which it was chosen
     * @param candidates number of settings compared
     */
    public record Choice(String label, Block dataset, String setting, double value, int candidates) {}

    /**
     * Chooses.
     *
     * @throws InvalidInputException if settings are to be chosen by a validation split that there is not
     */
    public static ModelSelection of(SelectionRule rule, SuiteResults results) {
        if (rule == SelectionRule.NONE) {
            return new ModelSelection(rule, results, List.of());
        }
        Map<String, Set<String>> grids = results.grids();
        Map<Place, Choice> choices = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> grid : grids.entrySet()) {
            for (Block dataset : datasets(results)) {
                choose(rule, results, grid.getKey(), grid.getValue(), dataset)
                        .ifPresent(choice -> choices.put(new Place(grid.getKey(), dataset), choice));
            }
        }
        List<TrialResult> trials = new ArrayList<>();
        for (TrialResult trial : results.trials()) {
            Choice choice = choices.get(new Place(trial.family(), trial.block().withoutClass()));
            if (!trial.isOfGrid()) {
                trials.add(trial);
            } else if (choice != null && choice.setting().equals(trial.label())) {
                trials.add(trial.labelled(choice.label()));
            }
        }
        return new ModelSelection(rule, results.with(trials), List.copyOf(choices.values()));
    }

    /** The labels of chosen settings. */
    public Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        choices.forEach(choice -> labels.add(choice.label()));
        return labels;
    }

    private static Set<Block> datasets(SuiteResults results) {
        Set<Block> datasets = new LinkedHashSet<>();
        results.blocks().forEach(block -> datasets.add(block.withoutClass()));
        return datasets;
    }

    private static Optional<Choice> choose(
            SelectionRule rule, SuiteResults results, String grid, Set<String> labels, Block dataset) {
        List<Block> blocks = results.blocks().stream()
                .filter(block -> block.withoutClass().equals(dataset))
                .toList();
        String best = "";
        double highest = Double.NEGATIVE_INFINITY;
        int candidates = 0;
        for (String label : labels) {
            OptionalDouble value = value(rule, results, label, blocks);
            candidates += value.isPresent() ? 1 : 0;
            if (value.isPresent() && value.getAsDouble() > highest) {
                highest = value.getAsDouble();
                best = label;
            }
        }
        return candidates == 0
                ? Optional.empty()
                : Optional.of(new Choice(grid + rule.suffix(), dataset, best, highest, candidates));
    }

    /** Mean over classes of the means over seeds; empty unless every trial has a value. */
    private static OptionalDouble value(SelectionRule rule, SuiteResults results, String label, List<Block> blocks) {
        List<Double> means = new ArrayList<>();
        for (Block block : blocks) {
            List<TrialResult> trials = results.trials(block, label);
            double[] values = trials.stream()
                    .map(trial -> requireValidation(rule, trial))
                    .map(rule::value)
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            if (values.length < trials.size()) {
                return OptionalDouble.empty();
            }
            if (values.length > 0) {
                means.add(MeanStd.of(values).mean());
            }
        }
        return means.stream().mapToDouble(Double::doubleValue).average();
    }

    private static TrialResult requireValidation(SelectionRule rule, TrialResult trial) {
        if (rule == SelectionRule.VALIDATION
                && trial.state() == TrialState.DONE
                && trial.validationAuroc().isEmpty()) {
            throw new InvalidInputException(
                    "--select %s: trial %s (%s on %s) has no AUROC on a validation split; give its data a validation_share in the suite"
                            .formatted(
                                    ParameterSchema.word(rule),
                                    trial.id(),
                                    trial.label(),
                                    trial.block().title()));
        }
        return trial;
    }

    private record Place(String grid, Block dataset) {}
}
