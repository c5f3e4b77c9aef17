package org.imdad.baselines.drocc;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what an epoch's minibatches tell, as seen in training mode before each step. */
final class EpochSums {

    private double crossEntropy;
    private int samples;
    private double adversarial;
    private int points;

    void add(Objective objective, LabelledBatch batch) {
        crossEntropy += objective.crossEntropy() * batch.samples().size();
        samples += batch.samples().size();
        if (!Double.isNaN(objective.adversarial())) {
            adversarial += objective.adversarial() * batch.normals();
            points += batch.normals();
        }
    }

    /**
     * The diagnostics of an epoch: {@code loss} without weight decay, {@code cross_entropy} of the samples and, from the
     * first epoch after the warm-up on, {@code adversarial_loss}, the cross-entropy of the adversarial points.
     */
    Map<String, Double> values(double mu) {
        double meanCrossEntropy = crossEntropy / samples;
        double meanAdversarial = points == 0 ? 0 : adversarial / points;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss", meanCrossEntropy + mu * meanAdversarial);
        values.put("cross_entropy", meanCrossEntropy);
        if (points > 0) {
            values.put("adversarial_loss", meanAdversarial);
        }
        return values;
    }
}
