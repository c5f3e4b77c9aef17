package org.imdad.baselines.tribuo;

import java.lang.ref.Cleaner;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.model.SavedModel;

/**
 * A fitted detector that several models and threads share. Tribuo's models are not closed; native memory is released when
 * the last model is gone. Thread-safe: calls run one after the other.
 */
final class SharedDetector {

    private static final Cleaner CLEANER = Cleaner.create();

    private final FittedDetector fitted;

    /** Takes over the detector; nobody else closes or uses it. */
    SharedDetector(FittedDetector fitted) {
        this.fitted = fitted;
        CLEANER.register(this, fitted::close);
    }

    synchronized double[] score(Samples samples) {
        return fitted.score(samples);
    }

    synchronized SavedModel save() {
        return fitted.save();
    }

    double threshold() {
        return fitted.threshold();
    }

    SampleShape inputShape() {
        return fitted.inputShape();
    }
}
