package org.imdad.experiments.protocol;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.Dataset;

/**
 * Draws the rows of a protocol: one class against the rest.
 *
 * <ol>
 *   <li>Test: the whole official test part, or of each class its test share.
 *   <li>Validation: of each class the validation share of what is left.
 *   <li>Training: all N remaining rows of the normal class; among them u = N·p/(1 − p) hidden anomalies of all other
 *       classes (p the pollution, so that u/(N + u) = p); besides them l = labelledShare·N labelled anomalies of the
 *       named classes. Both counts are cut to whole numbers.
 * </ol>
 *
 * <p>Every draw has a random stream of its own, made from the split seed and its purpose. So the test split depends on
 * test share and seed alone, the hidden anomalies do not change with the labelled share, and a larger share contains the
 * draw of a smaller one.
 *
 * <p>The scheme follows L. Ruff et al., "Deep Semi-Supervised Anomaly Detection", ICLR 2020, with two departures. Hidden
 * and labelled anomalies never overlap (there the draws are independent, and one image may occur twice). And the
 * labelled share counts against the N normal samples, not against the whole training set: their γ_l equals a labelled
 * share of γ_l / ((1 − γ_l)(1 − γ_p)).
 */
public final class RowSplitter {

    private final Dataset dataset;
    private final Protocol protocol;

    private RowSplitter(Dataset dataset, Protocol protocol) {
        this.dataset = dataset;
        this.protocol = protocol;
    }

    /**
     * Draws the rows.
     *
     * @throws InvalidInputException if a class is unknown or a split lacks rows; the message says what to change
     */
    public static SplitRows split(Dataset dataset, Protocol protocol) {
        RowSplitter splitter = new RowSplitter(dataset, protocol);
        splitter.requireKnownClasses();
        return splitter.split();
    }

    private SplitRows split() {
        long seed = protocol.splitSeed();
        ClassRows pool = ClassRows.of(dataset, dataset.training());
        ClassRows testPool =
                dataset.test().map(part -> ClassRows.of(dataset, part)).orElse(pool);
        int[] test = testPool.all();
        if (dataset.test().isEmpty()) {
            test = pool.drawn(this::testShare, seed, "test split");
            pool = pool.without(test);
        }
        requireBothKinds("test split", "test_share", test, testPool);

        int[] validation = pool.stratified(protocol.validationShare(), seed, "validation split");
        if (protocol.validationShare() > 0) {
            requireBothKinds("validation split", "validation_share", validation, pool);
        }
        pool = pool.without(validation);

        int[] normal = pool.of(protocol.normalClass());
        if (normal.length == 0) {
            throw error("class %s has no training rows; at least one is needed".formatted(protocol.normalClass()));
        }
        int[] hidden = hidden(pool, normal.length);
        int[] labelled = labelled(pool, normal.length, hidden);
        return new SplitRows(normal, hidden, labelled, validation, test);
    }

    private double testShare(String className) {
        return className.equals(protocol.normalClass()) ? protocol.testShare() : protocol.testAnomalyShare();
    }

    private int[] hidden(ClassRows pool, int normals) {
        double p = protocol.pollution();
        int count = ClassRows.cut(normals * p / (1 - p));
        int[] candidates = ClassRows.shuffled(pool.of(otherClasses()), protocol.splitSeed(), "pollution");
        if (count > candidates.length) {
            throw error(
                    "pollution %s of %d normal training rows asks for %d anomalies, but there are %d; lower pollution"
                            .formatted(p, normals, count, candidates.length));
        }
        return sorted(Arrays.stream(candidates).limit(count));
    }

    private int[] labelled(ClassRows pool, int normals, int[] hidden) {
        List<String> sources = protocol.labelledFrom().isEmpty() ? otherClasses() : protocol.labelledFrom();
        int count = ClassRows.cut(normals * protocol.labelledShare());
        int[] candidates = Arrays.stream(
                        ClassRows.shuffled(pool.of(sources), protocol.splitSeed(), "labelled anomalies"))
                .filter(row -> Arrays.binarySearch(hidden, row) < 0)
                .toArray();
        if (count > candidates.length) {
            throw error(("labelled share %s of %d normal training rows asks for %d anomalies, but class %s has %d;"
                            + " lower the share or draw from more classes")
                    .formatted(
                            protocol.labelledShare(), normals, count, String.join(", ", sources), candidates.length));
        }
        return sorted(Arrays.stream(candidates).limit(count));
    }

    private List<String> otherClasses() {
        return dataset.classNames().stream()
                .filter(name -> !name.equals(protocol.normalClass()))
                .toList();
    }

    private void requireKnownClasses() {
        List<String> allowed = dataset.isAnomalyTable() ? Dataset.ANOMALY_CLASSES.subList(0, 1) : dataset.classNames();
        requireKnown("normal class", protocol.normalClass(), allowed);
        for (String source : protocol.labelledFrom()) {
            requireKnown("class of labelled anomalies", source, otherClasses());
        }
    }

    private void requireKnown(String what, String found, Collection<String> allowed) {
        if (!allowed.contains(found)) {
            throw error("%s: found %s, allowed is %s%s"
                    .formatted(what, found, String.join(", ", allowed), NearestName.hint(found, allowed)));
        }
    }

    private void requireBothKinds(String split, String share, int[] drawn, ClassRows from) {
        int[] normals = from.of(protocol.normalClass());
        long normal = Arrays.stream(drawn)
                .filter(row -> Arrays.binarySearch(normals, row) >= 0)
                .count();
        if (normal == 0 || normal == drawn.length) {
            throw error("the %s of %d rows holds no %s; raise %s or use a larger data set"
                    .formatted(
                            split,
                            drawn.length,
                            normal == 0 ? "row of class " + protocol.normalClass() : "anomaly",
                            share));
        }
    }

    private InvalidInputException error(String message) {
        return new InvalidInputException("data set %s: %s".formatted(dataset.name(), message));
    }

    private static int[] sorted(IntStream rows) {
        return rows.sorted().toArray();
    }
}
