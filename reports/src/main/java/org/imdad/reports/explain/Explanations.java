package org.imdad.reports.explain;

import java.util.List;
import org.imdad.core.model.InputForm;
import org.imdad.experiments.model.Explained;
import org.imdad.experiments.model.ExplanationMethod;
import org.imdad.experiments.model.TrainedModel;
import org.imdad.reports.chart.Figure;
import org.imdad.reports.table.Table;

/** Explained samples as figures and as a table. */
public final class Explanations {

    private Explanations() {}

    /**
     * Figures of all samples: one for ten images, one for each row of a table and each window.
     *
     * @param method how they were made
     */
    public static List<Figure> figures(TrainedModel model, List<Explained> samples, ExplanationMethod method) {
        if (model.form().shape().isImage()) {
            return ImageExplanation.figures(model, samples, method);
        }
        if (model.form().input() instanceof InputForm.Windows windows) {
            return samples.stream()
                    .map(sample -> WindowExplanation.figure(windows, sample))
                    .toList();
        }
        List<String> names = FeatureNames.of(model.form());
        return samples.stream()
                .map(sample -> FeatureExplanation.figure(names, sample))
                .toList();
    }

    /** All contributions as numbers; samples are no images. */
    public static Table contributions(TrainedModel model, List<Explained> samples) {
        return ContributionTable.of(FeatureNames.of(model.form()), samples);
    }
}
