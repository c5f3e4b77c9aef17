package org.imdad.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.experiments.data.stream.SampleStream;
import org.imdad.experiments.model.TrainedModel;

/** The samples of a stream that are to be explained: those that were named, or those with the highest scores. */
final class ChosenSamples {

    static final int MOST = 200;

    private static final int BATCH = 1024;
    /** Other places are paths of pictures, which end in letters. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final TrainedModel model;
    private final RowChoice named;
    private final int top;
    private final List<Chosen> kept = new ArrayList<>();
    private final PriorityQueue<Chosen> highest = new PriorityQueue<>(Comparator.comparingDouble(Chosen::score));

    /**
     * Prepares the choice.
     *
     * @param top how many are taken if none is named
     * @throws InvalidInputException if that number is out of its range
     */
    ChosenSamples(TrainedModel model, RowChoice named, int top) {
        if (top < 1 || top > MOST) {
            throw new InvalidInputException("--top: found %d, allowed is 1 to %d".formatted(top, MOST));
        }
        this.model = model;
        this.named = named;
        this.top = top;
    }

    private record Chosen(String place, double[] row, double score) {}

    /**
     * Goes through all samples.
     *
     * @throws InvalidInputException if a named row is not there, too many are named, or a row cannot be read
     */
    void read(SampleStream samples) {
        List<Chosen> batch = new ArrayList<>();
        long count = 0;
        long last = 0;
        while (samples.advance()) {
            count++;
            long number = number(samples.place(), count);
            last = Math.max(last, number);
            if (named.isEmpty() || named.holds(number, samples.place())) {
                double[] row = new double[samples.shape().size()];
                samples.copyValues(row);
                batch.add(new Chosen(samples.place(), row, 0));
            }
            if (batch.size() == BATCH) {
                take(batch);
            }
        }
        take(batch);
        if (count == 0) {
            throw new InvalidInputException("no rows to explain; the data are empty");
        }
        named.requireAllSeen(last);
        highest.stream()
                .sorted(Comparator.comparingDouble(Chosen::score).reversed())
                .forEach(kept::add);
    }

    /** The number of a row: windows begin at some rows only, and test rows of a known set are some of its rows. */
    private static long number(String place, long count) {
        return NUMBER.matcher(place).matches() ? Long.parseLong(place) : count;
    }

    private void take(List<Chosen> batch) {
        if (named.isEmpty()) {
            double[][] rows = batch.stream().map(Chosen::row).toArray(double[][]::new);
            double[] scores = model.detector()
                    .score(model.preprocess(
                            rows, i -> model.form().where(batch.get(i).place())));
            for (int i = 0; i < scores.length; i++) {
                highest.add(new Chosen(batch.get(i).place(), batch.get(i).row(), scores[i]));
                if (highest.size() > top) {
                    highest.remove();
                }
            }
        } else {
            kept.addAll(batch);
            if (kept.size() > MOST) {
                throw new InvalidInputException("--rows: more than %d rows; name fewer".formatted(MOST));
            }
        }
        batch.clear();
    }

    /** Where each comes from, such as {@code row 17} or the path of a picture. */
    List<String> places() {
        return kept.stream().map(chosen -> model.form().where(chosen.place())).toList();
    }

    /** The samples, raw. */
    double[][] rows() {
        return kept.stream().map(Chosen::row).toArray(double[][]::new);
    }
}
