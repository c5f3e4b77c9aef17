package org.imdad.baselines.dasvdd;

import java.util.random.RandomGenerator;
import org.imdad.baselines.sphere.Representations;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Minibatches;

/**
 * The published rule for γ: with T freshly drawn, untrained autoencoders,
 *
 * <pre>  γ = (1/T) Σ_t  mean_i ‖x_i − x̂_i‖²/D  /  mean_i ‖z_i‖²</pre>
 *
 * over all training samples, in training mode, so that both terms of the objective start with about equal size. Distances
 * are to the origin: there is no centre yet.
 */
final class UntrainedRatio {

    private UntrainedRatio() {}

    /**
     * Computes γ.
     *
     * @param spec what the autoencoders are made of
     * @param samples training samples
     * @param draws T
     * @param batchSize samples of a minibatch; matters for batch normalisation only
     * @param context seed and cancellation
     * @return γ; NaN or infinite if codes are all 0 or a network overflows
     */
    static double of(AutoencoderSpec spec, Samples samples, int draws, int batchSize, FitContext context) {
        RandomGenerator weights = context.random("untrained weights");
        Minibatches minibatches = new Minibatches(samples.size(), batchSize, context.random("untrained batches"));
        double[] origin = new double[spec.encoder().output().size()];
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            try (Autoencoder untrained = spec.create(Adam.of(1, 0), weights)) {
                double errors = 0;
                double norms = 0;
                for (int[] indices : minibatches.nextEpoch()) {
                    context.checkpoint();
                    Samples batch = samples.select(indices);
                    Autoencoder.Pass pass = untrained.forward(batch);
                    errors += sum(DasvddLoss.reconstructionErrors(batch, pass.reconstruction()));
                    norms += sum(Representations.squaredDistances(pass.codes(), origin));
                }
                sum += errors / norms;
            }
        }
        return sum / draws;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
