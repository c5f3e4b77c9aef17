package org.imdad.experiments.compute;

import java.util.function.Supplier;
import org.imdad.core.detector.WorkCache;

/**
 * A cache that keeps the epochs of the work beside its result, so that a trial has the same history whether it computed
 * the work or found it. Keys are told apart by the version of the code.
 *
 * @param kept where bytes are kept
 * @param history of the trial at hand
 * @param implementation version of the code that computes the work
 */
record RecordedWork(WorkCache kept, EpochHistory history, String implementation) implements WorkCache {

    @Override
    public byte[] get(String key, Supplier<byte[]> work) {
        int before = history.size();
        byte[] bytes = kept.get(implementation + "\n" + key, () -> {
            byte[] result = work.get();
            return new KeptWork(history.takeFrom(before), result).toBytes();
        });
        KeptWork found = KeptWork.fromBytes(bytes);
        history.append(found.epochs());
        return found.result();
    }
}
