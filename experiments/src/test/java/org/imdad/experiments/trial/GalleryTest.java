package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GalleryTest {

    @Test
    void everyMapHasALevelForEachPixel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gallery(2, 2, List.of(maps("a method", Map.of(7, new byte[3])))))
                .withMessage("a heat map of 3 values for 2 × 2 pixels");
    }

    @Test
    void everyMethodExplainsTheSameSamples() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gallery(
                        1, 1, List.of(maps("one", Map.of(7, new byte[1])), maps("other", Map.of(8, new byte[1])))))
                .withMessage("heat maps by one are of the samples [7], those by other of others");
    }

    private static Gallery.Maps maps(String method, Map<Integer, byte[]> levels) {
        return new Gallery.Maps(method, new TreeMap<>(levels));
    }
}
