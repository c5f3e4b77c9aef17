package org.imdad.experiments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imdad.experiments.data.Dataset;
import org.imdad.experiments.data.builtin.BuiltinDatasets;
import org.imdad.experiments.protocol.Protocol;
import org.junit.jupiter.api.Test;

class NamedOriginTest {

    @Test
    void theFirstRowsOfEachKindHaveItsLabel() {
        Dataset dataset = BuiltinDatasets.open("cardio");
        NamedOrigin origin = NamedOrigin.of(dataset, new Protocol("normal", 0.3, 0, List.of(), 0, 0, 3));

        NamedOrigin.FirstRows first = origin.test(dataset).first(20);

        assertThat(first.normal()).hasDimensions(20, 21);
        assertThat(first.anomalies()).hasDimensions(20, 21);
        assertThat(rows(dataset, origin, false)).containsAll(texts(first.normal()));
        assertThat(rows(dataset, origin, true)).containsAll(texts(first.anomalies()));
    }

    private static Set<String> rows(Dataset dataset, NamedOrigin origin, boolean anomalies) {
        NamedOrigin.Test test = origin.test(dataset);
        Set<String> rows = new HashSet<>();
        for (boolean anomaly : test.anomaly()) {
            test.samples().advance();
            double[] row = new double[21];
            test.samples().copyValues(row);
            if (anomaly == anomalies) {
                rows.add(Arrays.toString(row));
            }
        }
        return rows;
    }

    private static Set<String> texts(double[][] rows) {
        return Arrays.stream(rows).map(Arrays::toString).collect(Collectors.toSet());
    }
}
