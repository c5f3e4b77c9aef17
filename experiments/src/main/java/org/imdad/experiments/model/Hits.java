package org.imdad.experiments.model;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.imdad.stats.interval.Interval;
import org.imdad.stats.interval.Proportion;

/**
 * How often explanations point at what was planted in samples. An explanation that is true to the score points at it only where
 * it counts as evidence of an anomaly, that is where it raised the score; and where a sample was an anomaly without it there is
 * more to point at. So samples are counted by the {@link Response} of the detector too.
 *
 * @param all among all samples
 * @param raised among those whose score what was planted raised, the next ones with them
 * @param turned among those that it turned into anomalies
 * @param chance share that a random place would hit
 */
public record Hits(Share all, Share raised, Share turned, double chance) {

    /** What planted evidence did to the score of a sample. */
    enum Response {
        /** The score stayed or fell. */
        NONE,
        /** The score rose. */
        RAISED,
        /** The score rose above the threshold. */
        TURNED;

        static Response of(double before, double after, double threshold) {
            if (after <= before) {
                return NONE;
            }
            return before <= threshold && after > threshold ? TURNED : RAISED;
        }
    }

    /**
     * A number of samples and how many of them were hit.
     *
     * @param hits at most {@code samples}
     * @param samples may be 0
     */
    public record Share(int hits, int samples) {

        /** hits / samples, NaN without samples. */
        public double rate() {
            return (double) hits / samples;
        }

        /** Wilson's interval of the share, 95 %; there must be samples. */
        public Interval interval() {
            return Proportion.interval(hits, samples, 0.95);
        }
    }

    static Hits of(boolean[] hit, Response[] responses, double chance) {
        return new Hits(
                share(hit, i -> true),
                share(hit, i -> responses[i] != Response.NONE),
                share(hit, i -> responses[i] == Response.TURNED),
                chance);
    }

    private static Share share(boolean[] hit, IntPredicate counts) {
        int[] counted = IntStream.range(0, hit.length).filter(counts).toArray();
        int hits = (int) IntStream.of(counted).filter(i -> hit[i]).count();
        return new Share(hits, counted.length);
    }
}
