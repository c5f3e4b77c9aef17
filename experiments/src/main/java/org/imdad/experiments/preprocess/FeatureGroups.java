package org.imdad.experiments.preprocess;

import org.imdad.core.data.SampleShape;

/**
 * Neighbouring features that share their statistics: {@code count} groups of {@code size} features each.
 *
 * @param count number of groups
 * @param size features per group
 */
record FeatureGroups(int count, int size) {

    /** All features together. */
    static FeatureGroups all(SampleShape shape) {
        return new FeatureGroups(1, shape.size());
    }

    /** Each feature on its own. */
    static FeatureGroups single(SampleShape shape) {
        return new FeatureGroups(shape.size(), 1);
    }

    /** The pixels of each channel. */
    static FeatureGroups channels(SampleShape shape) {
        return new FeatureGroups(shape.channels(), shape.height() * shape.width());
    }

    int features() {
        return count * size;
    }
}
