package org.imdad.stats.interval;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Confidence interval of a proportion, Wilson's score interval, which stays within [0, 1] and is good for few trials and for
 * proportions near the ends.
 *
 * <p>Paper: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22, 1927. Thread-safe.
 */
public final class Proportion {

    private Proportion() {}

    /**
     * The interval of the probability of success.
     *
     * @param successes k, 0 to n
     * @param trials n, at least 1
     * @param level in (0, 1), for instance 0.95
     */
    public static Interval interval(int successes, int trials, double level) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "%d successes in %d trials: at least one trial and no more successes than trials"
                            .formatted(successes, trials));
        }
        ConfidenceInterval found = new WilsonScoreInterval().createInterval(trials, successes, level);
        return new Interval(found.getLowerBound(), found.getUpperBound(), level);
    }
}
