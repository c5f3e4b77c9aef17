package org.imdad.core.imdad;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.EpochReport;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.nn.Adam;
import org.imdad.core.nn.Network;
import org.imdad.core.nn.StepSchedule;

/**
 * IMD-AD's alternating optimisation: Adam on the network and the final layer's weight for fixed radii, then the radii in
 * closed form.
 *
 * <ol>
 *   <li>c ← mean of φ over the normal samples (w = 2c); R², S² by {@link RadiusSolver}.
 *   <li>Each epoch: ⌈n₁/B⌉ steps of Adam on {@link MarginLoss}. A step's B normal samples and B_A labelled anomalies are
 *       drawn with replacement and pass through the network as one batch of B + B_A samples, so that batch normalisation
 *       sees both kinds in this proportion.
 *   <li>After each epoch: R², S² anew over all training samples, with batch normalisation in inference mode.
 * </ol>
 *
 * <p>One object trains one network once. Not thread-safe.
 */
final class ImdAdTraining {

    private static final double COLLAPSED = 1e-12;

    private final ImdAdSettings settings;
    private final Samples normals;
    private final Samples anomalies;
    private final FitContext context;
    private final Network network;
    private final RandomGenerator batches;

    /**
     * Prepares a training.
     *
     * @param network trained in place; its Adam settings hold the weight decay
     */
    ImdAdTraining(ImdAdSettings settings, TrainingData data, FitContext context, Network network) {
        this.settings = settings;
        this.normals = data.normal();
        this.anomalies = settings.ablation().anomalies(data);
        this.context = context;
        this.network = network;
        this.batches = context.random("minibatches");
    }

    /**
     * Trains for all epochs.
     *
     * @return centre, radii and training distances of the last epoch
     * @throws FitException if the loss or an output is no longer finite, or the representation collapsed to a point
     */
    TrainedSpheres run() {
        double[] centre = represent(normals).mean();
        TrainedSpheres spheres = spheres(centre, represent(normals), represent(anomalies), 0);
        VectorAdam finalLayer = new VectorAdam(
                Adam.of(settings.learningRate(), 0),
                spheres.sphere().finalLayer(settings.geometry()).weight());
        StepSchedule schedule = settings.schedule();
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            double loss = trainEpoch(epoch, schedule.at(epoch - 1), spheres.radii(), finalLayer);
            Representations inner = represent(normals);
            Representations outer = represent(anomalies);
            spheres = spheres(half(finalLayer.parameters()), inner, outer, epoch);
            double variance = inner.varianceWith(outer);
            report(epoch, loss, variance, spheres);
            if (epoch == settings.epochs()) {
                requireSpread(variance, spheres);
            }
        }
        return spheres;
    }

    /** The mean loss of the epoch's steps. */
    private double trainEpoch(int epoch, double learningRate, SphereRadii radii, VectorAdam finalLayer) {
        int steps = (normals.size() - 1) / settings.batchSize() + 1;
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            context.checkpoint();
            Samples inner = draw(normals, settings.batchSize());
            Samples outer = draw(anomalies, settings.anomalyBatchSize());
            float[] outputs = network.forward(inner.concat(outer));
            double[] centre = half(finalLayer.parameters());
            SphereRadii held = settings.ablation().inStep(radii, () -> radii(centre, outputs, inner.size(), epoch));
            MarginLoss loss =
                    MarginLoss.of(settings.weights(), held, settings.geometry(), centre, outputs, inner.size());
            requireFinite(loss.value(), "the loss", epoch);
            network.backward(loss.outputError());
            network.update(learningRate);
            settings.ablation().move(finalLayer, loss.weightGradient(), learningRate);
            sum += loss.value();
        }
        return sum / steps;
    }

    private Samples draw(Samples samples, int count) {
        if (samples.isEmpty()) {
            return samples;
        }
        int[] indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = batches.nextInt(samples.size());
        }
        return samples.select(indices);
    }

    private Representations represent(Samples samples) {
        return representations(samples.isEmpty() ? new float[0] : network.infer(samples));
    }

    private Representations representations(float[] outputs) {
        return new Representations(settings.geometry(), outputs, network.outputSize());
    }

    private TrainedSpheres spheres(double[] centre, Representations normal, Representations anomalies, int epoch) {
        double[] normalDistances = normal.distances(centre);
        double[] anomalyDistances = anomalies.distances(centre);
        for (double[] distances : new double[][] {normalDistances, anomalyDistances}) {
            for (double d : distances) {
                requireFinite(d, "a squared distance", epoch);
            }
        }
        SphereRadii radii = settings.ablation().radii(settings.weights(), normalDistances, anomalyDistances);
        return new TrainedSpheres(settings.weights(), centre, radii, normalDistances, anomalyDistances);
    }

    /** The optimal radii of a minibatch whose first outputs are those of normal samples. */
    private SphereRadii radii(double[] centre, float[] outputs, int inner, int epoch) {
        int split = inner * network.outputSize();
        return spheres(
                        centre,
                        representations(Arrays.copyOfRange(outputs, 0, split)),
                        representations(Arrays.copyOfRange(outputs, split, outputs.length)),
                        epoch)
                .radii();
    }

    private void report(int epoch, double loss, double variance, TrainedSpheres spheres) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss", loss);
        values.putAll(spheres.diagnostics());
        values.put("variance", variance);
        context.listener()
                .onEpoch(new EpochReport(
                        EpochReport.TRAIN,
                        epoch,
                        settings.epochs(),
                        values,
                        () -> distances(spheres),
                        samples -> new SphereScorer(settings.geometry(), spheres.sphere()).score(network, samples)));
    }

    private static Map<String, double[]> distances(TrainedSpheres spheres) {
        Map<String, double[]> distances = new LinkedHashMap<>();
        distances.put("normal", spheres.normal().clone());
        distances.put("anomalies", spheres.anomalies().clone());
        return distances;
    }

    private void requireFinite(double value, String what, int epoch) {
        if (!Double.isFinite(value)) {
            throw new FitException(
                    FitException.Kind.DIVERGED,
                    "epoch %d of %d: %s became %s; lower learning_rate (now %s), choose geometry unit, or scale the samples"
                            .formatted(epoch, settings.epochs(), what, value, settings.learningRate()));
        }
    }

    private static void requireSpread(double variance, TrainedSpheres spheres) {
        double scale = spheres.sphere().squaredNormOfCentre() + spheres.radii().outerRadius2();
        if (variance <= COLLAPSED * scale) {
            throw new FitException(
                    FitException.Kind.COLLAPSED,
                    "the representation has collapsed to a point (variance %s over the training samples); give labelled anomalies or more of them, or train for fewer epochs"
                            .formatted(variance));
        }
    }

    private static double[] half(double[] weight) {
        double[] centre = weight.clone();
        for (int k = 0; k < centre.length; k++) {
            centre[k] /= 2;
        }
        return centre;
    }
}
