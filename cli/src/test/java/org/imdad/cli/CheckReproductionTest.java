package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code imdad check} on models that {@code imdad fit} trained on known tables, IMD-AD with its defaults, Deep SVDD with 30
 * epochs after 30 of pretraining, one seed. Bounds lie some points below what was found, which stands in docs/results.md; the
 * goal of 80 % is not reached by IMD-AD on thyroid.
 */
@Tag("reproduction")
class CheckReproductionTest {

    private static final String DEEP_SVDD =
            "--set epochs=30 --set milestone=20 --set pretrain_epochs=30 --set pretrain_milestone=20";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "imd-ad, thyroid, 0.01, 0.65",
        "deep-svdd, thyroid, 0, 0.8",
        "imd-ad, breastw, 0.05, 0.8",
        "deep-svdd, breastw, 0, 0.8",
        "imd-ad, cardio, 0.05, 0.8",
        "deep-svdd, cardio, 0, 0.8"
    })
    void theCorruptedFeatureRanksFirst(String detector, String table, String labelledShare, double least)
            throws IOException {
        String model = folder.resolve("m.imdad").toString();
        List<String> fit =
                new ArrayList<>(List.of("fit", detector, table, "-o", model, "--labelled-share", labelledShare));
        if (detector.equals("deep-svdd")) {
            fit.addAll(Arrays.asList(DEEP_SVDD.split(" ")));
        }
        assertThat(CommandRun.of(fit.toArray(String[]::new)).exitCode()).isZero();

        String found = CommandRun.of("check", model, table, "--format", "json").output();

        System.out.println(detector + " on " + table + ": " + found);
        JsonNode planted = new ObjectMapper().readTree(found).get("planted");
        assertThat(planted.get("hits").doubleValue() / planted.get("samples").doubleValue())
                .isGreaterThanOrEqualTo(least);
        JsonNode deletion = new ObjectMapper().readTree(found).get("deletion");
        assertThat(deletion.get("area").doubleValue())
                .isLessThan(deletion.get("random_area").doubleValue());
    }
}
