package org.imdad.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What surrounds a fitted detector that scores a user's raw data.
 *
 * @param input what the raw input looks like
 * @param preprocessing fitted steps from raw input to the detector's samples, in order
 * @param provenance what the model came from: texts by name, such as {@code imdad} or {@code data_sha256}
 * @param training diagnostics at the end of training: numbers by name; finite
 * @param normals normal training samples that the detector holds for normal
 * @param anomalies labelled anomalies of the training
 */
public record ModelContext(
        InputForm input,
        List<SavedStep> preprocessing,
        Map<String, String> provenance,
        Map<String, Double> training,
        SavedReferences normals,
        SavedReferences anomalies) {

    /** Copies the list and the maps, keeping their order. */
    public ModelContext {
        preprocessing = List.copyOf(preprocessing);
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        training = Collections.unmodifiableMap(new LinkedHashMap<>(training));
    }
}
