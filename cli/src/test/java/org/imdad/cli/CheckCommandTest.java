package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aCorruptedFeatureIsNamedFirst() throws IOException {
        Path table = files().table(150);
        Path model = files().fitted("deep-svdd", table, "--set", "epochs=15", "--set", "pretrain_epochs=5");

        Path page = folder.resolve("checked");
        JsonNode found = json.readTree(
                check(model, table, "--format", "json", "-o", page.toString()).output());

        JsonNode planted = found.get("planted");
        assertThat(planted.get("samples").intValue()).isEqualTo(150);
        assertThat(planted.get("hits").intValue()).isGreaterThan(120);
        assertThat(planted.get("chance").doubleValue()).isEqualTo(1 / 3.0);
        assertThat(planted.get("lower").doubleValue())
                .isBetween(0.7, planted.get("upper").doubleValue());
        int raised = planted.get("raised_scores").intValue();
        assertThat(raised).isBetween(planted.get("turned_anomalies").intValue(), 150);
        assertThat(planted.get("hits_in_raised_scores").intValue())
                .isBetween(planted.get("hits_in_turned_anomalies").intValue(), raised);
        assertThat(found.get("deletion").get("area").doubleValue())
                .isLessThan(found.get("deletion").get("random_area").doubleValue());
        assertThat(found.get("insertion").get("area").doubleValue())
                .isGreaterThan(found.get("insertion").get("random_area").doubleValue());
        assertThat(found.get("randomised")).isNotEmpty();
        assertThat(found.get("deletion").get("curve").size())
                .isEqualTo(found.get("insertion").get("random_curve").size())
                .isEqualTo(29);
        assertThat(page.resolve("index.html")).content().contains("in those whose score it raised", "Mean score of");
        assertThat(page.resolve("timings")).doesNotExist();
        assertThat(page.resolve("tables/curves.csv")).content().hasLineCount(30).contains("\n0.0,1.0,1.0,0.0,0.0\n");
    }

    @Test
    void theSameSeedGivesTheSameNumbers() throws IOException {
        Path table = files().table(60);
        Path model = files().fitted("deep-svdd", table, "--set", "epochs=2", "--set", "pretrain_epochs=1");

        String text = check(model, table, "--samples", "40", "--neighbours", "5", "--seed", "5")
                .output();

        assertThat(text).contains("of 40 samples").contains("weights from layer 5 of network 1");
        assertThat(check(model, table, "--samples", "40", "--neighbours", "5", "--seed", "5")
                        .output())
                .isEqualTo(text);
        assertThat(check(model, table, "--samples", "40", "--neighbours", "5", "--seed", "6")
                        .output())
                .isNotEqualTo(text);
    }

    @Test
    void patchesAreMadeOfForeignPictures() throws IOException {
        Path normal = files().pictures("normal", 20);
        Path foreign = files().pictures("foreign", 5);
        Path model = files().fitted("deep-svdd", normal, "--set", "epochs=2", "--set", "pretrain_epochs=1");

        CommandRun run = check(model, normal, "--foreign", foreign.toString());

        assertThat(run.error()).isEmpty();
        // A square of 2 by 2 in 8 by 8 pixels.
        assertThat(run.output()).contains("of 20 samples").contains("chance 6.3%");
        assertThat(check(model, normal).error())
                .isEqualTo(
                        "imdad: --foreign: missing; the model keeps no labelled anomalies, so give images of something"
                                + " else, of which patches are made" + System.lineSeparator());
    }

    @Test
    void valuesOfWindowsAreCorrupted() throws IOException {
        Path table = files().table(80);
        Path model =
                files().fitted("deep-svdd", table, "--window", "4", "--set", "epochs=2", "--set", "pretrain_epochs=1");

        CommandRun run = check(model, table, "--samples", "20", "--neighbours", "5");

        assertThat(run.error()).isEmpty();
        // 4 time steps of 3 variables.
        assertThat(run.output()).contains("of 20 samples").contains("chance 8.3%");
    }

    @Test
    void whatCannotBeCheckedIsSaidInOneLine() throws IOException {
        Path table = files().table(80);
        Path forest = files().fitted("isolation-forest", table);
        assertThat(check(forest, table).error())
                .startsWith("imdad: the scores of isolation-forest have no gradients; ")
                .hasLineCount(1);
        Path network = files().fitted("deep-svdd", table, "--set", "epochs=1", "--set", "pretrain_epochs=0");
        assertThat(check(network, table, "--foreign", table.toString()).error().strip())
                .isEqualTo("imdad: --foreign: patches are for images; these samples are none");
        Path bare = files().fitted(
                        "deep-svdd", table, "--references", "0", "--set", "epochs=1", "--set", "pretrain_epochs=0");
        assertThat(check(bare, table).error().strip())
                .isEqualTo(
                        "imdad: the model keeps no normal training samples to compare with; fit it without --references 0");
        assertThat(check(forest, table, "--samples", "1").error())
                .isEqualTo("imdad: --samples: found 1, allowed is 2 to 10000" + System.lineSeparator());
    }

    private OwnFiles files() {
        return new OwnFiles(folder);
    }

    private static CommandRun check(Path model, Path data, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "check";
        arguments[1] = model.toString();
        arguments[2] = data.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CommandRun.of(arguments);
    }
}
