package noop;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.data.TrainingData;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.FitContext;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.Param;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.core.model.SavedModel;

/**
 * Looks at no sample and scores at random.
 *
 * @param setting tells trials apart
 */
public record NoOp(@Param(value = "tells trials apart", byDefault = "1", allowed = "[1, 1000000]") int setting)
        implements Detector {

    static final String NAME = "no-op";
    static final ParameterSchema<NoOp> SCHEMA = ParameterSchema.of(NoOp.class);

    /** Checks the component. */
    public NoOp {
        ParameterSchema.check(NoOp.class, setting);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> hyperparameters() {
        return SCHEMA.values(this);
    }

    @Override
    public FittedDetector fit(TrainingData data, FitContext context) {
        return new Fitted(data.shape(), context.random("scores"));
    }

    private record Fitted(SampleShape inputShape, RandomGenerator random) implements FittedDetector {

        @Override
        public double[] score(Samples samples) {
            return random.doubles(samples.size()).toArray();
        }

        @Override
        public double threshold() {
            return 0.5;
        }

        @Override
        public SavedModel save() {
            throw new UnsupportedOperationException("there is nothing to save");
        }
    }
}
