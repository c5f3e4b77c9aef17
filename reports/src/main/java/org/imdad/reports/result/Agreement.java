package org.imdad.reports.result;

import java.util.HashMap;
import java.util.Map;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.trial.Trial;

/**
 * Checks that what is averaged belongs together. Within one suite it does; several suites may give one label to different
 * settings, one name to different data, or come from different versions of the program. Not thread-safe.
 */
final class Agreement {

    private final Map<String, String> checksums = new HashMap<>();
    private final Map<Cell, Trial> firsts = new HashMap<>();

    private record Cell(Block block, String label) {}

    /**
     * Holds a trial against those before.
     *
     * @param block its row in tables
     * @param label its column
     * @throws InvalidInputException if there is another one of the same cell that is no repetition of it, or of the same data
     *     set with other data
     */
    void require(Block block, String label, Trial trial) {
        String checksum = checksums.putIfAbsent(trial.dataset(), trial.dataChecksum());
        if (checksum != null && !checksum.equals(trial.dataChecksum())) {
            throw new InvalidInputException(
                    "the name %s stands for different data in these results; report them apart, or rename one in its suite and run it again"
                            .formatted(trial.dataset()));
        }
        Trial first = firsts.putIfAbsent(new Cell(block, label), trial);
        if (first != null && !first.repeats(trial)) {
            throw new InvalidInputException(
                    "the label %s stands for different %s on %s in these results; report them apart, or give one another label and run it again"
                            .formatted(label, difference(first, trial), block.title()));
        }
    }

    private static String difference(Trial one, Trial other) {
        if (!one.detector().equals(other.detector())) {
            return "detectors (%s and %s)".formatted(one.detector(), other.detector());
        }
        return one.implementation().equals(other.implementation())
                ? "settings"
                : "versions of the program (%s and %s)".formatted(one.implementation(), other.implementation());
    }
}
