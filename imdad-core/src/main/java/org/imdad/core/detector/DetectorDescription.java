package org.imdad.core.detector;

import java.util.List;

/**
 * What a user needs to know of a detector; the command line, the suite checker and the documentation are made from it.
 *
 * @param name as written in suites, lower case with hyphens
 * @param title as printed in tables
 * @param summary one sentence
 * @param paper where the method comes from
 * @param labelUse which labels it learns from
 * @param transductive whether the score of a sample depends on the other samples scored with it; marked in every table
 * @param parameters every hyperparameter, in the order shown
 */
public record DetectorDescription(
        String name,
        String title,
        String summary,
        Citation paper,
        LabelUse labelUse,
        boolean transductive,
        List<Hyperparameter> parameters) {

    /** Copies the list. */
    public DetectorDescription {
        parameters = List.copyOf(parameters);
    }

    /** A detector whose scores depend on each sample alone. */
    public DetectorDescription(
            String name,
            String title,
            String summary,
            Citation paper,
            LabelUse labelUse,
            List<Hyperparameter> parameters) {
        this(name, title, summary, paper, labelUse, false, parameters);
    }
}
