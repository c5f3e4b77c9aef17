package org.imdad.baselines.drocc;

import java.util.random.RandomGenerator;
import org.imdad.core.data.Samples;
import org.imdad.core.nn.Network;

/**
 * Makes adversarial points x̃ from samples x: x plus noise of the standard normal distribution; then steps of a given length
 * along the gradient of the mean of log(1 + e^f(x̃)), normalised per point; in between and at the end, the projection into
 * the shell around x. A point with gradient 0 stays where it is. Not thread-safe.
 *
 * <p>The passes are those of training mode: they overwrite the network's gradients and move running statistics.
 */
final class Adversary {

    private final Network network;
    private final Variant variant;
    private final DroccSettings settings;
    private final Shell shell;
    private final RandomGenerator random;
    private final Runnable checkpoint;

    /**
     * An adversary of a network.
     *
     * @param shell where points may lie
     * @param random draws the noise
     * @param checkpoint called before every step
     */
    Adversary(
            Network network,
            Variant variant,
            DroccSettings settings,
            Shell shell,
            RandomGenerator random,
            Runnable checkpoint) {
        this.network = network;
        this.variant = variant;
        this.settings = settings;
        this.shell = shell;
        this.random = random;
        this.checkpoint = checkpoint;
    }

    /**
     * One point per sample.
     *
     * @param samples n normal samples
     * @param gradient of the cross-entropy at least at these samples, which it begins with
     */
    Samples points(Samples samples, float[] gradient) {
        float[] points = new float[samples.size() * samples.features()];
        samples.copyTo(0, samples.size(), points);
        for (int i = 0; i < points.length; i++) {
            points[i] += (float) random.nextGaussian();
        }
        for (int step = 1; step <= settings.ascentSteps(); step++) {
            checkpoint.run();
            points = ascend(samples, points);
            if (step % variant.projectionInterval() == 0 || step == settings.ascentSteps()) {
                project(samples, points, gradient);
            }
        }
        return Samples.of(samples.shape(), points);
    }

    private float[] ascend(Samples samples, float[] points) {
        LogisticLoss loss = LogisticLoss.of(network.forward(Samples.of(samples.shape(), points)), 0);
        float[] uphill = network.inputGradient(loss.error());
        int d = samples.features();
        float[] moved = points.clone();
        for (int from = 0; from < points.length; from += d) {
            double norm = 0;
            for (int k = from; k < from + d; k++) {
                norm += (double) uphill[k] * uphill[k];
            }
            double factor = norm == 0 ? 0 : settings.ascentStepSize() / Math.sqrt(norm);
            for (int k = from; k < from + d; k++) {
                moved[k] += (float) (factor * uphill[k]);
            }
        }
        Divergence.requireFinite("an adversarial point", moved);
        return moved;
    }

    private void project(Samples samples, float[] points, float[] gradient) {
        int d = samples.features();
        double[] h = new double[d];
        for (int i = 0; i < samples.size(); i++) {
            float[] x = samples.row(i);
            for (int j = 0; j < d; j++) {
                h[j] = (double) points[i * d + j] - x[j];
            }
            variant.project(shell, h, gradient, i * d);
            for (int j = 0; j < d; j++) {
                points[i * d + j] = (float) (x[j] + h[j]);
            }
        }
    }
}
