package org.imdad.experiments.model;

import java.util.stream.IntStream;
import org.imdad.stats.interval.Interval;
import org.imdad.stats.interval.Proportion;

/**
 * How often explanations point at what was planted in samples. A detector that does not respond to what was planted gives an
 * explanation nothing to point at, so those samples that it calls anomalies are counted by themselves too.
 *
 * @param all among all samples
 * @param called among those whose score exceeds the threshold
 * @param chance share that a random place would hit
 */
public record Hits(Share all, Share called, double chance) {

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

    static Hits of(boolean[] hit, boolean[] called, double chance) {
        int all = (int) IntStream.range(0, hit.length).filter(i -> hit[i]).count();
        int[] flagged = IntStream.range(0, hit.length).filter(i -> called[i]).toArray();
        int flaggedHits = (int) IntStream.of(flagged).filter(i -> hit[i]).count();
        return new Hits(new Share(all, hit.length), new Share(flaggedHits, flagged.length), chance);
    }
}
