package org.imdad.core.explain;

import java.util.Optional;
import org.imdad.core.detector.FittedDetector;

/** A fitted detector whose score is a differentiable function of a network's output. */
public interface ExplainableDetector extends FittedDetector {

    /**
     * The score as network and closed form; empty if the score of a sample depends on those scored with it, so that it has no
     * gradient of its own. Networks belong to the detector and are not closed with the result.
     */
    Optional<DifferentiableScore> differentiableScore();
}
