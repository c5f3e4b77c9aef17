package org.imdad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.Detectors;
import org.imdad.core.imdad.FittedImdAd;
import org.imdad.core.model.InputForm;
import org.imdad.core.model.ModelContext;
import org.imdad.core.model.NumberArray;
import org.imdad.core.model.SavedModel;
import org.imdad.core.model.SavedStep;
import org.imdad.experiments.model.TrainedModel;

/** A model as maps, lists, words and numbers with fixed, documented names. */
final class ModelMembers {

    private static final String NETWORK = "network.";

    private ModelMembers() {}

    /**
     * Members {@code detector, input, preprocessing, sphere, final_layer, outliers} (the last three of IMD-AD),
     * {@code fitted} (of the others), {@code training, references, provenance}.
     */
    static Map<String, Object> of(TrainedModel model, Detectors detectors) {
        SavedModel saved = model.detector().save();
        ModelContext context = model.context();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("detector", detector(model, saved, detectors));
        members.put("input", input(context.input(), saved.inputShape()));
        members.put(
                "preprocessing",
                context.preprocessing().stream().map(ModelMembers::step).toList());
        if (model.detector() instanceof FittedImdAd fitted) {
            members.putAll(SphereMembers.of(fitted));
        } else {
            members.put("fitted", fitted(saved));
        }
        members.put("training", context.training());
        Map<String, Object> references = new LinkedHashMap<>();
        references.put("normal", context.normals().samples().size());
        references.put("anomalies", context.anomalies().samples().size());
        members.put("references", references);
        members.put("provenance", context.provenance());
        return members;
    }

    private static Map<String, Object> detector(TrainedModel model, SavedModel saved, Detectors detectors) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", saved.detector());
        members.put("title", detectors.named(saved.detector()).description().title());
        members.put("threshold", model.threshold());
        members.put("hyperparameters", saved.hyperparameters());
        return members;
    }

    private static Map<String, Object> input(InputForm form, SampleShape shape) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (form instanceof InputForm.Table table) {
            members.put("kind", "table");
            members.put("features", table.features());
        } else if (form instanceof InputForm.Windows windows) {
            members.put("kind", "windows");
            members.put("features", windows.features());
            members.put("length", windows.length());
            members.put("stride", windows.stride());
        } else if (form instanceof InputForm.Images images) {
            members.put("kind", "images");
            members.put("resized", images.resized());
            members.put("grey", images.grey());
        } else {
            members.put("kind", "arrays");
        }
        members.put("shape", List.of(shape.channels(), shape.height(), shape.width()));
        return members;
    }

    private static Map<String, Object> step(SavedStep step) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("step", step.name());
        if (step.shift().length > 0) {
            members.put("shift", step.shift());
            members.put("scale", step.scale());
        }
        return members;
    }

    /** Numbers and arrays of a detector, without its network's, of which only the number of values is told. */
    private static Map<String, Object> fitted(SavedModel saved) {
        Map<String, Object> members = new LinkedHashMap<>(saved.scalars());
        long parameters = 0;
        List<String> networks = new ArrayList<>();
        for (Map.Entry<String, NumberArray> array : saved.arrays().entrySet()) {
            double[] values = array.getValue().doubles();
            if (array.getKey().contains(NETWORK)) {
                networks.add(array.getKey());
                parameters += values.length;
            } else {
                members.put(array.getKey(), values);
            }
        }
        if (!networks.isEmpty()) {
            members.put("network_values", parameters);
        }
        return members;
    }
}
