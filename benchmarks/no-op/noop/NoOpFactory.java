package noop;

import java.util.List;
import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes detectors that compute nothing, so that a suite of them shows what everything else costs. */
public final class NoOpFactory implements DetectorFactory {

    @Override
    public DetectorDescription description() {
        Citation none = new Citation("nobody", "a detector that computes nothing", "unpublished", 2026);
        return new DetectorDescription(
                NoOp.NAME, "No-op", "Scores at random.", none, LabelUse.NORMAL_ONLY, NoOp.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return NoOp.SCHEMA.create(values);
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        throw new UnsupportedOperationException("there is nothing to restore");
    }
}
