package org.imdad.experiments.preprocess;

import org.imdad.core.data.SampleShape;

/**
 * A named step of preprocessing. All statistics come from the rows handed to {@link #fit}, which are the training
 * samples taken as normal; every other row is mapped with the same numbers and never clipped.
 */
public enum Step {
    /** x/255. */
    DIVIDE_255("divide-255", "divides by 255, so that 8-bit pixels lie in [0, 1]") {
        @Override
        public RowMap fit(RowSource training, SampleShape shape) {
            return row -> Affine.apply(row, 0, row.length, 0, 255);
        }
    },

    /** Global contrast normalisation in the L1 norm, see {@link ContrastNormalisation}. */
    GCN_L1("gcn-l1", "per sample: subtracts the mean of all values, divides by their mean absolute deviation") {
        @Override
        public RowMap fit(RowSource training, SampleShape shape) {
            return ContrastNormalisation::l1;
        }
    },

    /** Global contrast normalisation in the L2 norm, see {@link ContrastNormalisation}. */
    GCN_L2(
            "gcn-l2",
            "per sample of d values: subtracts their mean, divides by the root of their summed squares over d") {
        @Override
        public RowMap fit(RowSource training, SampleShape shape) {
            return ContrastNormalisation::l2;
        }
    },

    /** One minimum and maximum over all values of all training samples. */
    MIN_MAX_GLOBAL("min-max-global", "maps the smallest and largest training value, over all features, to 0 and 1") {
        @Override
        public RowMap fit(RowSource training, SampleShape shape) {
            return Affine.minMax(training, FeatureGroups.all(shape));
        }
    },

    /** Minimum and maximum per feature. */
    MIN_MAX("min-max", "per feature: maps the smallest and largest training value to 0 and 1") {
        @Override
        public RowMap fit(RowSource training, SampleShape shape) {
            return Affine.minMax(training, FeatureGroups.single(shape));
        }
    },

    /** Mean and population standard deviation per feature. */
    STANDARDISE("standardise", "per feature: subtracts the training mean, divides by the population deviation") {
        @Override
        public RowMap fit(RowSource training, SampleShape shape) {
            return Affine.standardise(training, FeatureGroups.single(shape));
        }
    },

    /** Mean and population standard deviation per channel; for feature vectors the same as {@link #STANDARDISE}. */
    STANDARDISE_CHANNELS(
            "standardise-channels",
            "per channel of an image: subtracts the training mean, divides by the population deviation") {
        @Override
        public RowMap fit(RowSource training, SampleShape shape) {
            return Affine.standardise(training, FeatureGroups.channels(shape));
        }
    };

    private final String suiteName;
    private final String meaning;

    Step(String suiteName, String meaning) {
        this.suiteName = suiteName;
        this.meaning = meaning;
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
    public abstract RowMap fit(RowSource training, SampleShape shape);
}
