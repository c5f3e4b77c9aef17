package org.imdad.baselines.dohsc;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.Detector;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.FittedDetector;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes the detectors of a variant. */
abstract sealed class DohscVariantFactory implements DetectorFactory
        permits DohscFactory, Do2hscFactory, DohscTransductiveFactory, Do2hscTransductiveFactory {

    private static final Citation PAPER = new Citation(
            "Y. Zhang, Y. Sun, J. Cai, J. Fan",
            "Deep Orthogonal Hypersphere Compression for Anomaly Detection",
            "ICLR",
            2024);

    private final Variant variant;
    private final String title;
    private final String summary;

    DohscVariantFactory(Variant variant, String title, String summary) {
        this.variant = variant;
        this.title = title;
        this.summary = summary;
    }

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                variant.detector(),
                title,
                summary,
                PAPER,
                LabelUse.NORMAL_ONLY,
                variant.scoring() == Scoring.TRANSDUCTIVE,
                DohscSettings.SCHEMA.parameters());
    }

    @Override
    public Detector create(Map<String, ?> values) {
        return new Dohsc(variant, DohscSettings.SCHEMA.create(values));
    }

    @Override
    public FittedDetector restore(SavedModel model) {
        return FittedDohsc.restore(variant, model);
    }
}
