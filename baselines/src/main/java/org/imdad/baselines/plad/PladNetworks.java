package org.imdad.baselines.plad;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.Samples;
import org.imdad.core.nn.Network;

/**
 * Classifier f and perturbator g with the sum that both minimise over a batch of B samples:
 *
 * <pre>  L = {@link CrossEntropy} of f(x), f(x̃) + λ·(penalty of the {@link Perturbation}) + w·(KL of the {@link LatentSample})</pre>
 *
 * Not thread-safe.
 */
final class PladNetworks {

    private final Network classifier;
    private final Perturbator perturbator;
    private final double lambda;
    private final double divergenceWeight;

    /**
     * Networks that others close.
     *
     * @param classifier f
     * @param perturbator g
     * @param lambda λ
     * @param divergenceWeight w
     */
    PladNetworks(Network classifier, Perturbator perturbator, double lambda, double divergenceWeight) {
        this.classifier = classifier;
        this.perturbator = perturbator;
        this.lambda = lambda;
        this.divergenceWeight = divergenceWeight;
    }

    /**
     * The terms of a batch.
     *
     * @param total L
     * @param normal cross-entropy of the samples
     * @param perturbed cross-entropy of the perturbed samples
     * @param scaling mean of (α − 1)²
     * @param shift mean of β²
     * @param divergence KL
     */
    record Terms(double total, double normal, double perturbed, double scaling, double shift, double divergence) {

        Map<String, Double> values() {
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("loss", total);
            values.put("normal_loss", normal);
            values.put("perturbed_loss", perturbed);
            values.put("alpha_deviation", scaling);
            values.put("beta_square", shift);
            values.put("divergence", divergence);
            return values;
        }
    }

    Network classifier() {
        return classifier;
    }

    Perturbator perturbator() {
        return perturbator;
    }

    /**
     * The terms of a batch in training mode; leaves the gradients of L in all networks. Samples and perturbed samples pass
     * through the classifier as one batch of 2B, so that batch normalisation sees both.
     *
     * @param batch B samples
     * @param noise standard normal numbers, B·{@link Perturbator#codeSize()}
     */
    Terms backward(Samples batch, float[] noise) {
        Perturbation perturbation = perturbator.perturb(batch, noise);
        CrossEntropy entropy = new CrossEntropy(classifier.forward(batch.concat(perturbation.perturbed())));
        float[] inputGradient = classifier.backwardToInput(entropy.gradient());
        perturbator.backward(perturbation.gradient(inputGradient, lambda), divergenceWeight);
        double normal = entropy.ofNormal();
        double perturbed = entropy.ofPerturbed();
        double scaling = perturbation.scaling();
        double shift = perturbation.shift();
        double divergence = perturbator.divergence();
        double total = normal + perturbed + lambda * (scaling + shift) + divergenceWeight * divergence;
        return new Terms(total, normal, perturbed, scaling, shift, divergence);
    }

    /** One step of Adam on all networks. */
    void update(double learningRate) {
        classifier.update(learningRate);
        perturbator.update(learningRate);
    }
}
