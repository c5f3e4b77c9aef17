package org.imdad.baselines.tribuo;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Any installed detector as a trainer of Tribuo, made in code or from an OLCUT configuration file.
 *
 * <p>Expected events are the normal samples. Anomalous events are the labelled anomalies of a detector that learns from
 * them; any other detector refuses them, as Tribuo's own trainers do. A sample holds the features in the order of Tribuo's
 * feature ids, which is the alphabetical order of their names; a feature that an example lacks is 0, and values are rounded
 * to single precision.
 *
 * <p>Seeds: the first invocation of {@link #train} fits with {@code seed} itself, invocation i ≥ 1 with a seed drawn from
 * {@code seed} and i. Equal seeds, invocation counts and data give equal models. A fit uses one thread. Thread-safe.
 */
public final class DetectorTrainer implements Trainer<Event> {

    @Config(mandatory = true, description = "Name of the detector, as in a suite.")
    private String detector;

    @Config(description = "Hyperparameters by name, as in a suite; those left out take their defaults.")
    private Map<String, String> hyperparameters = new HashMap<>();

    @Config(description = "Seed of the first training.")
    private long seed = Trainer.DEFAULT_SEED;

    @Config(description = "Channels of an image; 0 if the features are a vector.")
    private int channels;

    @Config(description = "Rows of an image; 0 if the features are a vector.")
    private int height;

    @Config(description = "Columns of an image; 0 if the features are a vector.")
    private int width;

    private DetectorFactory factory;
    private Detector configured;
    private int invocations;

    /** For OLCUT. */
    private DetectorTrainer() {}

    /**
     * A trainer on feature vectors.
     *
     * @param detector name of an installed detector
     * @param hyperparameters by name, as in a suite; those left out take their defaults
     * @param seed of the first training
     * @throws InvalidInputException if there is no such detector or hyperparameter, or a value is not allowed
     */
    public DetectorTrainer(String detector, Map<String, String> hyperparameters, long seed) {
        this(detector, hyperparameters, seed, 0, 0, 0);
    }

    /**
     * A trainer on images, whose features are pixels channel after channel, row by row.
     *
     * @param detector name of an installed detector
     * @param hyperparameters by name, as in a suite; those left out take their defaults
     * @param seed of the first training
     * @param image shape of an image
     * @throws InvalidInputException if there is no such detector or hyperparameter, or a value is not allowed
     */
    public DetectorTrainer(String detector, Map<String, String> hyperparameters, long seed, SampleShape image) {
        this(detector, hyperparameters, seed, image.channels(), image.height(), image.width());
    }

    private DetectorTrainer(
            String detector, Map<String, String> hyperparameters, long seed, int channels, int height, int width) {
        this.detector = detector;
        this.hyperparameters = new HashMap<>(hyperparameters);
        this.seed = seed;
        this.channels = channels;
        this.height = height;
        this.width = width;
        postConfig();
    }

    /** Checks the configuration; called by OLCUT. */
    @Override
    public void postConfig() {
        boolean vector = channels == 0 && height == 0 && width == 0;
        if (!vector && (channels < 1 || height < 1 || width < 1)) {
            throw new InvalidInputException(
                    "trainer of %s: channels, height and width are %d, %d and %d; allowed are three numbers of at least 1, or 0 for all"
                            .formatted(detector, channels, height, width));
        }
        factory = Detectors.installed().named(detector);
        configured = factory.create(hyperparameters);
    }

    @Override
    public DetectorModel train(Dataset<Event> examples, Map<String, Provenance> runProvenance) {
        return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
    }

    /**
     * Fits the detector.
     *
     * @throws InvalidInputException if the data set cannot be used with this configuration
     * @throws FitException if training diverges or collapses
     */
    @Override
    public DetectorModel train(Dataset<Event> examples, Map<String, Provenance> runProvenance, int invocationCount) {
        TrainerProvenance provenance;
        long fitSeed;
        synchronized (this) {
            if (invocationCount != INCREMENT_INVOCATION_COUNT) {
                setInvocationCount(invocationCount);
            }
            provenance = getProvenance();
            fitSeed = fitSeed();
            invocations++;
        }
        ImmutableFeatureMap features = examples.getFeatureIDMap();
        FeatureVectors vectors = new FeatureVectors(features, shape(features.size()));
        FittedDetector fitted =
                configured.fit(vectors.trainingData(examples, factory.description()), FitContext.seeded(fitSeed));
        ModelProvenance modelProvenance = new ModelProvenance(
                DetectorModel.class.getName(),
                OffsetDateTime.now(),
                examples.getProvenance(),
                provenance,
                runProvenance);
        return new DetectorModel(
                detector, modelProvenance, features, examples.getOutputIDInfo(), new SharedDetector(fitted));
    }

    private long fitSeed() {
        return invocations == 0
                ? seed
                : FitContext.random(seed, "invocation " + invocations).nextLong();
    }

    private SampleShape shape(int features) {
        if (features == 0) {
            throw new InvalidInputException("data set: no features; at least one is needed");
        }
        return channels == 0 ? SampleShape.vector(features) : new SampleShape(channels, height, width);
    }

    @Override
    public synchronized int getInvocationCount() {
        return invocations;
    }

    @Override
    public synchronized void setInvocationCount(int invocationCount) {
        if (invocationCount < 0) {
            throw new IllegalArgumentException("invocation count %d; allowed is 0 or more".formatted(invocationCount));
        }
        invocations = invocationCount;
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }

    @Override
    public String toString() {
        return "DetectorTrainer(detector=%s,hyperparameters=%s,seed=%d)"
                .formatted(detector, configured.hyperparameters(), seed);
    }
}
