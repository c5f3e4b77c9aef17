package org.imdad.core.imdad;

import java.util.function.Supplier;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;

/**
 * A part of IMD-AD that is left out, to see what it is good for. The remaining ablation, spheres in the plain space of the
 * network's outputs, is {@link Geometry#EUCLIDEAN}.
 */
public enum Ablation {

    /** The whole method. */
    NONE,

    /** ρ² = 0: one sphere, which the normal samples are to be inside and the labelled anomalies outside. */
    NO_MARGIN {
        @Override
        SphereRadii radii(MarginWeights weights, double[] normal, double[] anomalies) {
            return RadiusSolver.solveWithoutMargin(weights, normal, anomalies);
        }
    },

    /** The labelled anomalies are not looked at, so that there is no margin either. */
    NO_ANOMALIES {
        @Override
        Samples anomalies(TrainingData data) {
            return Samples.empty(data.shape());
        }
    },

    /** The centre stays the mean representation of the normal samples before training. */
    FIXED_CENTRE {
        @Override
        void move(VectorAdam finalLayer, double[] gradient, double learningRate) {
            // Stays where it is.
        }
    },

    /**
     * Every step of Adam has the optimal radii of its own minibatch. After each epoch, and in the fitted detector, they are
     * those of all training samples as ever.
     */
    BATCH_RADIUS {
        @Override
        SphereRadii inStep(SphereRadii ofEpoch, Supplier<SphereRadii> ofBatch) {
            return ofBatch.get();
        }
    };

    /** Optimal radii for given distances. */
    SphereRadii radii(MarginWeights weights, double[] normal, double[] anomalies) {
        return RadiusSolver.solve(weights, normal, anomalies);
    }

    /** The labelled anomalies that are looked at. */
    Samples anomalies(TrainingData data) {
        return data.anomalies();
    }

    /** One step of the final layer. */
    void move(VectorAdam finalLayer, double[] gradient, double learningRate) {
        finalLayer.step(gradient, learningRate);
    }

    /**
     * The radii held fixed in a step of Adam.
     *
     * @param ofEpoch optimal for all training samples as they were after the last epoch
     * @param ofBatch optimal for the step's minibatch
     */
    SphereRadii inStep(SphereRadii ofEpoch, Supplier<SphereRadii> ofBatch) {
        return ofEpoch;
    }
}
