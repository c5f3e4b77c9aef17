package org.imdad.stats;

/** The metrics of a ranking that tables show, each with its value for a random ranking. */
public enum RankingMetric {
    /** Area under the receiver operating characteristic, see {@link Auroc}. */
    AUROC {
        @Override
        public double of(double[] scores, boolean[] anomaly) {
            return Auroc.of(scores, anomaly);
        }

        @Override
        public double ofRandomRanking(int anomalies, int normals) {
            return Auroc.ofRandomRanking();
        }
    },
    /** Average precision of the anomaly class, see {@link AveragePrecision}. */
    AVERAGE_PRECISION {
        @Override
        public double of(double[] scores, boolean[] anomaly) {
            return AveragePrecision.of(scores, anomaly);
        }

        @Override
        public double ofRandomRanking(int anomalies, int normals) {
            return AveragePrecision.ofRandomRanking(anomalies, normals);
        }
    },
    /** F1 of the anomaly class at the true contamination, see {@link ContaminationF1#of}. */
    CONTAMINATION_F1 {
        @Override
        public double of(double[] scores, boolean[] anomaly) {
            return ContaminationF1.of(scores, anomaly);
        }

        @Override
        public double ofRandomRanking(int anomalies, int normals) {
            return ContaminationF1.ofRandomRanking(anomalies, normals);
        }
    };

    /**
     * Computes the metric; every one lies in [0, 1] and is better the larger it is.
     *
     * @param scores n scores, larger is more anomalous
     * @param anomaly whether sample i is an anomaly; n values
     * @throws UndefinedStatisticException if a class is missing that the metric needs
     * @throws IllegalArgumentException if the lengths differ or a score is NaN
     */
    public abstract double of(double[] scores, boolean[] anomaly);

    /**
     * Expected value for a random ranking.
     *
     * @param anomalies number of anomalies; at least 1
     * @param normals number of normal samples; at least 0
     */
    public abstract double ofRandomRanking(int anomalies, int normals);
}
