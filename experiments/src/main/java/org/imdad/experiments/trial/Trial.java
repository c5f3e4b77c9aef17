package org.imdad.experiments.trial;

import java.util.List;
import java.util.Map;
import org.imdad.experiments.protocol.Protocol;

/**
 * Everything a result depends on, and nothing else. Two trials with equal components are the same trial, in whatever
 * suite they stand; {@link TrialId} is a hash of them.
 *
 * @param detector name of the detector
 * @param hyperparameters all hyperparameters with their values, defaults filled in; sorted by name
 * @param dataset name of the data set
 * @param dataChecksum checksum of the data set's content
 * @param protocol how the data is split
 * @param preprocessing names of the steps, in order
 * @param selection which epoch gives the scores
 * @param seed seed of the detector
 * @param implementation version of the code that computes results, see {@link Implementation#of}
 */
public record Trial(
        String detector,
        Map<String, Object> hyperparameters,
        String dataset,
        String dataChecksum,
        Protocol protocol,
        List<String> preprocessing,
        Selection selection,
        long seed,
        String implementation) {

    /** Copies and sorts. */
    public Trial {
        hyperparameters = SortedValues.copyOf(hyperparameters);
        preprocessing = List.copyOf(preprocessing);
    }

    /** The same with other seeds; with seeds of 0 it is what the repetitions of a trial share. */
    public Trial withSeeds(long newSeed, long newSplitSeed) {
        return new Trial(
                detector,
                hyperparameters,
                dataset,
                dataChecksum,
                protocol.withSplitSeed(newSplitSeed),
                preprocessing,
                selection,
                newSeed,
                implementation);
    }

    /** Whether two trials differ in their seeds at most, so that their results may be averaged. */
    public boolean repeats(Trial other) {
        return detector.equals(other.detector)
                && implementation.equals(other.implementation)
                && selection == other.selection
                && dataset.equals(other.dataset)
                && dataChecksum.equals(other.dataChecksum)
                && preprocessing.equals(other.preprocessing)
                && protocol.withSplitSeed(0).equals(other.protocol.withSplitSeed(0))
                && hyperparameters.equals(other.hyperparameters);
    }

    /** A trial that takes the last epoch. */
    public Trial(
            String detector,
            Map<String, Object> hyperparameters,
            String dataset,
            String dataChecksum,
            Protocol protocol,
            List<String> preprocessing,
            long seed,
            String implementation) {
        this(
                detector,
                hyperparameters,
                dataset,
                dataChecksum,
                protocol,
                preprocessing,
                Selection.LAST_EPOCH,
                seed,
                implementation);
    }
}
