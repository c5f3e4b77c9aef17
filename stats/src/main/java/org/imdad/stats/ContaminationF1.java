package org.imdad.stats;

/**
 * F1 of the anomaly class at the true contamination: as many samples are flagged as there are anomalies.
 *
 * <p>Flagging exactly the n₁ largest scores makes precision, recall and F1 the same number: hits/n₁. Where scores are tied
 * at the cut, they do not say which samples are flagged, and two conventions are in use; they agree wherever there is no
 * such tie.
 * <ul>
 *   <li>{@link #of}, the one used in reports: exactly n₁ samples are flagged, those at the cut drawn at random, and the
 *       value is the expectation. A constant score gets n₁/n, as a random ranking does.
 *   <li>{@link #flaggingTies}: every sample tied at the cut is flagged, and F1 is computed from the resulting precision
 *       and recall. A constant score then flags everything and gets 2n₁/(n₁ + n), which is more than a random ranking.
 * </ul>
 */
public final class ContaminationF1 {

    private ContaminationF1() {}

    /**
     * F1 with exactly n₁ samples flagged: (hits above the cut + places left × share of anomalies among the tied)/n₁.
     *
     * @param scores n scores, larger is more anomalous; infinite ones are ordered like any other
     * @param anomaly whether sample i is an anomaly; n values
     * @return a value in [0, 1]
     * @throws UndefinedStatisticException if there is no anomaly
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static double of(double[] scores, boolean[] anomaly) {
        Cut cut = Cut.of(scores, anomaly);
        int placesLeft = cut.anomalies - cut.flaggedAbove;
        double hits = cut.hitsAbove + (double) placesLeft * cut.tiedAnomalies / cut.tied;
        return hits / cut.anomalies;
    }

    /**
     * F1 with every sample flagged whose score is at least the n₁-th largest: 2·hits/(flagged + n₁).
     *
     * @param scores n scores, larger is more anomalous; infinite ones are ordered like any other
     * @param anomaly whether sample i is an anomaly; n values
     * @return a value in [0, 1]
     * @throws UndefinedStatisticException if there is no anomaly
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static double flaggingTies(double[] scores, boolean[] anomaly) {
        Cut cut = Cut.of(scores, anomaly);
        return 2.0 * (cut.hitsAbove + cut.tiedAnomalies) / (cut.flaggedAbove + cut.tied + cut.anomalies);
    }

    /**
     * Expected value of {@link #of} for a random ranking: the share n₁/n of anomalies.
     *
     * @param anomalies number n₁ of anomalies; at least 1
     * @param normals number n₀ of normal samples; at least 0
     */
    public static double ofRandomRanking(int anomalies, int normals) {
        SampleCounts.require(anomalies, normals);
        return anomalies / ((double) anomalies + normals);
    }

    /** Numbers above and at the n₁-th largest score. */
    private record Cut(int anomalies, int flaggedAbove, int hitsAbove, int tied, int tiedAnomalies) {

        static Cut of(double[] scores, boolean[] anomaly) {
            TieGroups groups = TieGroups.of(scores, anomaly).requireAnomalies("F1 at contamination");
            int flagged = 0;
            int hits = 0;
            int g = 0;
            while (flagged + groups.anomalies(g) + groups.normals(g) < groups.anomalies()) {
                flagged += groups.anomalies(g) + groups.normals(g);
                hits += groups.anomalies(g);
                g++;
            }
            int tied = groups.anomalies(g) + groups.normals(g);
            return new Cut(groups.anomalies(), flagged, hits, tied, groups.anomalies(g));
        }
    }
}
