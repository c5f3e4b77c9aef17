package org.imdad.experiments.compute;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.TrainingData;
import org.imdad.experiments.files.FileFormat;
import org.imdad.experiments.files.LittleEndian;
import org.imdad.experiments.files.Section;
import org.imdad.experiments.files.SectionFile;
import org.imdad.experiments.files.SectionReader.Sections;
import org.imdad.experiments.protocol.EvaluationData;
import org.imdad.experiments.protocol.Split;
import org.imdad.experiments.trial.SplitIdentity;

/**
 * A preprocessed split as a {@link SectionFile}. The header has the identity of the split (length and UTF-8), the shape,
 * the numbers of normal training samples and of labelled anomalies, whether there is a validation split, and the numbers
 * of validation (if so) and test samples. Sections are the normal samples and the labelled anomalies; then for the
 * validation split, if there is one, and the test split: samples, a byte for each that is 1 for an anomaly and 0
 * otherwise, and rows as little-endian 32-bit integers. Samples are little-endian 32-bit floating-point values, sample
 * after sample.
 *
 * @param identity of the split that is written and looked for, see {@link SplitIdentity}
 */
record SplitFormat(String identity) implements FileFormat<Split> {

    static final String ENDING = ".imdad-split";

    private static final SectionFile FILE = new SectionFile("IMDADSP\n", 2);

    @Override
    public String ending() {
        return ENDING;
    }

    @Override
    public long length(Split split) {
        return FILE.length(header(split), sections(split));
    }

    @Override
    public void write(Path file, Split split) throws IOException {
        FILE.write(file, header(split), sections(split));
    }

    @Override
    public Optional<Split> open(Path file) throws IOException {
        return FILE.open(file, this::read);
    }

    private byte[] header(Split split) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] text = identity.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            SampleShape shape = split.training().shape();
            out.writeInt(shape.channels());
            out.writeInt(shape.height());
            out.writeInt(shape.width());
            out.writeInt(split.training().normal().size());
            out.writeInt(split.training().anomalies().size());
            out.writeBoolean(split.validation().isPresent());
            for (EvaluationData part : evaluationParts(split)) {
                out.writeInt(part.samples().size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Section> sections(Split split) {
        List<Section> sections = new ArrayList<>();
        sections.add(new SamplesSection(split.training().normal()));
        sections.add(new SamplesSection(split.training().anomalies()));
        for (EvaluationData part : evaluationParts(split)) {
            sections.add(new SamplesSection(part.samples()));
            sections.add(Section.of(ByteBuffer.wrap(LittleEndian.bytes(part.anomaly()))));
            sections.add(Section.of(ByteBuffer.wrap(LittleEndian.bytes(part.rows()))));
        }
        return sections;
    }

    private static List<EvaluationData> evaluationParts(Split split) {
        List<EvaluationData> parts = new ArrayList<>();
        split.validation().ifPresent(parts::add);
        parts.add(split.test());
        return parts;
    }

    private Optional<Split> read(DataInput header, Sections sections) throws IOException {
        byte[] expected = identity.getBytes(StandardCharsets.UTF_8);
        if (header.readInt() != expected.length) {
            return Optional.empty();
        }
        byte[] text = new byte[expected.length];
        header.readFully(text);
        if (!Arrays.equals(text, expected)) {
            return Optional.empty();
        }
        SampleShape shape = new SampleShape(header.readInt(), header.readInt(), header.readInt());
        TrainingData training = new TrainingData(
                SamplesSection.next(sections, shape, header.readInt()),
                SamplesSection.next(sections, shape, header.readInt()));
        Optional<EvaluationData> validation =
                header.readBoolean() ? Optional.of(evaluation(sections, shape, header.readInt())) : Optional.empty();
        return Optional.of(new Split(training, validation, evaluation(sections, shape, header.readInt())));
    }

    private static EvaluationData evaluation(Sections sections, SampleShape shape, int size) throws IOException {
        return new EvaluationData(
                SamplesSection.next(sections, shape, size),
                LittleEndian.booleans(bytes(sections, size)),
                LittleEndian.ints(bytes(sections, (long) size * Integer.BYTES)));
    }

    private static byte[] bytes(Sections sections, long length) throws IOException {
        ByteBuffer section = sections.next(length);
        byte[] bytes = new byte[section.remaining()];
        section.get(bytes);
        return bytes;
    }
}
