package org.imdad.experiments.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.Detectors;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FitException;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.imdad.FittedImdAd;
import org.imdad.core.imdad.MarginBand;
import org.imdad.core.model.ModelContents;
import org.imdad.core.model.ModelContext;
import org.imdad.core.model.ModelFile;
import org.imdad.experiments.compute.Provenance;
import org.imdad.experiments.data.stream.DataForm;
import org.imdad.experiments.preprocess.FittedPreprocessing;

/**
 * A detector trained on own data with all that scoring raw data needs: the form of the input, the fitted preprocessing,
 * provenance, final training diagnostics, and training samples for explanations. Not thread-safe; to be closed.
 */
public final class TrainedModel implements AutoCloseable {

    private final FittedDetector detector;
    private final FittedPreprocessing preprocessing;
    private final ModelContext context;

    private TrainedModel(FittedDetector detector, FittedPreprocessing preprocessing, ModelContext context) {
        this.detector = detector;
        this.preprocessing = preprocessing;
        this.context = context;
    }

    /**
     * Trains a detector with the data's default preprocessing and all references.
     *
     * @param factory of the detector
     * @param hyperparameters by name; those left out take their defaults
     * @param data what to learn from
     * @param context seed, listener, cancellation
     * @throws InvalidInputException if a hyperparameter or the data cannot be used, or the detector is transductive
     * @throws FitException if training diverges, collapses, is cancelled or runs out of time
     */
    public static TrainedModel fit(
            DetectorFactory factory, Map<String, ?> hyperparameters, OwnData data, FitContext context) {
        return fit(
                factory,
                hyperparameters,
                data,
                new TrainingOptions(data.defaultPreprocessing(), TrainingOptions.ALL_REFERENCES),
                context);
    }

    /** Trains a detector, see {@link #fit(DetectorFactory, Map, OwnData, FitContext)}. */
    public static TrainedModel fit(
            DetectorFactory factory,
            Map<String, ?> hyperparameters,
            OwnData data,
            TrainingOptions options,
            FitContext context) {
        requireInductive(factory);
        FittedPreprocessing preprocessing =
                options.preprocessing().fit(data.normal(), data.form().shape());
        Samples normal = data.normal().samples(preprocessing);
        Samples anomalies = data.anomalies().samples(preprocessing);
        FinalDiagnostics diagnostics = new FinalDiagnostics(context.listener());
        FittedDetector detector = factory.create(hyperparameters)
                .fit(new TrainingData(normal, anomalies), context.withListener(diagnostics));
        try {
            ReferenceChoice choice = new ReferenceChoice(options.references(), context.random("references"));
            Map<String, String> provenance = new LinkedHashMap<>();
            provenance.put("seed", Long.toString(context.seed()));
            provenance.putAll(data.origin());
            provenance.put("training_normal", Integer.toString(normal.size()));
            provenance.put("training_anomalies", Integer.toString(anomalies.size()));
            provenance.putAll(Provenance.ofThisProcess().of(factory));
            ModelContext surrounding = new ModelContext(
                    data.form().input(),
                    preprocessing.save(),
                    provenance,
                    diagnostics.values(),
                    choice.normals(detector, data.normal(), normal),
                    choice.anomalies(data.anomalies(), anomalies));
            return new TrainedModel(detector, preprocessing, surrounding);
        } catch (RuntimeException | Error e) {
            detector.close();
            throw e;
        }
    }

