package org.imdad.baselines.dohsc;

import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Optimiser;
import org.imdad.core.nn.Sgd;

/** What trains the autoencoder. */
public enum PretrainOptimiser {
    /** As published: gradient descent for images, Adam for vectors. */
    AUTO {
        @Override
        Optimiser of(SampleShape shape, double learningRate, double weightDecay) {
            return (shape.isImage() ? SGD : ADAM).of(shape, learningRate, weightDecay);
        }
    },
    /** Stochastic gradient descent without momentum. */
    SGD {
        @Override
        Optimiser of(SampleShape shape, double learningRate, double weightDecay) {
            return new Sgd(0, weightDecay);
        }
    },
    /** Adam. */
    ADAM {
        @Override
        Optimiser of(SampleShape shape, double learningRate, double weightDecay) {
            return Adam.of(learningRate, weightDecay);
        }
    };

    /** The optimiser for samples of a shape. */
    abstract Optimiser of(SampleShape shape, double learningRate, double weightDecay);
}
