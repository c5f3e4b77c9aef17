package org.imdad.experiments.model;

import java.util.stream.IntStream;
import org.imdad.stats.interval.Interval;
import org.imdad.stats.interval.Proportion;

/**
 * How often explanations point at what was planted in samples. A detector that does not respond to it gives an explanation
 * nothing to point at, and where a sample was an anomaly without it there is more to point at; so those samples that what was
 * planted turned into anomalies are counted by themselves too.
 *
 * @param all among all samples
 * @param turned among those whose score exceeds the threshold with what was planted, and not without
 * @param chance share that a random place would hit
 */
public record Hits(Share all, Share turned, double chance) {

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

    static Hits of(boolean[] hit, boolean[] turned, double chance) {
        int all = (int) IntStream.range(0, hit.length).filter(i -> hit[i]).count();
        int[] decided = IntStream.range(0, hit.length).filter(i -> turned[i]).toArray();
        int decidedHits = (int) IntStream.of(decided).filter(i -> hit[i]).count();
        return new Hits(new Share(all, hit.length), new Share(decidedHits, decided.length), chance);
    }
}
