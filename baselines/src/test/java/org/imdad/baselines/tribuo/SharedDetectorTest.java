package org.imdad.baselines.tribuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.model.SavedModel;
import org.junit.jupiter.api.Test;

class SharedDetectorTest {

    @Test
    void theDetectorIsClosedOnceNobodyHoldsItAnyMore() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        SharedDetector shared = new SharedDetector(new Zero(closed));
        assertThat(shared.score(Samples.of(SampleShape.vector(1), new float[2])))
                .containsExactly(0, 0);
        assertThat(closed.getCount()).isEqualTo(1);

        shared = null;

        for (int i = 0; i < 100 && closed.getCount() > 0; i++) {
            System.gc();
            closed.await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(closed.getCount()).isZero();
    }

    /** Scores 0 and tells when it is closed. */
    private record Zero(CountDownLatch closed) implements FittedDetector {

        @Override
        public double[] score(Samples samples) {
            return new double[samples.size()];
        }

        @Override
        public double threshold() {
            return 0;
        }

        @Override
        public SampleShape inputShape() {
            return SampleShape.vector(1);
        }

        @Override
        public SavedModel save() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
