package org.imdad.core.explain;

import java.util.Arrays;
import java.util.List;

/**
 * Where in an image the evidence lies: one value per pixel, higher for more evidence of an anomaly; some methods
 * give negative values to what speaks against one.
 *
 * @param height rows
 * @param width columns
 * @param values row by row; not copied
 */
public record HeatMap(int height, int width, float[] values) {

    /** Checks the number of values. */
    public HeatMap {
        if (values.length != height * width) {
            throw new IllegalArgumentException("%d values for %d×%d".formatted(values.length, height, width));
        }
    }

    /**
     * The mean of maps of one size.
     *
     * @param maps at least one
     */
    static HeatMap mean(List<HeatMap> maps) {
        HeatMap first = maps.get(0);
        float[] mean = new float[first.values.length];
        for (HeatMap map : maps) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += map.values[k] / maps.size();
            }
        }
        return new HeatMap(first.height, first.width, mean);
    }

    /** Index of the highest value, the first of equal ones. */
    public int peak() {
        int peak = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[peak]) {
                peak = k;
            }
        }
        return peak;
    }

    /**
     * The map for pictures: one unsigned byte per pixel, 255 for the highest value and in proportion down to 0 for values of 0 and
     * below; all 0 if none is positive.
     */
    public byte[] levels() {
        float highest = Math.max(values[peak()], Float.MIN_VALUE);
        byte[] levels = new byte[values.length];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = (byte) Math.round(255 * Math.max(0, values[k]) / highest);
        }
        return levels;
    }

    /**
     * The map in another size, interpolated bilinearly. Both sizes cover the same area: pixel centres lie at
     * (i + ½)/height of it, and beyond the outermost centres the map goes on constantly. The same size changes nothing.
     */
    public HeatMap resized(int newHeight, int newWidth) {
        float[] resized = new float[Math.multiplyExact(newHeight, newWidth)];
        for (int i = 0; i < newHeight; i++) {
            double y = position(i, newHeight, height);
            int top = (int) y;
            int bottom = Math.min(top + 1, height - 1);
            for (int j = 0; j < newWidth; j++) {
                double x = position(j, newWidth, width);
                int left = (int) x;
                int right = Math.min(left + 1, width - 1);
                double above = mix(values[top * width + left], values[top * width + right], x - left);
                double below = mix(values[bottom * width + left], values[bottom * width + right], x - left);
                resized[i * newWidth + j] = (float) mix(above, below, y - top);
            }
        }
        return new HeatMap(newHeight, newWidth, resized);
    }

    /**
     * The map smoothed by a Gaussian, as if it were 0 outside.
     *
     * @param deviation its standard deviation in pixels; 0 changes nothing
     */
    public HeatMap smoothed(double deviation) {
        if (deviation == 0) {
            return this;
        }
        int reach = (int) Math.ceil(3 * deviation);
        double[] kernel = new double[2 * reach + 1];
        Arrays.setAll(kernel, i -> Math.exp(-(i - reach) * (i - reach) / (2 * deviation * deviation)));
        double total = Arrays.stream(kernel).sum();
        Arrays.setAll(kernel, i -> kernel[i] / total);
        float[] rows = filtered(values, kernel, 1, width);
        return new HeatMap(height, width, filtered(rows, kernel, width, height));
    }

    /** Filtered along lines whose pixels are {@code stride} apart. */
    private float[] filtered(float[] source, double[] kernel, int stride, int length) {
        int reach = kernel.length / 2;
        float[] filtered = new float[source.length];
        for (int k = 0; k < source.length; k++) {
            int position = k / stride % length;
            double sum = 0;
            for (int i = Math.max(-reach, -position); i <= Math.min(reach, length - 1 - position); i++) {
                sum += kernel[i + reach] * source[k + i * stride];
            }
            filtered[k] = (float) sum;
        }
        return filtered;
    }

    private static double position(int index, int size, int sourceSize) {
        double centre = (index + 0.5) * sourceSize / size - 0.5;
        return Math.max(0, Math.min(sourceSize - 1, centre));
    }

    private static double mix(double first, double second, double share) {
        return first + share * (second - first);
    }
}
