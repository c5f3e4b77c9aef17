package org.imdad.core.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;

/**
 * Pretraining of an encoder as the first part of an autoencoder, by Adam on
 *
 * <pre>  L = (1/B) Σ_i ‖x̂_i − x_i‖²,  ∂L/∂x̂_i = (2/B)(x̂_i − x_i)</pre>
 *
 * where B is the size of the minibatch: the sum over all values of a sample, the mean over samples.
 *
 * <p>Source: L. Ruff et al., "Deep One-Class Classification", ICML 2018, and its published implementation. Departure: if
 * a training value lies outside [0, 1], which a sigmoid cannot reach, the autoencoder's last sigmoid is left out.
 *
 * <p>The result is kept in the context's cache and shared by all fits with the same architecture, samples, settings, seed
 * and number of threads; the listener hears of the same epochs whether it was computed or found. Immutable and
 * thread-safe.
 *
 * @param epochs number of epochs; at least 1
 * @param schedule learning rate of each epoch
 * @param batchSize samples of a minibatch; at least 2
 * @param weightDecay λ of {@link Adam}
 */
public record Pretraining(int epochs, StepSchedule schedule, int batchSize, double weightDecay) {

    /** Checks the numbers of epochs and of samples. */
    public Pretraining {
        if (epochs < 1 || batchSize < 2) {
            throw new IllegalArgumentException(
                    "pretraining of %d epochs with minibatches of %d; at least 1 and 2 are needed"
                            .formatted(epochs, batchSize));
        }
    }

    /**
     * Trains an autoencoder and returns its encoder.
     *
     * @param architecture encoder and autoencoder
     * @param samples samples to be reconstructed; at least 2
     * @param context seed, listener, cancellation and cache
     * @return parameters and running statistics of the encoder, to be loaded into a network of
     *     {@code architecture.encoder()}
     * @throws FitException if the loss becomes NaN or infinite, or the fit is cancelled or runs out of time
     */
    public NetworkState encoder(Architecture architecture, Samples samples, FitContext context) {
        NetworkSpec autoencoder =
                samples.areWithin(0, 1) ? architecture.autoencoder() : architecture.linearAutoencoder();
        String key = PretrainingKey.of(this, architecture, autoencoder, samples, context);
        List<Double> heard = new ArrayList<>();
        byte[] bytes = context.cache()
                .get(
                        key,
                        () -> train(architecture, autoencoder, samples, context, heard)
                                .toBytes());
        PretrainedEncoder result = PretrainedEncoder.fromBytes(bytes);
        for (int epoch = heard.size(); epoch < result.losses().length; epoch++) {
            report(context, epoch, result.losses()[epoch]);
        }
        return result.state();
    }

    private PretrainedEncoder train(
            Architecture architecture,
            NetworkSpec autoencoder,
            Samples samples,
            FitContext context,
            List<Double> heard) {
        RandomGenerator weights = context.random("pretraining weights");
        Minibatches minibatches = new Minibatches(samples.size(), batchSize, context.random("pretraining batches"));
        try (Network network = Networks.create(autoencoder, Adam.of(schedule.initial(), weightDecay), weights)) {
            double[] losses = new double[epochs];
            for (int epoch = 0; epoch < epochs; epoch++) {
                double sum = 0;
                for (int[] indices : minibatches.nextEpoch()) {
                    context.checkpoint();
                    sum += step(network, samples.select(indices), schedule.at(epoch));
                }
                losses[epoch] = sum / samples.size();
                requireFinite(losses[epoch], epoch);
                report(context, epoch, losses[epoch]);
                heard.add(losses[epoch]);
            }
            return new PretrainedEncoder(losses, network.state().firstLayers(architecture.encoderLayers()));
        }
    }

    /** One step of Adam; the sum of squared errors over the batch before it. */
    private static double step(Network network, Samples batch, double learningRate) {
        float[] error = network.forward(batch);
        int d = batch.features();
        double sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            float[] target = batch.row(i);
            for (int j = 0; j < d; j++) {
                float difference = error[i * d + j] - target[j];
                sum += (double) difference * difference;
                error[i * d + j] = 2f / batch.size() * difference;
            }
        }
        network.backward(error);
        network.update(learningRate);
        return sum;
    }

    private void report(FitContext context, int epoch, double loss) {
        context.listener()
                .onEpoch(new EpochReport(EpochReport.PRETRAIN, epoch + 1, epochs, Map.of("loss", loss), Map::of, null));
    }

    private static void requireFinite(double loss, int epoch) {
        if (!Double.isFinite(loss)) {
            throw new FitException(
                    FitException.Kind.DIVERGED,
                    "pretraining: the reconstruction loss became %s in epoch %d; lower the learning rate or scale the samples to [0, 1]"
                            .formatted(loss, epoch + 1));
        }
    }
}
