package org.imdad.core.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;

/**
 * Pretraining of an encoder as the first part of an autoencoder, on a {@link ReconstructionLoss}.
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
 * @param optimiser moves the weights
 * @param loss what is minimised
 */
public record Pretraining(
        int epochs, StepSchedule schedule, int batchSize, Optimiser optimiser, ReconstructionLoss loss) {

    /** Checks the numbers of epochs and of samples. */
    public Pretraining {
        if (epochs < 1 || batchSize < 2) {
            throw new IllegalArgumentException(
                    "pretraining of %d epochs with minibatches of %d; at least 1 and 2 are needed"
                            .formatted(epochs, batchSize));
        }
    }

    /** Pretraining by {@link Adam} on {@link ReconstructionLoss#SUM}. */
    public Pretraining(int epochs, StepSchedule schedule, int batchSize, double weightDecay) {
        this(epochs, schedule, batchSize, Adam.of(schedule.initial(), weightDecay), ReconstructionLoss.SUM);
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
        NetworkSpec autoencoder = architecture.autoencoderFor(samples);
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
        try (Network network = Networks.create(autoencoder, optimiser, weights)) {
            AutoencoderTraining training = new AutoencoderTraining(
                    "pretraining",
                    "pretrain_learning_rate",
                    AutoencoderTraining.step(network, loss),
                    samples,
                    minibatches,
                    loss,
                    context);
            double[] losses = new double[epochs];
            for (int epoch = 0; epoch < epochs; epoch++) {
                losses[epoch] = training.epoch(schedule.at(epoch));
                report(context, epoch, losses[epoch]);
                heard.add(losses[epoch]);
            }
            return new PretrainedEncoder(losses, network.state().firstLayers(architecture.encoderLayers()));
        }
    }

    private void report(FitContext context, int epoch, double value) {
        context.listener().onEpoch(EpochReport.ofPretraining(epoch + 1, epochs, value));
    }
}
