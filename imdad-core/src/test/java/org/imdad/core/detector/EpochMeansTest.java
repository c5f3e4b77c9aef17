package org.imdad.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aValueThatABatchLacksIsTheMeanOverTheOthers() {
        EpochMeans means = new EpochMeans();

        means.add("loss", 1, 4);
        means.add("anomalies", 5, 2);
        means.add("loss", 3, 4);

        assertThat(means.values()).containsExactly(Map.entry("loss", 2.0), Map.entry("anomalies", 5.0));
    }

    @Test
    void namesKeepTheOrderInWhichTheyCame() {
        EpochMeans means = new EpochMeans();

        for (String name : List.of("z", "a", "m")) {
            means.add(name, 1, 5);
        }

        assertThat(means.values().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void withoutABatchThereAreNoMeans() {
        assertThat(new EpochMeans().values()).isEmpty();
    }
}
