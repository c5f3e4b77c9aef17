package org.imdad.reports.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Published AUROC values by detector, data set and normal class. Immutable and thread-safe. */
public final class PublishedValues {

    /** Stands for the mean over all classes in place of a class. */
    public static final String MEAN = "mean";

    /** Number of classes of the data sets for which means are published: MNIST, Fashion-MNIST and CIFAR-10. */
    public static final int CLASSES_OF_MEAN = 10;

    private static final String FILE = "values.csv";

    private final Map<Key, PublishedValue> values = new HashMap<>();

    private PublishedValues() {}

    /** All that IMDAD knows of. */
    public static PublishedValues all() {
        PublishedValues published = new PublishedValues();
        try (InputStream in = PublishedValues.class.getResourceAsStream(FILE);
                CsvReader<NamedCsvRecord> records =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : records) {
                published.values.put(
                        new Key(line.getField("detector"), line.getField("dataset"), line.getField("normal_class")),
                        new PublishedValue(line.getField("percent"), line.getField("source"), line.getField("note")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return published;
    }

    /**
     * The published AUROC.
     *
     * @param normalClass name of the class, or {@link #MEAN}
     */
    public Optional<PublishedValue> auroc(String detector, String dataset, String normalClass) {
        return Optional.ofNullable(values.get(new Key(detector, dataset, normalClass)));
    }

    private record Key(String detector, String dataset, String normalClass) {}
}
