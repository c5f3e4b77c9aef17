package org.imdad.core.nn;

import org.imdad.core.data.Samples;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;

/**
 * Trains an autoencoder to reconstruct samples, epoch by epoch, on a {@link ReconstructionLoss}. Not thread-safe.
 */
public final class AutoencoderTraining {

    /** Moves weights by one minibatch. */
    @FunctionalInterface
    public interface Step {

        /** One step; Σ‖x̂ − x‖² over the batch before it. */
        double of(Samples batch, double learningRate);
    }

    private final String name;
    private final String rateName;
    private final Step step;
    private final Samples samples;
    private final Minibatches minibatches;
    private final ReconstructionLoss loss;
    private final FitContext context;
    private int epochs;

    /**
     * Prepares a training.
     *
     * @param name what is trained, for messages
     * @param rateName the hyperparameter that sets the learning rate, for messages
     * @param step moves the weights
     * @param samples samples to be reconstructed
     * @param minibatches batches of indices of the samples
     * @param loss what is minimised
     * @param context cancellation
     */
    public AutoencoderTraining(
            String name,
            String rateName,
            Step step,
            Samples samples,
            Minibatches minibatches,
            ReconstructionLoss loss,
            FitContext context) {
        this.name = name;
        this.rateName = rateName;
        this.step = step;
        this.samples = samples;
        this.minibatches = minibatches;
        this.loss = loss;
        this.context = context;
    }

    /**
     * Trains for one epoch.
     *
     * @param learningRate rate in this epoch
     * @return the loss of the epoch: the mean over its samples, each as it was in training mode before its step
     * @throws FitException if that is NaN or infinite, or the fit is cancelled or runs out of time
     */
    public double epoch(double learningRate) {
        epochs++;
        double sum = 0;
        for (int[] indices : minibatches.nextEpoch()) {
            context.checkpoint();
            sum += step.of(samples.select(indices), learningRate);
        }
        double mean = loss.weight(samples.features()) * sum / samples.size();
        if (!Double.isFinite(mean)) {
            throw new FitException(
                    FitException.Kind.DIVERGED,
                    "%s: the reconstruction loss became %s in epoch %d; lower %s or scale the samples to [0, 1]"
                            .formatted(name, mean, epochs, rateName));
        }
        return mean;
    }

    /**
     * The step of one network.
     *
     * @param autoencoder trained in place; its output has the shape of the samples
     * @param loss what is minimised
     */
    public static Step step(Network autoencoder, ReconstructionLoss loss) {
        return (batch, learningRate) -> {
            float[] outputs = autoencoder.forward(batch);
            double sum = loss.replaceByGradient(outputs, batch);
            autoencoder.backward(outputs);
            autoencoder.update(learningRate);
            return sum;
        };
    }
}
