package org.imdad.experiments.compute;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import org.imdad.core.data.SampleShape;
import org.imdad.core.data.Samples;
import org.imdad.experiments.files.Section;
import org.imdad.experiments.files.SectionReader.Sections;

/**
 * Samples as a section of a file: little-endian 32-bit floating-point values, sample after sample.
 *
 * @param samples what is written
 */
record SamplesSection(Samples samples) implements Section {

    private static final int CHUNK_VALUES = 1 << 16;

    /**
     * Maps n samples.
     *
     * @param size n
     */
    static Samples next(Sections sections, SampleShape shape, int size) throws IOException {
        ByteBuffer section = sections.next((long) size * shape.size() * Float.BYTES);
        return Samples.over(shape, section.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
    }

    @Override
    public long length() {
        return (long) samples.size() * samples.features() * Float.BYTES;
    }

    @Override
    public void writeTo(WritableByteChannel channel) throws IOException {
        int d = samples.features();
        int chunk = Math.max(1, CHUNK_VALUES / d);
        float[] values = new float[chunk * d];
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < samples.size(); from += chunk) {
            int to = Math.min(from + chunk, samples.size());
            samples.copyTo(from, to, values);
            bytes.clear().limit((to - from) * d * Float.BYTES);
            bytes.asFloatBuffer().put(values, 0, (to - from) * d);
            Section.writeAll(channel, bytes);
        }
    }
}
