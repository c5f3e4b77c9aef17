package org.imdad.core.detector;

/** Hears of every finished epoch, on the thread that trains. */
@FunctionalInterface
public interface EpochListener {

    /** Called once at the end of each epoch. */
    void onEpoch(EpochReport report);

    /** Hears nothing. */
    static EpochListener none() {
        return report -> {};
    }
}
