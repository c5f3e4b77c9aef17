package org.imdad.experiments.trial;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GalleryTest {

    @Test
    void everyMapHasALevelForEachPixel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gallery("a method", 2, 2, new TreeMap<>(Map.of(7, new byte[3]))))
                .withMessage("a heat map of 3 values for 2 × 2 pixels");
    }
}
