package org.imdad.experiments.data.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.Rows;
import org.imdad.experiments.data.StoredRows;
import org.imdad.experiments.data.ValueType;
import org.imdad.experiments.files.FileFormat;
import org.imdad.experiments.files.Section;
import org.imdad.experiments.files.SectionFile;
import org.imdad.experiments.files.SectionReader.Sections;

/**
 * A decoded data set as a {@link SectionFile}. The header has the name, shape, class names, checksum and, for each part,
 * the value type and the number of rows. Sections are, for each part, its values and its labels as {@link StoredRows}
 * holds them.
 */
final class DatasetFormat implements FileFormat<Dataset> {

    private static final SectionFile FILE = new SectionFile("IMDADDS\n", 2);

    @Override
    public String ending() {
        return ".imdad-data";
    }

    @Override
    public long length(Dataset dataset) {
        return FILE.length(header(dataset), sections(dataset));
    }

    @Override
    public void write(Path file, Dataset dataset) throws IOException {
        FILE.write(file, header(dataset), sections(dataset));
    }

    @Override
    public Optional<Dataset> open(Path file) throws IOException {
        return FILE.open(file, (header, sections) -> Optional.of(read(header, sections)));
    }

    private static byte[] header(Dataset dataset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(dataset.name());
            out.writeInt(dataset.shape().channels());
            out.writeInt(dataset.shape().height());
            out.writeInt(dataset.shape().width());
            out.writeInt(dataset.classNames().size());
            for (String className : dataset.classNames()) {
                out.writeUTF(className);
            }
            out.writeUTF(dataset.checksum());
            List<StoredRows> parts = parts(dataset);
            out.writeInt(parts.size());
            for (StoredRows part : parts) {
                out.writeUTF(part.type().name());
                out.writeInt(part.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Section> sections(Dataset dataset) {
        List<Section> sections = new ArrayList<>();
        for (StoredRows part : parts(dataset)) {
            sections.add(Section.of(part.values()));
            sections.add(Section.of(part.labels()));
        }
        return sections;
    }

    private static Dataset read(DataInput header, Sections sections) throws IOException {
        String name = header.readUTF();
        SampleShape shape = new SampleShape(header.readInt(), header.readInt(), header.readInt());
        List<String> classNames = new ArrayList<>();
        for (int count = header.readInt(); count > 0; count--) {
            classNames.add(header.readUTF());
        }
        String checksum = header.readUTF();
        List<Rows> parts = new ArrayList<>();
        for (int count = header.readInt(); count > 0; count--) {
            ValueType type = ValueType.valueOf(header.readUTF());
            int rows = header.readInt();
            ByteBuffer values = sections.next((long) rows * shape.size() * type.bytes());
            ByteBuffer labels = sections.next((long) rows * Integer.BYTES);
            parts.add(StoredRows.over(type, shape.size(), values, labels));
        }
        Optional<Rows> test = parts.size() > 1 ? Optional.of(parts.get(1)) : Optional.empty();
        return new Dataset(name, shape, classNames, parts.get(0), test, checksum);
    }

    private static List<StoredRows> parts(Dataset dataset) {
        List<StoredRows> parts = new ArrayList<>(List.of(stored(dataset.training())));
        dataset.test().ifPresent(rows -> parts.add(stored(rows)));
        return parts;
    }

    private static StoredRows stored(Rows rows) {
        if (rows instanceof StoredRows stored) {
            return stored;
        }
        throw new IllegalArgumentException(
                "only stored rows can be cached, found " + rows.getClass().getName());
    }
}
