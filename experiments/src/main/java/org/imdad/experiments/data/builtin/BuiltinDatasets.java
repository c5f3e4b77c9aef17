package org.imdad.experiments.data.builtin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.DatasetInfo;
import org.imdad.experiments.data.format.BinarySource;
import org.imdad.experiments.data.format.DatasetFiles;
import org.imdad.experiments.data.format.IdxReader;
import org.imdad.experiments.data.generator.PlanarCurve;
import org.imdad.experiments.data.generator.PlanarGenerator;
import org.imdad.experiments.data.generator.PlanarSettings;

/**
 * The data sets that are there on every machine: those shipped with the program and the generated ones. Origins, terms
 * and checksums of the shipped files are in {@code LICENCES.md} beside them. Stateless and thread-safe.
 */
public final class BuiltinDatasets {

    private static final Origin UCI =
            new Origin("UCI Abalone (Nash et al., 1994), prepared as for DROCC (Goyal et al., 2020)", "CC BY 4.0");
    private static final Origin PYOD = new Origin("UCI by way of ODDS (Rayana, 2016) and pyod", "BSD-2-Clause (pyod)");
    private static final Origin ADBENCH =
            new Origin("UCI by way of ODDS (Rayana, 2016) and ADBench (Han et al., 2022)", "BSD-2-Clause (ADBench)");
    private static final Origin SCIKIT_LEARN = new Origin(
            "UCI Optical Recognition of Handwritten Digits (Alpaydin, Kaynak, 1998), test part, by way of scikit-learn",
            "BSD-3-Clause (scikit-learn)");

    private static final Map<String, Entry> ENTRIES = Stream.of(
                    digits(),
                    table("abalone", "Abalone shells, 8 to 10 rings against 3 or 21", 8, 1920, 29, UCI),
                    table("arrhythmia", "Electrocardiograms, rare arrhythmias as anomalies", 274, 452, 66, PYOD),
                    table("breastw", "Breast cancer Wisconsin, malignant as anomaly", 9, 683, 239, ADBENCH),
                    table("cardio", "Cardiotocograms, pathological as anomaly", 21, 1831, 176, ADBENCH),
                    table("ionosphere", "Radar returns, bad ones as anomalies", 32, 351, 126, ADBENCH),
                    table("thyroid", "Thyroid function, hyperfunction as anomaly", 6, 3772, 93, ADBENCH),
                    planar("spiral", "Generated: normal rows along a spiral, anomalies around it", PlanarCurve.SPIRAL),
                    planar(
                            "moon",
                            "Generated: normal rows along two half circles, anomalies around them",
                            PlanarCurve.MOON))
            .collect(
                    Collectors.toMap(entry -> entry.info.name(), Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private BuiltinDatasets() {}

    /** Names of all, in the order of a listing. */
    public static List<String> names() {
        return List.copyOf(ENTRIES.keySet());
    }

    /** Descriptions of all, in the same order; nothing is read. */
    public static List<DatasetInfo> infos() {
        return ENTRIES.values().stream().map(Entry::info).toList();
    }

    /** Whether there is one of that name. */
    public static boolean contains(String name) {
        return ENTRIES.containsKey(name);
    }

    /**
     * Reads or generates a data set; takes some tens of milliseconds.
     *
     * @throws InvalidInputException if there is none of that name
     */
    public static Dataset open(String name) {
        Entry entry = ENTRIES.get(name);
        if (entry == null) {
            throw new InvalidInputException("no built-in data set %s; there are %s%s"
                    .formatted(name, String.join(", ", names()), NearestName.hint(name, names())));
        }
        return entry.reader.apply(name);
    }

    private static Entry digits() {
        DatasetInfo info = new DatasetInfo(
                "digits",
                "Handwritten digits, grey values 0 to 16",
                new SampleShape(1, 8, 8),
                1797,
                0,
                IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
                OptionalInt.empty(),
                SCIKIT_LEARN.text,
                SCIKIT_LEARN.licence);
        return new Entry(
                info,
                name -> IdxReader.readImages(
                                shipped("digits-images-idx3-ubyte.gz"), shipped("digits-labels-idx1-ubyte.gz"))
                        .dataset(name));
    }

    private static Entry table(String name, String title, int features, int rows, int anomalies, Origin origin) {
        DatasetInfo info = new DatasetInfo(
                name,
                title,
                SampleShape.vector(features),
                rows,
                0,
                Dataset.ANOMALY_CLASSES,
                OptionalInt.of(anomalies),
                origin.text,
                origin.licence);
        return new Entry(info, set -> DatasetFiles.readNpz(set, shipped(set + ".npz")));
    }

    private static Entry planar(String name, String title, PlanarCurve curve) {
        PlanarSettings settings = PlanarSettings.DEFAULT;
        DatasetInfo info = new DatasetInfo(
                name,
                title,
                SampleShape.vector(2),
                settings.trainingRows(),
                settings.testRows(),
                Dataset.ANOMALY_CLASSES,
                OptionalInt.of(settings.anomalies(settings.trainingRows()) + settings.anomalies(settings.testRows())),
                "generated, see PlanarGenerator",
                "Apache-2.0");
        return new Entry(info, set -> PlanarGenerator.generate(set, curve, settings));
    }

    private static BinarySource shipped(String resource) {
        return BinarySource.ofResource(BuiltinDatasets.class, resource);
    }

    private record Origin(String text, String licence) {}

    private record Entry(DatasetInfo info, Function<String, Dataset> reader) {}
}
