package org.imdad.cli;

import java.util.List;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.Hyperparameter;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.experiments.data.DatasetInfo;
import org.imdad.experiments.data.catalog.CatalogEntry;

/** Descriptions of detectors and data sets as text. */
final class Listings {

    private Listings() {}

    /** One line per detector. */
    static String detectors(List<DetectorDescription> detectors) {
        TextTable table = new TextTable("DETECTOR", "TITLE", "LEARNS FROM", "SUMMARY");
        for (DetectorDescription detector : detectors) {
            table.add(detector.name(), detector.title(), Wording.learnsFrom(detector.labelUse()), detector.summary());
        }
        return table.toString();
    }

    /** One line per data set. */
    static String datasets(List<CatalogEntry> entries) {
        TextTable table = new TextTable("DATA SET", "SHAPE", "ROWS", "CLASSES", "PLACE", "TITLE");
        for (CatalogEntry entry : entries) {
            DatasetInfo info = entry.info();
            table.add(
                    info.name(),
                    info.shape().toString(),
                    Integer.toString(info.rows()),
                    Integer.toString(info.classNames().size()),
                    entry.place(),
                    info.title());
        }
        return table.toString();
    }

    /** Everything known of a detector. */
    static String detector(DetectorDescription detector) {
        TextTable facts = new TextTable(detector.name(), detector.title());
        facts.add("", detector.summary());
        facts.add("learns from", Wording.learnsFrom(detector.labelUse()));
        if (detector.transductive()) {
            facts.add("transductive", "the score of a sample depends on the other samples scored with it");
        }
        facts.add("paper", detector.paper().toString());
        TextTable parameters = new TextTable("HYPERPARAMETER", "TYPE", "DEFAULT", "ALLOWED", "MEANING");
        for (Hyperparameter parameter : detector.parameters()) {
            parameters.add(
                    parameter.name(),
                    ParameterSchema.word(parameter.type()),
                    Wording.value(parameter.byDefault()),
                    parameter.allowed(),
                    parameter.meaning());
        }
        return facts + "\n\n" + parameters;
    }

    /** Everything known of a data set. */
    static String dataset(CatalogEntry entry) {
        DatasetInfo info = entry.info();
        TextTable facts = new TextTable(info.name(), info.title());
        facts.add("shape", info.shape().toString());
        facts.add("rows", rows(info));
        facts.add("classes", String.join(", ", info.classNames()));
        info.anomalies().ifPresent(count -> facts.add("anomalies", Integer.toString(count)));
        facts.add("origin", info.origin());
        facts.add("licence", info.licence());
        facts.add("place", entry.available() ? entry.place() : "not here; run `imdad data get " + info.name() + "`");
        return facts.toString();
    }

    private static String rows(DatasetInfo info) {
        return info.testRows() == 0
                ? Integer.toString(info.trainingRows())
                : "%d for training, %d for test".formatted(info.trainingRows(), info.testRows());
    }
}
