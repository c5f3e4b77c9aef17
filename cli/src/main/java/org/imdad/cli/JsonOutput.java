package org.imdad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.Hyperparameter;
import org.imdad.core.detector.ParameterSchema;
import org.imdad.experiments.data.DatasetInfo;
import org.imdad.experiments.data.catalog.CatalogEntry;

/** Descriptions of detectors and data sets as JSON with fixed, documented member names. */
final class JsonOutput {

    private JsonOutput() {}

    /** Text of a value made of maps, lists, words, numbers and booleans, indented. */
    static String text(Object value) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and lists always have a JSON form", e);
        }
    }

    /** Members {@code name, title, summary, labels, transductive, paper, hyperparameters}. */
    static Map<String, Object> detector(DetectorDescription detector) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", detector.name());
        members.put("title", detector.title());
        members.put("summary", detector.summary());
        members.put("labels", ParameterSchema.word(detector.labelUse()));
        members.put("transductive", detector.transductive());
        members.put("paper", paper(detector.paper()));
        members.put(
                "hyperparameters",
                detector.parameters().stream().map(JsonOutput::parameter).toList());
        return members;
    }

    private static Map<String, Object> paper(Citation paper) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("authors", paper.authors());
        members.put("title", paper.title());
        members.put("venue", paper.venue());
        members.put("year", paper.year());
        return members;
    }

    private static Map<String, Object> parameter(Hyperparameter parameter) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", parameter.name());
        members.put("type", ParameterSchema.word(parameter.type()));
        members.put("allowed", parameter.allowed());
        members.put("default", parameter.byDefault());
        members.put("meaning", parameter.meaning());
        return members;
    }

    /** Members {@code name, title, shape, training_rows, test_rows, classes, anomalies, origin, licence, available, place}. */
    static Map<String, Object> dataset(CatalogEntry entry) {
        DatasetInfo info = entry.info();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", info.name());
        members.put("title", info.title());
        members.put("shape", new int[] {
            info.shape().channels(), info.shape().height(), info.shape().width()
        });
        members.put("training_rows", info.trainingRows());
        members.put("test_rows", info.testRows());
        members.put("classes", info.classNames());
        info.anomalies().ifPresent(count -> members.put("anomalies", count));
        members.put("origin", info.origin());
        members.put("licence", info.licence());
        members.put("available", entry.available());
        members.put("place", entry.place());
        return members;
    }
}
