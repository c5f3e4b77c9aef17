package org.imdad.experiments.trial;

import java.util.Optional;

/**
 * A trial of a suite as the results store knows it.
 *
 * @param id the trial's identity, see {@link TrialId}
 * @param label name of the detector as shown in tables; distinct settings in one suite have distinct labels
 * @param family name that all settings of one grid of hyperparameters share; the label itself without a grid
 * @param position place in the suite's plan, from 0; the order of tables
 * @param trial what is computed
 * @param state where it stands
 * @param measures what it came to, present if done
 * @param failure present if failed
 */
public record TrialRecord(
        String id,
        String label,
        String family,
        int position,
        Trial trial,
        TrialState state,
        Optional<Measures> measures,
        Optional<Failure> failure) {}
