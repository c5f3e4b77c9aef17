package org.imdad.experiments.model;

import java.util.Arrays;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.stream.SampleStream;

/**
 * Some samples on their way from a stream to their scores; its arrays are used again. Samples that cannot be used have no
 * values and the score NaN.
 */
public final class ScoredBatch {

    private static final int MOST_SAMPLES = 2048;
    private static final int MOST_VALUES = 1 << 23;

    private final int texts;
    private final double[] row;
    private final float[] values;
    private final String[] places;
    private final String[] textOf;
    private final boolean[] usable;
    private final double[] scores;
    private int size;
    private int usableCount;

    ScoredBatch(int features, int texts) {
        this.texts = texts;
        this.row = new double[features];
        int capacity = capacity(features);
        this.values = new float[Math.multiplyExact(capacity, features)];
        this.places = new String[capacity];
        this.textOf = new String[capacity * texts];
        this.usable = new boolean[capacity];
        this.scores = new double[capacity];
    }

    /**
     * Samples of a batch: 2048, or fewer of more than 4096 values, such that a batch has at most 2²³ values. It depends on nothing
     * else, because matrix products of other sizes can round the last digit of a score otherwise.
     */
    public static int capacity(int features) {
        return Math.max(1, Math.min(MOST_SAMPLES, MOST_VALUES / features));
    }

    /** Number of samples. */
    public int size() {
        return size;
    }

    /** Where sample i comes from, see {@link SampleStream#place()}. */
    public String place(int i) {
        return places[i];
    }

    /** Text k of sample i. */
    public String text(int i, int k) {
        return textOf[i * texts + k];
    }

    /** Score of sample i; NaN if it cannot be used. */
    public double score(int i) {
        return scores[i];
    }

    /**
     * Takes samples until it is full.
     *
     * @param model prepares them
     * @param markInvalid whether samples that cannot be used are taken as such, rather than an error
     * @return whether there may be more
     */
    boolean fill(SampleStream samples, TrainedModel model, boolean markInvalid) {
        size = 0;
        usableCount = 0;
        while (size < places.length) {
            if (!samples.advance()) {
                return false;
            }
            take(samples, model, markInvalid);
        }
        return true;
    }

    private void take(SampleStream samples, TrainedModel model, boolean markInvalid) {
        places[size] = samples.place();
        for (int k = 0; k < texts; k++) {
            textOf[size * texts + k] = samples.text(k);
        }
        usable[size] = false;
        try {
            samples.copyValues(row);
            prepare(model);
            usable[size] = true;
            usableCount++;
        } catch (InvalidInputException e) {
            if (!markInvalid) {
                throw e;
            }
        }
        size++;
    }

    private void prepare(TrainedModel model) {
        try {
            model.prepare(row, values, usableCount * row.length);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("row %s: %s".formatted(places[size], e.getMessage()), e);
        }
    }

    void score(TrainedModel model) {
        int used = usableCount * row.length;
        float[] taken = used == values.length ? values : Arrays.copyOf(values, used);
        double[] found = model.detector().score(Samples.of(model.detector().inputShape(), taken));
        int k = 0;
        for (int i = 0; i < size; i++) {
            scores[i] = usable[i] ? found[k++] : Double.NaN;
        }
    }
}
