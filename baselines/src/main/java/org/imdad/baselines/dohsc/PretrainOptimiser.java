package org.imdad.baselines.dohsc;

import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.Optimiser;
import org.imdad.core.nn.OptimiserKind;

/** What trains the autoencoder. */
public enum PretrainOptimiser {
    /** As published: gradient descent for images, Adam for vectors. */
    AUTO,
    /** Gradient descent without momentum. */
    SGD,
    /** Adam. */
    ADAM;

    /** The optimiser for samples of a shape. */
    Optimiser of(SampleShape shape, double learningRate, double weightDecay) {
        boolean descent = this == SGD || this == AUTO && shape.isImage();
        return (descent ? OptimiserKind.SGD : OptimiserKind.ADAM).with(learningRate, 0, weightDecay);
    }
}
