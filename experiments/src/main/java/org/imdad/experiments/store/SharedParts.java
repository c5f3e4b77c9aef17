package org.imdad.experiments.store;

import java.util.HashMap;
import java.util.Map;
import org.imdad.experiments.trial.Trial;

/** Equal parts of what is read as one object: the trials of a plan are many, their labels, settings and protocols few. */
final class SharedParts {

    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked") // An object equal to a part is of its type.
    <T> T of(T part) {
        T earlier = (T) known.putIfAbsent(part, part);
        return earlier == null ? part : earlier;
    }

    Trial of(Trial trial) {
        return new Trial(
                of(trial.detector()),
                of(trial.hyperparameters()),
                of(trial.dataset()),
                of(trial.dataChecksum()),
                of(trial.protocol()),
                of(trial.preprocessing()),
                trial.selection(),
                trial.seed(),
                of(trial.implementation()));
    }
}
