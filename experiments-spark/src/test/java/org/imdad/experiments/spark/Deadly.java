package org.imdad.experiments.spark;

import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.FitContext;
import org.imdad.experiments.run.SimpleFactory;

/** Kills the executor beside its process. */
public final class Deadly extends SimpleFactory {

    /** A detector of the name {@code deadly}. */
    public Deadly() {
        super("deadly");
    }

    @Override
    protected void train(TrainingData data, FitContext context) {
        ProcessHandle.current().parent().orElseThrow().destroyForcibly();
        Runtime.getRuntime().halt(7);
    }
}
