package org.imdad.stats;

/**
 * Area under the receiver operating characteristic: P(s⁺ &gt; s⁻) + ½ P(s⁺ = s⁻) for a random anomaly and a random
 * normal sample.
 *
 * <p>In [0, 1]. Invariant under increasing maps of the scores; negating all scores gives one minus the value. Equal to
 * (Σ r − n₁(n₁+1)/2)/(n₁ n₀), with midranks r of the anomalies among all scores; pairs are counted in whole numbers, so
 * the result is exact up to one division.
 *
 * <p>Source: J. A. Hanley, B. J. McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC)
 * curve", Radiology 143:29–36, 1982.
 */
public final class Auroc {

    private Auroc() {}

    /**
     * Computes AUROC in O(n log n).
     *
     * @param scores n scores, larger is more anomalous; infinite ones are ordered like any other
     * @param anomaly whether sample i is an anomaly; n values
     * @return a value in [0, 1]
     * @throws UndefinedStatisticException if there is no anomaly or no normal sample
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public static double of(double[] scores, boolean[] anomaly) {
        TieGroups groups = TieGroups.of(scores, anomaly).requireBothClasses("AUROC");
        long twiceWon = 0;
        long anomaliesAbove = 0;
        for (int g = 0; g < groups.size(); g++) {
            twiceWon += groups.normals(g) * (2 * anomaliesAbove + groups.anomalies(g));
            anomaliesAbove += groups.anomalies(g);
        }
        return twiceWon / (2.0 * groups.anomalies() * groups.normals());
    }

    /** Expected value for a random ranking: 0.5, whatever the numbers of samples. */
    public static double ofRandomRanking() {
        return 0.5;
    }
}
