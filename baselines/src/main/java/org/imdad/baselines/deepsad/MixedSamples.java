package org.imdad.baselines.deepsad;

import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;

/**
 * Training samples in one sequence, so that minibatches mix them: the unlabelled ones, then the labelled anomalies.
 *
 * @param all both kinds
 * @param unlabelledCount number of unlabelled samples, which come first
 */
record MixedSamples(Samples all, int unlabelledCount) {

    static MixedSamples of(TrainingData data) {
        Samples normal = data.normal();
        Samples all = data.anomalies().isEmpty() ? normal : normal.concat(data.anomalies());
        return new MixedSamples(all, normal.size());
    }

    Samples unlabelled() {
        return all.slice(0, unlabelledCount);
    }

    Samples anomalies() {
        return all.slice(unlabelledCount, all.size());
    }

    /** Which of some samples are labelled anomalies. */
    boolean[] anomalous(int[] indices) {
        boolean[] anomalous = new boolean[indices.length];
        for (int k = 0; k < indices.length; k++) {
            anomalous[k] = indices[k] >= unlabelledCount;
        }
        return anomalous;
    }
}
