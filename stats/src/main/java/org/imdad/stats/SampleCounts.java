package org.imdad.stats;

/** Checks numbers of samples. */
final class SampleCounts {

    private SampleCounts() {}

    static void require(int anomalies, int normals) {
        if (anomalies < 1 || normals < 0) {
            throw new IllegalArgumentException(
                    "%d anomalies and %d normal samples: at least 1 and at least 0 are needed"
                            .formatted(anomalies, normals));
        }
    }
}
