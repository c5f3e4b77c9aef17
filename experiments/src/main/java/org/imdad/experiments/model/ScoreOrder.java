package org.imdad.experiments.model;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * What a cluster is to score.
 *
 * @param model scores; used by the calling thread only
 * @param modelFile the file of the model
 * @param data place of the data as the user named it
 * @param out place of the folder that takes the scores
 * @param kept columns to write beside the scores
 * @param markInvalid whether rows that cannot be used get no score, rather than ending everything
 * @param classPath files that scoring processes need, in order
 * @param work folder of this machine for logs and files on the way
 * @param listener hears how it goes
 */
public record ScoreOrder(
        TrainedModel model,
        Path modelFile,
        String data,
        String out,
        List<String> kept,
        boolean markInvalid,
        List<Path> classPath,
        Path work,
        Listener listener) {

    /** Copies the lists. */
    public ScoreOrder {
        kept = List.copyOf(kept);
        classPath = List.copyOf(classPath);
    }

    /**
     * Hears how scoring goes, and can end it.
     *
     * @param notes takes one line for whatever is passed over or waited for, on any thread
     * @param progress takes the share of the work that is done, on one thread
     * @param cancelled once true, scoring ends
     */
    public record Listener(Consumer<String> notes, DoubleConsumer progress, BooleanSupplier cancelled) {}
}
