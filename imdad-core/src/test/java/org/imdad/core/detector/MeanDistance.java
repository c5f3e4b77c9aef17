package org.imdad.core.detector;

import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;

/** The simplest detector there is, to test the contract test: score = scale·‖x − mean‖². */
class MeanDistance implements DetectorFactory {

    record Settings(
            @Param(value = "factor of every score", byDefault = "1", allowed = "(0, 10]")
            double scale,

            @Param(value = "nothing", byDefault = "2", allowed = "[1, inf)")
            int unused) {

        Settings {
            ParameterSchema.check(Settings.class, scale, unused);
        }
    }

    static final ParameterSchema<Settings> SCHEMA = ParameterSchema.of(Settings.class);

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                "mean-distance",
                "Mean distance",
                "Distance to the mean of the training samples.",
                new Citation("Anon.", "Means", "Example 1", 2000),
                LabelUse.NORMAL_ONLY,
                SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        Settings settings = SCHEMA.create(values);
        return new Detector() {
            @Override
            public String name() {
                return "mean-distance";
            }

            @Override
            public Map<String, Object> hyperparameters() {
                return SCHEMA.values(settings);
            }

            @Override
            public FittedDetector fit(TrainingData data, FitContext context) {
                return MeanDistance.this.fit(settings, data, context);
            }
        };
    }

    FittedDetector fit(Settings settings, TrainingData data, FitContext context) {
        context.checkpoint();
        double[] mean = new double[data.shape().size()];
        for (int i = 0; i < data.normal().size(); i++) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += data.normal().get(i, j) / data.normal().size();
            }
        }
        context.checkpoint();
        Fitted fitted = new Fitted(settings, data.shape(), mean);
        context.listener()
                .onEpoch(new EpochReport(
                        EpochReport.TRAIN,
                        1,
                        1,
                        Map.of("loss", 0.0),
                        () -> Map.of("normal", fitted.score(data.normal())),
                        fitted::score));
        return fitted;
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        if (!model.detector().equals("mean-distance")) {
            throw new InvalidInputException("model of another detector: " + model.detector());
        }
        return new Fitted(
                SCHEMA.create(model.hyperparameters()),
                model.inputShape(),
                model.array("mean").doubles());
    }

    private record Fitted(Settings settings, SampleShape inputShape, double[] mean) implements FittedDetector {
        @Override
        public double[] score(Samples samples) {
            FittedDetector.requireScorable(samples, inputShape);
            double[] scores = new double[samples.size()];
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    double difference = samples.get(i, j) - mean[j];
                    scores[i] += settings.scale() * difference * difference;
                }
            }
            return scores;
        }

        @Override
        public double threshold() {
            return 0.5;
        }

        @Override
        public SavedModel save() {
            return new SavedModel(
                    "mean-distance",
                    new LinkedHashMap<>(SCHEMA.values(settings)),
                    inputShape,
                    Map.of(),
                    Map.of("mean", NumberArray.of(mean)));
        }
    }
}
