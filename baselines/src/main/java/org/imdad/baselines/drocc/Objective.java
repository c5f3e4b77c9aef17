package org.imdad.baselines.drocc;

import java.util.function.Function;
import org.imdad.core.data.Samples;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkState;

/**
 * What a step of training lowers: L = (1/B) Σ ℓ(f(x_i), y_i) + (μ/B₊) Σ ℓ(f(x̃_i), −1), the mean logistic loss of a minibatch
 * and that of the adversarial points x̃ of its B₊ normal samples, which count as constant. Weight decay is added by the
 * optimiser.
 *
 * @param crossEntropy the first term
 * @param adversarial the second term without μ; NaN if it was left out
 */
record Objective(double crossEntropy, double adversarial) {

    /** The first term alone; its gradients are in the network afterwards. */
    static Objective withoutAdversary(Network network, LabelledBatch batch) {
        LogisticLoss crossEntropy = LogisticLoss.of(network.forward(batch.samples()), batch.normals());
        network.backward(crossEntropy.error());
        return new Objective(crossEntropy.value(), Double.NaN);
    }

    /**
     * Both terms; the gradients of their weighted sum are in the network afterwards.
     *
     * @param batch with at least one normal sample
     * @param mu μ
     * @param adversary gives x̃, knowing the gradient of the first term at the samples of the batch
     */
    static Objective withAdversary(
            Network network, LabelledBatch batch, double mu, Function<float[], Samples> adversary) {
        LogisticLoss crossEntropy = LogisticLoss.of(network.forward(batch.samples()), batch.normals());
        float[] atSamples = network.backwardToInput(crossEntropy.error());
        NetworkState gradients = network.gradients();
        LogisticLoss adversarial = LogisticLoss.of(network.forward(adversary.apply(atSamples)), 0);
        network.backward(adversarial.times(mu).error());
        network.addGradients(gradients);
        return new Objective(crossEntropy.value(), adversarial.value());
    }
}
