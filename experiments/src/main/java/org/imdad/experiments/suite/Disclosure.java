package org.imdad.experiments.suite;

import java.util.Optional;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.experiments.trial.Selection;

/**
 * The words that a label gets where a result is not on equal terms with others, so that every table and figure says it,
 * whatever the suite calls the detector.
 */
final class Disclosure {

    private static final String TRANSDUCTIVE = "transductive";

    private Disclosure() {}

    /**
     * A label with what must be said.
     *
     * @param written the suite's own label
     * @param detector gives the title where the suite has none
     * @param selection which epoch gives the scores
     */
    static String label(Optional<String> written, DetectorDescription detector, Selection selection) {
        StringBuilder label = new StringBuilder(written.orElse(detector.title()));
        if (detector.transductive() && label.indexOf(TRANSDUCTIVE) < 0) {
            label.append(", ").append(TRANSDUCTIVE);
        }
        if (selection == Selection.BEST_TEST_EPOCH) {
            label.append(", best test epoch");
        }
        return label.toString();
    }
}
