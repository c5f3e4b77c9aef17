package org.imdad.experiments.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.NearestName;
import org.imdad.core.model.InputForm;
import org.imdad.experiments.data.format.CsvRows;
import org.imdad.experiments.data.source.Sha256;
import org.imdad.experiments.data.stream.DataForm;
import org.imdad.experiments.data.stream.FormOptions;
import org.imdad.experiments.data.stream.ReadOptions;
import org.imdad.experiments.data.stream.SampleStream;

/** Reads {@link OwnData} from files. */
final class OwnDataReader {

    private static final Set<String> ANOMALY = Set.of("1", "anomaly");
    private static final Set<String> NORMAL = Set.of("0", "normal");

    private final Path data;
    private final DataOptions options;
    private final Consumer<String> notes;
    private final Set<String> labels = new TreeSet<>();

    OwnDataReader(Path data, DataOptions options, Consumer<String> notes) {
        this.data = data;
        this.options = options;
        this.notes = notes;
    }

    OwnData read() {
        List<String> notFeatures = new ArrayList<>(options.form().notFeatures());
        options.label().ifPresent(notFeatures::add);
        FormOptions forms = options.form();
        DataForm form = DataForm.of(
                data, new FormOptions(forms.values(), notFeatures, forms.window(), forms.imageSize(), forms.grey()));
        if (options.label().isPresent() && form.input() instanceof InputForm.Windows) {
            throw new InvalidInputException(
                    "%s: windows have no single label; give the anomalies as data of their own".formatted(data));
        }
        if (options.label().isEmpty() && !options.anomalyLabels().isEmpty()) {
            throw new InvalidInputException("%s: anomaly labels without a label column; name it".formatted(data));
        }
        RowTable normal = new RowTable(form.shape());
        RowTable anomalies = new RowTable(form.shape());
        readRows(form, data, options.label().stream().toList(), notFeatures, normal, anomalies);
        requireOccurring();
        Map<String, String> origin = new LinkedHashMap<>();
        origin.put("data", String.valueOf(data.getFileName()));
        origin.put("data_sha256", checksum(data));
        origin.put("data_rows", Integer.toString(normal.size() + anomalies.size()));
        options.anomalies().ifPresent(more -> {
            int before = anomalies.size();
            readRows(form, more, List.of(), notFeatures, anomalies, anomalies);
            origin.put("anomalies", String.valueOf(more.getFileName()));
            origin.put("anomalies_sha256", checksum(more));
            origin.put("anomalies_rows", Integer.toString(anomalies.size() - before));
        });
        if (normal.size() == 0) {
            throw new InvalidInputException("%s: no normal rows; at least one is needed".formatted(data));
        }
        return new OwnData(form, normal, anomalies, origin);
    }

    private void readRows(
            DataForm form,
            Path from,
            List<String> label,
            List<String> notFeatures,
            RowTable normal,
            RowTable anomalies) {
        ReadOptions how = new ReadOptions(options.form().values(), label, notFeatures, notes);
        try (SampleStream samples = form.open(from, how)) {
            while (samples.advance()) {
                double[] row = new double[form.shape().size()];
                samples.copyValues(row);
                boolean anomaly = !label.isEmpty() && isAnomaly(samples);
                (anomaly ? anomalies : normal).add(row, form.where(samples.place()));
            }
        }
    }

    private boolean isAnomaly(SampleStream samples) {
        String label = CsvRows.oneLine(samples.text(0));
        labels.add(label);
        if (!options.anomalyLabels().isEmpty()) {
            return options.anomalyLabels().contains(label);
        }
        if (!ANOMALY.contains(label) && !NORMAL.contains(label)) {
            throw new InvalidInputException(
                    "%s: row %s has the label '%s'; allowed are 0, 1, normal and anomaly, or name those that mean anomaly"
                            .formatted(data, samples.place(), label));
        }
        return ANOMALY.contains(label);
    }

    private void requireOccurring() {
        Set<String> missing = new HashSet<>(options.anomalyLabels());
        missing.removeAll(labels);
        for (String label : options.anomalyLabels()) {
            if (missing.contains(label)) {
                throw new InvalidInputException("%s: no row has the anomaly label %s%s"
                        .formatted(data, label, NearestName.hint(label, labels)));
            }
        }
    }

    /** SHA-256 of a file; of a folder, of the lines "checksum path" of its files in the order of their paths. */
    private static String checksum(Path data) {
        if (!Files.isDirectory(data)) {
            return Sha256.of(data);
        }
        try (Stream<Path> files = Files.walk(data.toRealPath())) {
            Path root = data.toRealPath();
            StringBuilder lines = new StringBuilder();
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .forEach(file -> lines.append(Sha256.of(file))
                            .append(' ')
                            .append(root.relativize(file).toString().replace('\\', '/'))
                            .append('\n'));
            return DigestUtils.sha256Hex(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidInputException("%s: cannot be read: %s".formatted(data, e.getMessage()), e);
        }
    }
}
