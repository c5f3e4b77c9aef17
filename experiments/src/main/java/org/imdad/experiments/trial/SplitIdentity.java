package org.imdad.experiments.trial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.preprocess.Preprocessing;
import org.imdad.experiments.protocol.Protocol;

/**
 * Identity of the samples that trials are computed on: a text with everything that drawing and preprocessing them depend
 * on. Trials of the same identity have the same training, validation and test samples.
 */
public final class SplitIdentity {

    private SplitIdentity() {}

    /**
     * Canonical JSON (as for {@link TrialId}) of the checksum and class names of the data set, the protocol, the names of
     * the steps of preprocessing, and the version of the code.
     */
    public static String of(Dataset dataset, Protocol protocol, Preprocessing preprocessing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        // The checksum covers the shape and what belongs to which part, but not what classes are called.
        node.set("class_names", TrialJson.texts(dataset.classNames()));
        node.put("data_checksum", dataset.checksum());
        node.put("implementation", Implementation.version());
        node.set("preprocessing", TrialJson.texts(preprocessing.names()));
        node.set("protocol", TrialJson.protocol(protocol));
        return CanonicalJson.of(node);
    }
}
