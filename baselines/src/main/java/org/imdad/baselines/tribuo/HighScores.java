package org.imdad.baselines.tribuo;

/** Which events a trainer's models give high scores. */
public enum HighScores {
    /** Expected events, as in Tribuo's own models. */
    EXPECTED,
    /** Anomalous events. */
    ANOMALOUS;

    /** The score of an event as an anomaly score, which is high for anomalous events. */
    double anomalyScore(double eventScore) {
        return this == EXPECTED ? -eventScore : eventScore;
    }
}
