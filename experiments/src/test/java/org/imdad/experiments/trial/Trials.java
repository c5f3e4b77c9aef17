package org.imdad.experiments.trial;

import java.util.List;
import java.util.Map;
import org.imdad.experiments.protocol.Protocol;

/** Trials to test with. */
final class Trials {

    private Trials() {}

    static Trial example() {
        return new Trial(
                "imd-ad",
                Map.of("nu", 1.0, "epochs", 15, "learning_rate", 1e-3, "pretrain", false, "geometry", "unit"),
                "mnist",
                "0123abcd",
                new Protocol("0", 0.3, 0.05, List.of("3", "4"), 0.1, 0.2, 7),
                List.of("divide-255", "gcn-l1"),
                2,
                "0.1.0");
    }

    static Trial withHyperparameters(Map<String, Object> values) {
        Trial t = example();
        return new Trial(
                t.detector(),
                values,
                t.dataset(),
                t.dataChecksum(),
                t.protocol(),
                t.preprocessing(),
                t.seed(),
                t.implementation());
    }

    static Trial with(Protocol protocol, Selection selection) {
        Trial t = example();
        return new Trial(
                t.detector(),
                t.hyperparameters(),
                t.dataset(),
                t.dataChecksum(),
                protocol,
                t.preprocessing(),
                selection,
                t.seed(),
                t.implementation());
    }
}
