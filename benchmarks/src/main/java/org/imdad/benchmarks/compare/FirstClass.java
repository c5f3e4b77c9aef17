package org.imdad.benchmarks.compare;

import java.util.List;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.protocol.Protocol;

/** The protocol of all cases with data: class 0 is normal, nothing is labelled, the official test part is scored. */
final class FirstClass {

    private FirstClass() {}

    static Protocol protocol(Dataset dataset) {
        return new Protocol(dataset.classNames().get(0), Protocol.DEFAULT_TEST_SHARE, 0, List.of(), 0, 0, 0);
    }
}
