package org.imdad.experiments.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.detector.Detectors;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.suite.Suite.DataEntry;
import org.imdad.experiments.suite.Suite.DetectorEntry;
import org.imdad.experiments.suite.Suite.Setting;
import org.imdad.experiments.trial.Implementation;
import org.imdad.experiments.trial.TrialJson;

/**
 * SHA-256 of all that the trials of a plan follow from, so that a suite which goes on need not be planned again: the checked
 * suite with defaults filled in rather than its text, what {@link Planner} sees of the data, and the versions of the code.
 */
public final class PlanDigest {

    private PlanDigest() {}

    /**
     * The digest.
     *
     * @param suite what to run
     * @param datasets every data set of the suite by its name there, opened
     * @param detectors every detector of the suite
     */
    public static String of(Suite suite, Map<String, Dataset> datasets, Detectors detectors) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("imdad", Implementation.version());
        all.put("commit", Implementation.commit().orElse(""));
        ArrayNode seeds = all.putArray("seeds");
        suite.seeds().forEach(seeds::add);
        ArrayNode data = all.putArray("data");
        for (DataEntry entry : suite.data()) {
            describe(entry, datasets.get(entry.dataset()), data.addObject());
        }
        ArrayNode methods = all.putArray("detectors");
        for (DetectorEntry entry : suite.detectors()) {
            describe(entry, Implementation.of(detectors.named(entry.detector())), methods.addObject());
        }
        return DigestUtils.sha256Hex(all.toString());
    }

    private static void describe(DataEntry entry, Dataset dataset, ObjectNode node) {
        node.put("dataset", entry.dataset());
        node.put("shares", TrialJson.writeProtocol(entry.shares()));
        entry.splitSeed().ifPresent(seed -> node.put("split_seed", seed));
        put(node, "normal_classes", entry.normalClasses());
        put(node, "preprocessing", entry.preprocessing());
        node.put("checksum", dataset.checksum());
        put(node, "classes", dataset.classNames());
        node.put("official_test", dataset.test().isPresent());
    }

    private static void describe(DetectorEntry entry, String implementation, ObjectNode node) {
        node.put("detector", entry.detector());
        node.put("implementation", implementation);
        node.put("selection", entry.selection().name());
        put(node, "only", entry.only());
        ArrayNode settings = node.putArray("settings");
        for (Setting setting : entry.settings()) {
            ObjectNode one = settings.addObject();
            one.put("label", setting.label());
            one.put("family", setting.family());
            ObjectNode values = one.putObject("hyperparameters");
            setting.hyperparameters().forEach((name, value) -> values.put(name, String.valueOf(value)));
        }
    }

    private static void put(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }
}
