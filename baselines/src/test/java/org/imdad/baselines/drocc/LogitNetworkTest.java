package org.imdad.baselines.drocc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imdad.core.nn.LayerSpec.Init.FAN_IN_UNIFORM;

import java.util.List;
import java.util.Map;
import org.imdad.core.data.SampleShape;
import org.imdad.core.nn.LayerSpec;
import org.imdad.core.nn.LayerSpec.Dense;
import org.imdad.core.nn.LayerSpec.LeakyRelu;
import org.imdad.core.nn.NetworkSpec;
import org.imdad.core.nn.Precision;
import org.junit.jupiter.api.Test;

class LogitNetworkTest {

    @Test
    void vectorsTakeThePapersNetworkForTabularData() {
        assertThat(layers("auto", SampleShape.vector(6)))
                .containsExactly(
                        new Dense(128, true, FAN_IN_UNIFORM), new LeakyRelu(0), new Dense(1, true, FAN_IN_UNIFORM));
    }

    @Test
    void cifarImagesTakeThePapersNetworkForCifar() {
        List<LayerSpec> layers = layers("auto", new SampleShape(3, 32, 32));

        assertThat(layers.subList(layers.size() - 5, layers.size()))
                .containsExactly(
                        new Dense(128, false, FAN_IN_UNIFORM),
                        new LeakyRelu(0.01),
                        new Dense(64, false, FAN_IN_UNIFORM),
                        new LeakyRelu(0.01),
                        new Dense(1, false, FAN_IN_UNIFORM));
    }

    @Test
    void everyNetworkHasOneOutput() {
        for (SampleShape shape : List.of(SampleShape.vector(1), new SampleShape(1, 8, 8), new SampleShape(1, 28, 28))) {
            assertThat(spec(Map.of(), shape).output().size()).isEqualTo(1);
        }
        assertThat(spec(Map.of("encoder", "mlp-5-1"), SampleShape.vector(3))
                        .output()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void thePrecisionIsThatOfTheSettings() {
        assertThat(spec(Map.of("precision", "bfloat16"), SampleShape.vector(3)).precision())
                .isEqualTo(Precision.BFLOAT16);
    }

    private static List<LayerSpec> layers(String encoder, SampleShape shape) {
        return spec(Map.of("encoder", encoder), shape).layers();
    }

    private static NetworkSpec spec(Map<String, Object> settings, SampleShape shape) {
        return LogitNetwork.of(DroccSettings.SCHEMA.create(settings), shape);
    }
}
