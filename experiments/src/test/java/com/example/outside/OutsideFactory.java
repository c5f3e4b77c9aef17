package com.example.outside;

import java.util.List;
import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;
import org.imdad.experiments.run.TestDetectors;

/** A detector in a package that is none of IMDAD's; it does what another one does. */
public final class OutsideFactory implements DetectorFactory {

    private final DetectorFactory mean = new TestDetectors.Mean();

    @Override
    public DetectorDescription description() {
        Citation none = new Citation("nobody", "a detector from outside", "unpublished", 2026);
        return new DetectorDescription("outside", "Outside", "For tests.", none, LabelUse.NORMAL_ONLY, List.of());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return mean.create(values);
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return mean.restore(model);
    }
}
