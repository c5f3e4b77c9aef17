package org.imdad.experiments.data.stream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imdad.core.data.SampleShape;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.experiments.data.format.BinarySource;
import org.imdad.experiments.data.format.CsvRows;

/** Rows of a table, whose features are found by the names of their columns, in whatever order these stand. */
final class CsvSamples implements SampleStream {

    private final CsvRows rows;
    private final int[] features;
    private final int[] texts;

    private CsvSamples(CsvRows rows, List<String> features, ReadOptions options) {
        this.rows = rows;
        this.features = columns(rows, features, "the model needs it");
        this.texts = columns(rows, options.texts(), "it was asked for");
        Set<String> used = new HashSet<>(features);
        used.addAll(options.texts());
        used.addAll(options.passedOver());
        List<String> others =
                rows.heading().stream().filter(name -> !used.contains(name)).toList();
        if (!others.isEmpty()) {
            options.notes()
                    .accept("%s: passed over columns that are no features: %s"
                            .formatted(rows.name(), CsvRows.shortList(others)));
        }
    }

    static CsvSamples open(Path file, List<String> features, ReadOptions options) {
        return open(CsvRows.open(BinarySource.ofFile(file)), features, options);
    }

    /** Takes over the rows, and closes them if they cannot be used. */
    static CsvSamples open(CsvRows rows, List<String> features, ReadOptions options) {
        try {
            return new CsvSamples(rows, features, options);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static int[] columns(CsvRows rows, List<String> names, String reason) {
        Map<String, Integer> places = new HashMap<>();
        List<String> heading = rows.heading();
        for (int i = 0; i < heading.size(); i++) {
            places.put(heading.get(i), i);
        }
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            throw new InvalidInputException("%s: no column %s; %s, columns are %s%s"
                    .formatted(
                            rows.name(),
                            CsvRows.shortList(missing),
                            reason,
                            CsvRows.shortList(heading),
                            NearestName.hint(missing.get(0), heading)));
        }
        return names.stream().mapToInt(places::get).toArray();
    }

    @Override
    public SampleShape shape() {
        return SampleShape.vector(features.length);
    }

    @Override
    public boolean advance() {
        return rows.advance();
    }

    @Override
    public String place() {
        return Long.toString(rows.row());
    }

    @Override
    public void copyValues(double[] target) {
        rows.requireAllCells();
        for (int j = 0; j < features.length; j++) {
            target[j] = rows.number(features[j]);
        }
    }

    @Override
    public String text(int k) {
        return rows.textAsWritten(texts[k]);
    }

    @Override
    public double share() {
        return rows.share();
    }

    @Override
    public void close() {
        rows.close();
    }
}
