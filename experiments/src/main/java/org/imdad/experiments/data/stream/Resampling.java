package org.imdad.experiments.data.stream;

import org.imdad.core.data.SampleShape;

/**
 * Scales pictures, one axis after the other. Pixel i of n new ones is the weighted mean of the m old ones, weights
 * proportional to max(0, 1 − |k + ½ − (i + ½) m/n| / max(1, m/n)) for old pixel k: bilinear interpolation when a picture
 * grows, the same with a filter as wide as the new pixels when it shrinks.
 */
final class Resampling {

    private Resampling() {}

    static double[] scaled(double[] values, SampleShape shape, int height, int width) {
        double[][] across = weights(shape.width(), width);
        double[][] down = weights(shape.height(), height);
        double[] narrow = new double[shape.channels() * shape.height() * width];
        for (int line = 0; line < shape.channels() * shape.height(); line++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int k = 0; k < shape.width(); k++) {
                    sum += across[x][k] * values[line * shape.width() + k];
                }
                narrow[line * width + x] = sum;
            }
        }
        double[] scaled = new double[shape.channels() * height * width];
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < height; y++) {
                for (int k = 0; k < shape.height(); k++) {
                    double weight = down[y][k];
                    for (int x = 0; weight != 0 && x < width; x++) {
                        scaled[(channel * height + y) * width + x] +=
                                weight * narrow[(channel * shape.height() + k) * width + x];
                    }
                }
            }
        }
        return scaled;
    }

    private static double[][] weights(int before, int after) {
        double ratio = (double) before / after;
        double reach = Math.max(1, ratio);
        double[][] weights = new double[after][before];
        for (int i = 0; i < after; i++) {
            double sum = 0;
            for (int k = 0; k < before; k++) {
                weights[i][k] = Math.max(0, 1 - Math.abs(k + 0.5 - (i + 0.5) * ratio) / reach);
                sum += weights[i][k];
            }
            for (int k = 0; k < before; k++) {
                weights[i][k] /= sum;
            }
        }
        return weights;
    }
}
