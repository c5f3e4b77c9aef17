package org.imdad.baselines.dohsc;

import java.util.Map;
import java.util.Objects;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.InvalidParameterException;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.Networks;

/**
 * Deep orthogonal hypersphere compression (DOHSC) and deep orthogonal bi-hypersphere compression (DO2HSC): codes h of q values
 * are projected, z = hW, so that the columns of Z are orthogonal, and drawn to a centre c that is fixed before training, or
 * into the shell between two spheres around it. With d_i = ‖z_i − c‖² of a minibatch of B samples:
 *
 * <pre>
 *   DOHSC    min  (1/(νB)) Σ d_i                                          score d − R²
 *   DO2HSC   min  (1/B) Σ [max(0, d_i − r_max²) + max(0, r_min² − d_i)]   score (√d − r_max)(√d − r_min)
 * </pre>
 *
 * <p>W = VΛ comes from the singular value decomposition H = UΛVᵀ of the minibatch's codes, anew for each, and is a constant
 * for the gradient. A last, smaller minibatch has smaller z for it, as published. Training: the encoder is pretrained in an
 * autoencoder whose decoder takes z; c is the mean of z over the training samples, in batches of their order, coordinates
 * nearer to 0 than 0.1 moved to ±0.1; then minibatches of Adam. R and r_max are the (1−ν)-quantile of the distances √d, r_min
 * their ν-quantile. DO2HSC begins with epochs of DOHSC, takes its radii from the last of them and goes on with a new
 * optimiser. The last epoch is taken, nothing is selected. Threshold: 0.
 *
 * <p>{@code dohsc} and {@code do2hsc} score inductively, see {@link Scoring#INDUCTIVE}: one W from all training samples,
 * stored. {@code dohsc-transductive} and {@code do2hsc-transductive} score as published, see
 * {@link Scoring#TRANSDUCTIVE}: every batch of samples to be scored has its own W, so a score depends on the other samples of
 * its batch, on their order and, since the columns of Z grow with the root of the batch, on how many there are. Published
 * numbers were obtained that way; a test set sorted by class gives others than a mixed one.
 *
 * <p>Source: Y. Zhang, Y. Sun, J. Cai, J. Fan, "Deep Orthogonal Hypersphere Compression for Anomaly Detection", ICLR 2024,
 * in the form of the authors' implementation where it differs: the paper has W = VΛ⁻¹ ({@code projection: whitening}) and, in
 * DO2HSC's loss, distances that are not squared. Departures from that implementation:
 *
 * <ul>
 *   <li>inductive scoring, which it does not have;
 *   <li>it reports the epoch and the ν that are best on the test data;
 *   <li>signs of singular vectors, there as the library leaves them, are fixed, see {@link Projection};
 *   <li>c is computed in training mode, which also moves the running statistics, there in inference mode. Codes of images are
 *       normalised; in training mode their mean is 0, while running statistics lag behind the few epochs of pretraining, and what they leave of a mean is multiplied
 *       by the largest singular value: on CIFAR-10's airplanes ‖c‖ is 298, three times the radius, and both programs then end
 *       near 50 % AUROC. The centre in the authors' released model has norm 6.4;
 *   <li>for vectors its pretrained encoder is lost between pretraining and training, here it is used;
 *   <li>without pretraining the encoder starts with the weights of the autoencoder, N(0, 0.02²), there with the library's;
 *   <li>minibatches of vectors are drawn at random too, there they are rows in their order;
 *   <li>a last minibatch of fewer than q samples, on which it fails, joins the one before it;
 *   <li>the decoder's last sigmoid is left out if a training value lies outside [0, 1];
 *   <li>the networks for other images than those of CIFAR-10 are ours, see {@link DohscArchitectures}.
 * </ul>
 *
 * <p>Labelled anomalies are not used. Immutable and thread-safe.
 */
public final class Dohsc implements Detector {

    private final Variant variant;
    private final DohscSettings settings;

    Dohsc(Variant variant, DohscSettings settings) {
        this.variant = variant;
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return variant.detector();
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return DohscSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        context.checkpoint();
        Samples samples = data.normal();
        DohscArchitecture architecture = DohscArchitectures.of("encoder", settings.encoder(), data.shape())
                .in(settings.precision());
        Recipe recipe = Recipe.of(settings, data.shape());
        requireEnough(samples, recipe, architecture.codeSize());
        Network network = Networks.create(architecture.encoder(), settings.adam(recipe), context.random("weights"));
        DohscTraining training;
        try {
            if (recipe.pretrainEpochs() > 0) {
                network.load(new ProjectedPretraining(settings, recipe, architecture, samples, context).run());
            }
            training = new DohscTraining(variant, settings, recipe, network, samples, context);
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
        return training.run();
    }

    private void requireEnough(Samples samples, Recipe recipe, int codeSize) {
        if (recipe.batchSize() < codeSize) {
            throw new InvalidParameterException(
                    "batch_size",
                    recipe.batchSize(),
                    "at least %d, as many as the code of encoder %s has values"
                            .formatted(codeSize, settings.encoder()));
        }
        int least = Math.max(2, codeSize);
        if (samples.size() < least) {
            throw new InvalidInputException(
                    "training data: %d normal samples; %s needs at least %d, as many as its code has values; choose an encoder with a smaller code"
                            .formatted(samples.size(), name(), least));
        }
    }
}
