package org.imdad.core.imdad;

import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.DetectorFactory;
import org.imdad.core.detector.LabelUse;
import org.imdad.core.model.SavedModel;

/** Makes {@link ImdAd} from named values. Immutable and thread-safe. */
public final class ImdAdFactory implements DetectorFactory {

    private static final Citation PAPER = new Citation(
            "Z. Yang, M. Huang, X. Li, X. Pan, Q. Wang, J. Zhao",
            "Interpretable Maximum Margin Deep Anomaly Detection",
            "arXiv 2603.07073",
            2026);

    @Override
    public DetectorDescription description() {
        return new DetectorDescription(
                ImdAd.NAME,
                "IMD-AD",
                "A deep hypersphere around the normal samples, separated from a few labelled anomalies by the largest margin.",
                PAPER,
                LabelUse.LABELLED_ANOMALIES,
                ImdAd.SCHEMA.parameters());
    }

    @Override
    public ImdAd create(Map<String, ?> values) {
        return new ImdAd(ImdAd.SCHEMA.create(values));
    }

    @Override
    public FittedImdAd restore(SavedModel model) {
        return ImdAdModel.restore(model);
    }
}
