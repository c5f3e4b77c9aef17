package org.imdad.baselines.drocc;

import java.util.Arrays;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;

/**
 * A minibatch: normal samples followed by labelled anomalies.
 *
 * @param samples all of them
 * @param normals number of normal samples; 0 is possible
 */
record LabelledBatch(Samples samples, int normals) {

    /**
     * Gathers a minibatch.
     *
     * @param indices of normal samples, and after these of anomalies
     */
    static LabelledBatch of(TrainingData data, int[] indices) {
        int n = data.normal().size();
        int[] normal = Arrays.stream(indices).filter(i -> i < n).toArray();
        int[] anomalies =
                Arrays.stream(indices).filter(i -> i >= n).map(i -> i - n).toArray();
        Samples samples = data.normal().select(normal);
        if (anomalies.length > 0) {
            samples = samples.concat(data.anomalies().select(anomalies));
        }
        return new LabelledBatch(samples, normal.length);
    }

    Samples normalSamples() {
        return samples.slice(0, normals);
    }
}
