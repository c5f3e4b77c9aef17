package org.imdad.core.data;

/**
 * Shape of one sample: channels × height × width for images, d × 1 × 1 for a vector of d features.
 *
 * @param channels number of channels, or of features; at least 1
 * @param height rows of the image, 1 for a vector
 * @param width columns of the image, 1 for a vector
 */
public record SampleShape(int channels, int height, int width) {

    /** Checks that all three sizes are positive and that their product fits an array. */
    public SampleShape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "sample shape %d×%d×%d: every size must be at least 1".formatted(channels, height, width));
        }
        if ((long) channels * height > Integer.MAX_VALUE / width) {
            throw new IllegalArgumentException(
                    "sample shape %d×%d×%d: more values than an array can hold".formatted(channels, height, width));
        }
    }

    /**
     * Shape of a feature vector.
     *
     * @param features number of features; at least 1
     */
    public static SampleShape vector(int features) {
        return new SampleShape(features, 1, 1);
    }

    /** Number of values of one sample. */
    public int size() {
        return channels * height * width;
    }

    /** Whether the sample has two spatial dimensions. */
    public boolean isImage() {
        return height > 1 || width > 1;
    }

    /** {@code 1×28×28} for an image, {@code 274} for a vector. */
    @Override
    public String toString() {
        return isImage() ? channels + "×" + height + "×" + width : Integer.toString(channels);
    }
}
