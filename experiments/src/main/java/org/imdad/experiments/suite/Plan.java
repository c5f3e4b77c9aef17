package org.imdad.experiments.suite;

import java.util.List;
import org.imdad.experiments.store.PlannedTrial;

/**
 * The trials of a suite in the order in which they run and stand in tables.
 *
 * @param trials planned trials; two of them with different labels may be the same trial, which then runs once
 * @param notes one line for each thing that a user should know, such as entries that mean the same
 */
public record Plan(List<PlannedTrial> trials, List<String> notes) {

    /** Copies the lists. */
    public Plan {
        trials = List.copyOf(trials);
        notes = List.copyOf(notes);
    }
}
