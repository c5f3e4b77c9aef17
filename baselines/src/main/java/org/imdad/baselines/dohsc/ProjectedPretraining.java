package org.imdad.baselines.dohsc;

import org.imdad.core.data.Samples;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.nn.AutoencoderTraining;
import org.imdad.core.nn.Minibatches;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.NetworkState;
import org.imdad.core.nn.Networks;
import org.imdad.core.nn.Optimiser;
import org.imdad.core.nn.ReconstructionLoss;

/**
 * Pretrains the encoder in an autoencoder x → h → z = hW → x̂ with the projection W of each minibatch's codes, a constant for
 * the gradient, on {@link ReconstructionLoss#SUM}.
 */
final class ProjectedPretraining {

    private final DohscSettings settings;
    private final Recipe recipe;
    private final DohscArchitecture architecture;
    private final Samples samples;
    private final FitContext context;

    /**
     * Prepares a run.
     *
     * @param settings hyperparameters
     * @param recipe those that depend on the shape
     * @param architecture encoder and decoder
     * @param samples training samples, at least as many as the code has values
     * @param context seed, listener and cancellation
     */
    ProjectedPretraining(
            DohscSettings settings,
            Recipe recipe,
            DohscArchitecture architecture,
            Samples samples,
            FitContext context) {
        this.settings = settings;
        this.recipe = recipe;
        this.architecture = architecture;
        this.samples = samples;
        this.context = context;
    }

    /**
     * Trains for all epochs.
     *
     * @return the state of the encoder
     * @throws FitException if the loss becomes NaN or infinite, or the fit is cancelled or runs out of time
     */
    NetworkState run() {
        Optimiser optimiser = settings.pretrainOptimiser(samples.shape());
        var weights = context.random("pretraining weights");
        Minibatches minibatches = new Minibatches(
                samples.size(), recipe.batchSize(), architecture.codeSize(), context.random("pretraining batches"));
        try (Network encoder = Networks.create(architecture.encoder(), optimiser, weights);
                Network decoder = Networks.create(architecture.decoderFor(samples), optimiser, weights)) {
            AutoencoderTraining training = new AutoencoderTraining(
                    "pretraining",
                    "pretrain_learning_rate",
                    (batch, learningRate) -> step(encoder, decoder, batch, learningRate),
                    samples,
                    minibatches,
                    ReconstructionLoss.SUM,
                    context);
            for (int epoch = 1; epoch <= recipe.pretrainEpochs(); epoch++) {
                double loss = training.epoch(settings.pretrainLearningRate());
                context.listener().onEpoch(EpochReport.ofPretraining(epoch, recipe.pretrainEpochs(), loss));
            }
            return encoder.state();
        }
    }

    private double step(Network encoder, Network decoder, Samples batch, double learningRate) {
        float[] codes = encoder.forward(batch);
        Projection projection = Projection.of(codes, architecture.codeSize(), settings.projection());
        double sum = backward(encoder, decoder, codes, projection, batch);
        encoder.update(learningRate);
        decoder.update(learningRate);
        return sum;
    }

    /**
     * Leaves the gradients of the loss of a batch in both networks.
     *
     * @param encoder after its forward pass
     * @param codes what that gave
     * @param projection W, a constant
     * @return the loss times the number of samples
     */
    static double backward(Network encoder, Network decoder, float[] codes, Projection projection, Samples batch) {
        float[] outputs = decoder.forward(Samples.of(decoder.spec().input(), projection.apply(codes)));
        double sum = ReconstructionLoss.SUM.replaceByGradient(outputs, batch);
        encoder.backward(projection.backward(decoder.backwardToInput(outputs)));
        return sum;
    }
}
