package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code imdad check} on models that {@code imdad fit} trained on known data sets, IMD-AD with its defaults, Deep SVDD with 30
 * epochs after 30 of pretraining, one seed. What was found stands in docs/results.md: 80 % or more but for IMD-AD on thyroid.
 * Bounds among all samples lie some points below, since models depend a little on the processor's arithmetic.
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
        JsonNode found = check(detector, table, "--labelled-share", labelledShare);

        assertThat(share(found.get("planted"), "hits", "samples")).isGreaterThanOrEqualTo(least);
        JsonNode deletion = found.get("deletion");
        assertThat(deletion.get("area").doubleValue())
                .isLessThan(deletion.get("random_area").doubleValue());
    }

    @ParameterizedTest
    @CsvSource({
        "imd-ad, mnist, 0",
        "deep-svdd, mnist, 0",
        "imd-ad, mnist, 8",
        "deep-svdd, mnist, 8",
        "imd-ad, fashion-mnist, t-shirt",
        "deep-svdd, fashion-mnist, t-shirt",
        "imd-ad, fashion-mnist, bag",
        "deep-svdd, fashion-mnist, bag"
    })
    void theMapPeaksInThePatchThatRaisesTheScore(String detector, String images, String normalClass)
            throws IOException {
        JsonNode planted =
                check(detector, images, "--normal-class", normalClass).get("planted");

        assertThat(share(planted, "hits_in_raised_scores", "raised_scores")).isGreaterThanOrEqualTo(0.8);
        assertThat(share(planted, "hits_in_turned_anomalies", "turned_anomalies"))
                .isGreaterThanOrEqualTo(0.8);
        assertThat(share(planted, "hits", "samples")).isGreaterThanOrEqualTo(0.75);
    }

    private static double share(JsonNode planted, String hits, String samples) {
        return planted.get(hits).doubleValue() / planted.get(samples).doubleValue();
    }

    private JsonNode check(String detector, String data, String... options) throws IOException {
        String model = folder.resolve("m.imdad").toString();
        List<String> fit = new ArrayList<>(List.of("fit", detector, data, "-o", model));
        fit.addAll(List.of(options));
        if (detector.equals("deep-svdd")) {
            fit.addAll(List.of(DEEP_SVDD.split(" ")));
        }
        assertThat(CommandRun.of(fit.toArray(String[]::new)).exitCode()).isZero();
        String found = CommandRun.of("check", model, data, "--format", "json").output();
        System.out.println(detector + " on " + data + " " + List.of(options) + ": " + found);
        return new ObjectMapper().readTree(found);
    }
}
