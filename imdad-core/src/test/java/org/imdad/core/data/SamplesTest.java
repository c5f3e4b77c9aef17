package org.imdad.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {

    private static final SampleShape SHAPE = new SampleShape(1, 2, 1);

    /** Where values lie; whatever it is, all methods give the same. */
    enum Place {
        ARRAY,
        READ_ONLY_ARRAY,
        LITTLE_ENDIAN_BYTES,
        BIG_ENDIAN_BYTES,
        MAPPED_FILE
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Place.class)
    void valuesAreReadAlikeWhereverTheyLie(Place place) throws IOException {
        Samples samples = samples(place, 1, 2, 3, 4, 5, 6);
        float[] two = {9, 9, 9, 9, 9};
        samples.copyTo(1, 3, two);
        assertThat(samples.size()).isEqualTo(3);
        assertThat(samples.get(2, 1)).isEqualTo(6);
        assertThat(samples.row(1)).containsExactly(3, 4);
        assertThat(two).containsExactly(3, 4, 5, 6, 9);
        assertThat(values(samples.select(new int[] {2, 0, 2}))).containsExactly(5, 6, 1, 2, 5, 6);
        assertThat(values(samples.concat(samples.slice(0, 1)))).containsExactly(1, 2, 3, 4, 5, 6, 1, 2);
        assertThat(samples.firstNonFinite()).isEqualTo(-1);
        assertThat(samples(place, 1, 2, 3, Float.NaN).firstNonFinite()).isEqualTo(1);
        assertThatThrownBy(() -> samples.get(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aSliceIsARangeOfItsOwn(Place place) throws IOException {
        Samples slice = samples(place, 1, 2, 3, 4, 5, 6, 7, 8).slice(1, 3);
        assertThat(values(slice)).containsExactly(3, 4, 5, 6);
        assertThat(slice.get(0, 1)).isEqualTo(4);
        assertThat(values(slice.slice(1, 2))).containsExactly(5, 6);
        assertThat(slice.slice(2, 2).isEmpty()).isTrue();
        assertThatThrownBy(() -> slice.get(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.row(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.slice(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSliceIsAViewAndASelectionIsACopy() {
        float[] array = {1, 2, 3, 4};
        Samples samples = Samples.of(SHAPE, array);
        Samples slice = samples.slice(1, 2);
        Samples selected = samples.select(new int[] {1});
        array[2] = 30;
        assertThat(slice.row(0)).containsExactly(30, 4);
        assertThat(selected.row(0)).containsExactly(3, 4);
    }

    @Test
    void aBufferCountsFromItsPositionAndMayBeMovedLater() {
        FloatBuffer buffer = FloatBuffer.wrap(new float[] {9, 1, 2, 3, 4, 9}, 1, 4);
        Samples samples = Samples.over(SHAPE, buffer);
        buffer.position(3).limit(4);
        assertThat(values(samples)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void valuesAreWithinARangeThatIncludesItsEnds() throws IOException {
        Samples samples = samples(Place.ARRAY, 0, 0.5f, 1, 0.25f);

        assertThat(samples.areWithin(0, 1)).isTrue();
        assertThat(samples.areWithin(0.25f, 1)).isFalse();
        assertThat(samples.areWithin(0, 0.75f)).isFalse();
        assertThat(Samples.empty(SHAPE).areWithin(0, 1)).isTrue();
        assertThat(samples(Place.ARRAY, Float.NaN, 0).areWithin(0, 1)).isFalse();
    }

    @Test
    void aPartOfASampleIsRefused() {
        assertThatThrownBy(() -> Samples.over(SHAPE, FloatBuffer.allocate(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 values are no whole number of samples of shape 1×2×1");
    }

    private Samples samples(Place place, float... values) throws IOException {
        return switch (place) {
            case ARRAY -> Samples.of(SHAPE, values);
            case READ_ONLY_ARRAY -> Samples.over(SHAPE, FloatBuffer.wrap(values).asReadOnlyBuffer());
            case LITTLE_ENDIAN_BYTES ->
                Samples.over(SHAPE, bytes(ByteOrder.LITTLE_ENDIAN, values).asFloatBuffer());
            case BIG_ENDIAN_BYTES ->
                Samples.over(SHAPE, bytes(ByteOrder.BIG_ENDIAN, values).asFloatBuffer());
            case MAPPED_FILE -> {
                Path file = Files.write(
                        folder.resolve("values"),
                        bytes(ByteOrder.LITTLE_ENDIAN, values).array());
                try (FileChannel channel = FileChannel.open(file)) {
                    ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                    yield Samples.over(
                            SHAPE, mapped.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
                }
            }
        };
    }

    private static ByteBuffer bytes(ByteOrder order, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(order);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    private static float[] values(Samples samples) {
        float[] values = new float[samples.size() * samples.features()];
        samples.copyTo(0, samples.size(), values);
        return values;
    }
}
