package org.imdad.experiments.preprocess;

import java.util.Arrays;
import java.util.List;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;

/**
 * A named step of preprocessing. All statistics come from the rows handed to {@link #fit}, which are the training
 * samples taken as normal; every other row is mapped with the same numbers and never clipped.
 */
public enum Step {
    /** x/255. */
    DIVIDE_255("divide-255", "divides by 255, so that 8-bit pixels lie in [0, 1]") {
        @Override
        public FittedStep fit(RowSource training, SampleShape shape) {
            return FittedStep.of(this, 0, 255);
        }
    },

    /** Global contrast normalisation in the L1 norm, see {@link ContrastNormalisation}. */
    GCN_L1("gcn-l1", "per sample: subtracts the mean of all values, divides by their mean absolute deviation") {
        @Override
        public FittedStep fit(RowSource training, SampleShape shape) {
            return FittedStep.of(this);
        }

        @Override
        void apply(FittedStep fitted, double[] row) {
            ContrastNormalisation.l1(row);
        }

        @Override
        boolean hasNumbers() {
            return false;
        }
    },

    /** Global contrast normalisation in the L2 norm, see {@link ContrastNormalisation}. */
    GCN_L2("gcn-l2", "per sample of d values: subtracts their mean, divides by √(Σx²)/d") {
        @Override
        public FittedStep fit(RowSource training, SampleShape shape) {
            return FittedStep.of(this);
        }

        @Override
        void apply(FittedStep fitted, double[] row) {
            ContrastNormalisation.l2(row);
        }

        @Override
        boolean hasNumbers() {
            return false;
        }
    },

    /** One minimum and maximum over all values of all training samples. */
    MIN_MAX_GLOBAL("min-max-global", "maps the smallest and largest training value, over all features, to 0 and 1") {
        @Override
        public FittedStep fit(RowSource training, SampleShape shape) {
            return Affine.minMax(this, training, FeatureGroups.all(shape));
        }
    },

    /** Minimum and maximum per feature. */
    MIN_MAX("min-max", "per feature: maps the smallest and largest training value to 0 and 1") {
        @Override
        public FittedStep fit(RowSource training, SampleShape shape) {
            return Affine.minMax(this, training, FeatureGroups.single(shape));
        }
    },

    /** Mean and population standard deviation per feature. */
    STANDARDISE("standardise", "per feature: subtracts the training mean, divides by the population deviation") {
        @Override
        public FittedStep fit(RowSource training, SampleShape shape) {
            return Affine.standardise(this, training, FeatureGroups.single(shape));
        }
    },

    /** Mean and population standard deviation per channel; for feature vectors the same as {@link #STANDARDISE}. */
    STANDARDISE_CHANNELS(
            "standardise-channels",
            "per channel of an image: subtracts the training mean, divides by the population deviation") {
        @Override
        public FittedStep fit(RowSource training, SampleShape shape) {
            return Affine.standardise(this, training, FeatureGroups.channels(shape));
        }
    };

    private final String suiteName;
    private final String meaning;

    Step(String suiteName, String meaning) {
        this.suiteName = suiteName;
        this.meaning = meaning;
    }

    /**
     * The step of a name.
     *
     * @throws InvalidInputException naming the known steps if there is none
     */
    public static Step named(String name) {
        for (Step step : values()) {
            if (step.suiteName.equals(name)) {
                return step;
            }
        }
        List<String> known = Arrays.stream(values()).map(Step::suiteName).toList();
        throw new InvalidInputException("unknown preprocessing step %s; known are %s%s"
                .formatted(name, String.join(", ", known), NearestName.hint(name, known)));
    }

    /** Name as written in suites. */
    public String suiteName() {
        return suiteName;
    }

    /** One line on what the step does. */
    public String meaning() {
        return meaning;
    }

    /**
     * Fits the step.
     *
     * @param training training samples taken as normal, as the steps before left them
     * @param shape shape of each sample
     */
    public abstract FittedStep fit(RowSource training, SampleShape shape);

    /** Maps a row in place by the numbers of the fitted step. */
    void apply(FittedStep fitted, double[] row) {
        Affine.apply(row, fitted.shift(), fitted.scale());
    }

    /** Whether fitting the step gives numbers. */
    boolean hasNumbers() {
        return true;
    }
}
