package org.imdad.core.explain;

import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.nn.Network;

/**
 * An anomaly score s(x) = h(x; z₁, …, z_m) with z₁ = f₁(x), z₂ = f₂(z₁), …: a chain of networks in inference mode and a
 * closed form h of their outputs. Most detectors have one network; one that looks at a code and at its reconstruction has
 * two.
 *
 * @param networks f₁, …, f_m, at least one; each takes what the one before it gives; not closed with this
 * @param form h with its gradients
 */
public record DifferentiableScore(List<Network> networks, ScoreForm form) {

    /** Copies the list and checks that the networks fit together. */
    public DifferentiableScore {
        networks = List.copyOf(networks);
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("a differentiable score needs at least one network");
        }
        for (int i = 1; i < networks.size(); i++) {
            SampleShape given = networks.get(i - 1).spec().output();
            SampleShape taken = networks.get(i).spec().input();
            if (!given.equals(taken)) {
                throw new IllegalArgumentException("network %d gives %s, the next takes %s".formatted(i, given, taken));
            }
        }
    }

    /** A score of one network. */
    public DifferentiableScore(Network network, ScoreForm form) {
        this(List.of(network), form);
    }

    /** The differentiable score of a fitted detector; empty if it has none. */
    public static Optional<DifferentiableScore> of(FittedDetector detector) {
        return detector instanceof ExplainableDetector explainable
                ? explainable.differentiableScore()
                : Optional.empty();
    }
}
