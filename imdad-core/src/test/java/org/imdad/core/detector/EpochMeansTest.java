package org.imdad.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EpochMeansTest {

    @Test
    void aBatchWeighsAsManySamplesAsItHas() {
        EpochMeans means = new EpochMeans();

        means.add(3, Map.of("loss", 2.0));
        means.add(1, Map.of("loss", 6.0));

        assertThat(means.values()).containsExactly(Map.entry("loss", 3.0));
    }

    @Test
    void namesKeepTheOrderInWhichTheyCame() {
        Map<String, Double> batch = new LinkedHashMap<>();
        for (String name : List.of("z", "a", "m")) {
            batch.put(name, 1.0);
        }
        EpochMeans means = new EpochMeans();

        means.add(5, batch);

        assertThat(means.values().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void withoutABatchThereAreNoMeans() {
        assertThat(new EpochMeans().values()).isEmpty();
    }
}
