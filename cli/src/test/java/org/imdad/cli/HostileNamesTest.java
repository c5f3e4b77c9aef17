package org.imdad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.imdad.experiments.store.StoredResults;
import org.imdad.experiments.trial.TrialRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that mean something to a database, a shell, a browser, LaTeX or a terminal are only names, from the suite to the report. */
class HostileNamesTest {

    private static final String SQL = "'; DROP TABLE trials;--";
    private static final String SHELL = "$(touch pwned) `touch pwned` | touch pwned";
    private static final String HTML = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String LATEX = "\\input{/etc/passwd} $x^2$ 100% #1 & ~";
    private static final List<String> LABELS = List.of(SQL, SHELL, HTML, LATEX);

    @TempDir
    static Path folder;

    private static Path out;
    private static CommandRun run;

    @BeforeAll
    static void runASuiteOfHostileNames() throws IOException {
        out = folder.resolve("out " + SHELL.replace("/", ""));
        Files.writeString(folder.resolve("rows '; DROP TABLE suite;--.csv"), rows());
        Path suite = Files.writeString(folder.resolve("suite.yaml"), """
                suite: hostile
                title: '<script>alert(0)</script> %s'
                data:
                  - name: rows
                    file: "rows '; DROP TABLE suite;--.csv"
                    label: '<b>state</b>'
                    anomaly_labels: ['<i>$(touch pwned)</i>']
                detectors:
                %s""".formatted(
                        LATEX,
                        String.join(
                                "",
                                LABELS.stream()
                                        .map(label -> "  - {name: knn, label: '%s', with: {k: %d}}%n"
                                                .formatted(label.replace("'", "''"), 1 + LABELS.indexOf(label)))
                                        .toList())));

        run = CommandRun.of("run", suite.toString(), "--out", out.toString(), "--workers", "1");
    }

    private static String rows() {
        StringBuilder csv = new StringBuilder("a\u001B[2Jb\u202Ec,=1+1,<b>state</b>\n");
        for (int i = 0; i < 60; i++) {
            csv.append("%d,%d,%s\n".formatted(i % 7, i % 5, i % 6 == 0 ? "<i>$(touch pwned)</i>" : "fine"));
        }
        return csv.toString();
    }

    @Test
    void labelsComeBackFromTheStoreAsTheyWere() {
        assertThat(run.error()).doesNotContain("imdad:");
        assertThat(run.exitCode()).isZero();
        try (StoredResults results = StoredResults.open(out)) {
            assertThat(results.plan()).extracting(TrialRecord::label).containsExactlyElementsOf(LABELS);
        }
    }

    @Test
    void noShellSeesThem() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.endsWith("pwned"));
        }
        assertThat(Path.of("pwned")).doesNotExist();
    }

    @Test
    void thePageShowsThemAsTexts() throws IOException {
        String page = Files.readString(out.resolve("report/index.html"));

        assertThat(page)
                .contains("&lt;script&gt;alert(0)&lt;/script&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img src=x", "<i>$(", "<b>state");
    }

    @Test
    void tablesInLatexHoldNoCommandsOfTheirs() throws IOException {
        for (Path table : files(".tex")) {
            assertThat(table).content().doesNotContain("\\input", "$x^2$", "100% ", " #1", " & ~");
        }
    }

    @Test
    void nothingThatATerminalObeysIsWritten() throws IOException {
        assertThat(run.output() + run.error()).doesNotContain("\u001B", "\u202E");
        for (String ending : List.of(".csv", ".html", ".tex", ".log", ".json")) {
            for (Path file : files(ending)) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("\u001B", "\u202E");
            }
        }
    }

    @Test
    void aLabelThatATerminalObeysIsRefused() throws IOException {
        Path suite = Files.writeString(folder.resolve("escape.yaml"), """
                suite: escape
                data: [{name: breastw}]
                detectors: [{name: knn, label: "\\e[2Jfine"}]
                """);

        CommandRun refused = CommandRun.of(
                "run", suite.toString(), "--out", folder.resolve("none").toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.error())
                .contains("escape.yaml:3: detectors[0].label: found", "text of one line without control characters")
                .doesNotContain("\u001B");
    }

    @Test
    void filesOfTheReportHavePortableNames() throws IOException {
        try (Stream<Path> files = Files.walk(out.resolve("report"))) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(name -> name.matches("[a-z0-9._-]+"));
        }
        assertThat(files(".tex")).isNotEmpty();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
