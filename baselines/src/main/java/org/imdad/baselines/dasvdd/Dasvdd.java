package org.imdad.baselines.dasvdd;

import java.util.Map;
import java.util.Objects;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.nn.Adam;

/**
 * Deep autoencoding support vector data descriptor: an autoencoder with code z and reconstruction x̂ whose codes are drawn
 * to a centre c that is learned along. With n samples of D values:
 *
 * <pre>  min over networks and c   (1/n) Σ s_i,   s_i = ‖x_i − x̂_i‖²/D + γ‖z_i − c‖²                 score s</pre>
 *
 * <p>Training: γ makes both terms about equal in untrained networks, see {@link UntrainedRatio}; c starts N(0, I). Then
 * for every minibatch of B samples: one step of Adam on both networks for the first ⌈KB⌉ samples, c fixed; one step of
 * {@link AdaGrad} on c for ‖c − m‖², m being the mean code of the other samples in the networks just trained (of the same
 * ones if there are no others). The last epoch is taken, nothing is selected.
 *
 * <p>Threshold: the paper has none; the (1−ν)-quantile of the training samples' scores is used.
 *
 * <p>Source: H. Hojjati, N. Armanfard, "DASVDD: Deep Autoencoding Support Vector Data Descriptor for Anomaly Detection",
 * IEEE TKDE 36(8):3739–3750, 2024, with the authors' implementation. Departures from it: the distance is the mean over the
 * batch, as in the paper, where the first published code has that of the batch's first sample; the centre's gradient does
 * not accumulate from step to step; the last, smaller minibatch of an epoch is used, see
 * {@link org.imdad.core.nn.Minibatches}; m and γ's means weigh samples equally; which published network and output layer
 * samples of other shapes get is our choice, see {@link DasvddArchitectures} and {@link OutputLayer}. With an encoder that
 * has batch normalisation, which the paper's have not, m is computed with running statistics. Labelled anomalies are not
 * used. Immutable and thread-safe.
 */
public final class Dasvdd implements Detector {

    private final DasvddSettings settings;

    /** A detector with these settings. */
    public Dasvdd(DasvddSettings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    @Override
    public String name() {
        return DasvddFactory.NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return DasvddSettings.SCHEMA.values(settings);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        context.checkpoint();
        boolean unitRange = data.normal().areWithin(0, 1);
        AutoencoderSpec spec = networks(settings, data.shape(), unitRange).in(settings.precision());
        DasvddLoss loss = DasvddTraining.loss(settings, spec, data.normal(), context);
        Autoencoder networks = spec.create(Adam.of(settings.learningRate(), 0), context.random("weights"));
        try {
            return new DasvddTraining(settings, loss, networks, data.normal(), context).run(unitRange);
        } catch (RuntimeException | Error e) {
            networks.close();
            throw e;
        }
    }

    /** The networks for samples of a shape whose training values lie in [0, 1] or do not. */
    static AutoencoderSpec networks(DasvddSettings settings, SampleShape shape, boolean unitRange) {
        OutputLayer output = settings.output().resolved(shape, unitRange);
        return DasvddArchitectures.of("encoder", settings.encoder(), shape, output);
    }
}