    /**
     * Reads a model; it scores bit-equal to the one that was written.
     *
     * @param file what {@link #write} wrote
     * @param detectors one of which restores it
     * @throws InvalidInputException if the file is missing, foreign, truncated, altered or of a newer version, if it holds
     *     a bare detector, or if its detector is not installed
     */
    public static TrainedModel read(Path file, Detectors detectors) {
        ModelContents contents = ModelFile.readAll(file);
        ModelContext context = contents.context()
                .orElseThrow(() -> new InvalidInputException(
                        "model file %s: a bare detector without input and preprocessing; `imdad fit` writes models with both"
                                .formatted(file)));
        try {
            SampleShape shape = contents.detector().inputShape();
            FittedPreprocessing preprocessing = FittedPreprocessing.restore(context.preprocessing(), shape);
            FittedDetector detector =
                    detectors.named(contents.detector().detector()).restore(contents.detector());
            return new TrainedModel(detector, preprocessing, context);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("model file %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Writes the model; a reader never sees a half-written file.
     *
     * @param file replaced if it exists; its folder must exist
     * @throws InvalidInputException if the file cannot be written or the model is too large
     */
    public void write(Path file) {
        ModelFile.write(new ModelContents(detector.save(), Optional.of(context)), file);
    }

    /**
     * Scores raw samples.
     *
     * @param rows n rows of as many values as the input's shape has
     * @return n scores; higher means more anomalous
     * @throws InvalidInputException if a row has another length or a value that is not finite or too large
     */
    public double[] score(double[]... rows) {
        return detector.score(preprocess(rows));
    }

    /**
     * Raw samples as the detector takes them.
     *
     * @throws InvalidInputException as {@link #score}
     */
    public Samples preprocess(double[]... rows) {
        return preprocess(rows, i -> "row " + (i + 1));
    }

    /**
     * Raw samples as the detector takes them.
     *
     * @param where row i in words, for messages
     * @throws InvalidInputException as {@link #score}
     */
    public Samples preprocess(double[][] rows, IntFunction<String> where) {
        int features = detector.inputShape().size();
        float[] values = new float[Math.multiplyExact(rows.length, features)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != features) {
                throw new InvalidInputException(
                        "%s has %d values; the model needs %d".formatted(where.apply(i), rows[i].length, features));
            }
            try {
                prepare(rows[i].clone(), values, i * features);
            } catch (InvalidInputException e) {
                throw new InvalidInputException("%s: %s".formatted(where.apply(i), e.getMessage()), e);
            }
        }
        return Samples.of(detector.inputShape(), values);
    }

    /**
     * Samples in raw form as the detector takes them.
     *
     * @throws InvalidInputException as {@link #score}
     */
    public Samples preprocess(Samples raw) {
        double[][] rows = new double[raw.size()][raw.features()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = raw.get(i, j);
            }
        }
        return preprocess(rows);
    }

    /** Preprocesses a row in place and puts it into an array of samples. */
    void prepare(double[] row, float[] target, int at) {
        preprocessing.apply(row);
        for (int j = 0; j < row.length; j++) {
            float value = (float) row[j];
            if (!Float.isFinite(value)) {
                throw new InvalidInputException(
                        "value %d is %s after preprocessing; finite numbers in single precision are needed"
                                .formatted(j + 1, row[j]));
            }
            target[at + j] = value;
        }
    }

    /** A sample is called an anomaly if its score is greater than this. */
    public double threshold() {
        return detector.threshold();
    }

    /** The fitted detector; closed with the model. */
    public FittedDetector detector() {
        return detector;
    }

    /** Grades scores by the margin; only IMD-AD has one. */
    public Optional<MarginBand> band() {
        return detector instanceof FittedImdAd fitted ? Optional.of(fitted.band()) : Optional.empty();
    }

    /** Form of the raw samples. */
    public DataForm form() {
        return new DataForm(context.input(), detector.inputShape());
    }

    /** The known data set it was trained on; empty if it was trained on files. */
    public Optional<NamedOrigin> origin() {
        return NamedOrigin.from(context.provenance());
    }

    /**
     * The known data set it was trained on.
     *
     * @param name what the user named
     * @throws InvalidInputException if it was not trained on that one by its name
     */
    public NamedOrigin requireOrigin(String name) {
        return origin().filter(named -> named.name().equals(name))
                .orElseThrow(() -> new InvalidInputException(
                        "%s: the model was not trained on this data set by its name, so no test rows of it are set apart"
                                .formatted(name)));
    }

    /** Input, preprocessing, provenance, diagnostics and reference samples as plain data. */
    public ModelContext context() {
        return context;
    }

    @Override
    public void close() {
        detector.close();
    }

    private static void requireInductive(DetectorFactory factory) {
        if (factory.description().transductive()) {
            throw new InvalidInputException(
                    "%s scores samples by help of each other, so a saved model cannot score them one by one; use another detector"
                            .formatted(factory.description().name()));
        }
    }
}
