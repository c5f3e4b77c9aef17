package org.imdad.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imdad.core.detector.Citation;
import org.imdad.core.detector.DetectorDescription;
import org.imdad.core.detector.InvalidInputException;
import org.imdad.core.detector.LabelUse;
import org.imdad.experiments.store.PlannedTrial;
import org.imdad.experiments.store.ResultsStore;
import org.imdad.experiments.store.StoredResults;
import org.imdad.experiments.trial.Failure;
import org.imdad.experiments.trial.TrialId;
import org.imdad.experiments.trial.TrialRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    private static final ReportWriter WRITER = new ReportWriter(
            Map.of("imd-ad", description(LabelUse.LABELLED_ANOMALIES), "ocsvm", description(LabelUse.NORMAL_ONLY)),
            SimulatedSuite.noDatasets(),
            ReportOptions.DEFAULT);

    @TempDir
    static Path report;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeReport() {
        WRITER.write(suite().results("quick", "Two data sets"), report);
    }

    @Test
    void everyLinkOfThePageExistsAndPicturesAreInIt() throws IOException {
        String page = Files.readString(report.resolve("index.html"));

        Matcher references = Pattern.compile("href=\"([^#\"][^\"]*)\" title=").matcher(page);
        int count = 0;
        for (; references.find(); count++) {
            assertThat(report.resolve(references.group(1))).isNotEmptyFile();
        }
        assertThat(count).isGreaterThan(30);
        assertThat(page).contains("src=\"data:image/svg+xml,").doesNotContainPattern("src=\"[^d]");
        Matcher anchors = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        while (anchors.find()) {
            assertThat(page).contains("id=\"" + anchors.group(1) + "\"");
        }
    }

    @Test
    void writingTwiceGivesTheSameBytesInEveryLocale() {
        WRITER.write(small(1), folder.resolve("first"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            WRITER.write(small(1), folder.resolve("second"));
        } finally {
            Locale.setDefault(before);
        }

        Map<String, String> first = contents(folder.resolve("first"));
        assertThat(first).hasSizeGreaterThan(20).containsKey("index.html");
        assertThat(contents(folder.resolve("second"))).isEqualTo(first);
    }

    @Test
    void theStoreGivesTheSameTablesAsTheResultsPutIntoIt() {
        InMemoryResults results = small(1);
        try (ResultsStore store = ResultsStore.open(folder.resolve("suite"))) {
            store.plan(
                    "small",
                    "t",
                    "",
                    results.records().stream()
                            .map(record -> new PlannedTrial(record.label(), record.trial()))
                            .toList());
            for (TrialRecord record : results.records()) {
                String id = TrialId.of(record.trial());
                store.start(id);
                store.finish(id, results.outcome(record.id()).orElseThrow());
            }
        }
        try (StoredResults stored = StoredResults.open(folder.resolve("suite"))) {
            WRITER.write(stored, folder.resolve("first"));
        }
        WRITER.write(results, folder.resolve("second"));

        for (String file :
                new String[] {"auroc-mnist-class-0.md", "auroc-mnist-class-0.tex", "f1-mnist-class-0.md", "outliers.md"
                }) {
            assertThat(folder.resolve("first/tables").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("second/tables").resolve(file));
        }
    }

    @Test
    void otherRunningTimesChangeNeitherTablesNorFigures() {
        WRITER.write(small(1), folder.resolve("first"));
        WRITER.write(small(7.5), folder.resolve("second"));

        for (String part : new String[] {"tables", "figures"}) {
            assertThat(contents(folder.resolve("second").resolve(part)))
                    .isEqualTo(contents(folder.resolve("first").resolve(part)));
        }
        assertThat(contents(folder.resolve("second/timings"))).isNotEqualTo(contents(folder.resolve("first/timings")));
    }

    @Test
    void whatAnEarlierReportLeftIsRemovedAndNothingElse() throws IOException {
        Path own = Files.createDirectories(folder.resolve("figures")).resolve("of-mine.png");
        Files.writeString(own, "mine");
        WRITER.write(suite().results("quick", "t"), folder);
        Path stale = folder.resolve("tables/auroc-thyroid.md");
        assertThat(stale).exists();

        WRITER.write(new SimulatedSuite().done("OCSVM", "mnist", "0", 1, 2).results("small", "t"), folder);

        assertThat(stale).doesNotExist();

        assertThat(own).hasContent("mine");
    }

    @Test
    void failuresAreListedAndTheirCellsSaySo() {
        assertThat(report.resolve("tables/auroc-mnist.md")).content().contains("(1; 1 failed, 1 unfinished)");
        assertThat(report.resolve("tables/auroc-thyroid.md")).content().contains("– (2 failed)");
        assertThat(report.resolve("tables/failures.csv"))
                .content()
                .startsWith("trial,detector,data,seed,kind,message\n")
                .contains("time limit of 60 s reached");
        assertThat(report.resolve("index.html")).content().contains("3 failed, 2 unfinished");
    }

    @Test
    void hostileNamesAreInert() throws IOException {
        String name = "<script>alert(1)</script>\" onload='x' ../../$x^2$ & \u0007";
        SimulatedSuite suite = new SimulatedSuite()
                .done(name, name, name, 1, 2)
                .failed(name, name, name, 2, new Failure(Failure.Kind.ERROR, name));

        String page = Files.readString(WRITER.write(suite.results(name, name), folder));

        assertThat(page).doesNotContain("<script>alert", "\u0007").doesNotContainPattern("<[^>]*[ '\"]onload='");
        assertThat(page).contains("&lt;script&gt;alert(1)");
        try (Stream<Path> files = Files.list(folder.resolve("figures"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(file -> file.matches("[0-9]{3}-[a-z0-9-]+\\.(svg|png|pdf)"));
        }
        assertThat(folder.resolve("figures"))
                .isDirectoryContaining(file -> file.toString().endsWith(".svg"));
    }

    @Test
    void namesOfFiveThousandCharactersAreDrawnAndNamedInShort() throws IOException {
        String name = "name ".repeat(1000);
        SimulatedSuite suite = new SimulatedSuite().done(name, name, name, 1, 2).done("B", name, name, 1, 2);

        WRITER.write(suite.results(name, name), folder);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(file -> file.length() < 160);
        }
        assertThat(folder.resolve("figures"))
                .isDirectoryContaining(file -> file.toString().endsWith(".pdf"));
    }

    @Test
    void filesOfAnEarlierReportAreRemovedAndOthersKept() throws IOException {
        WRITER.write(small(1), folder);
        Files.writeString(folder.resolve("notes.md"), "mine");

        WRITER.write(new SimulatedSuite().planned("OCSVM", "mnist", "0", 1).results("small", "t"), folder);

        assertThat(folder.resolve("figures")).isEmptyDirectory();
        assertThat(folder.resolve("tables/auroc-mnist-class-0.md")).isNotEmptyFile();
        assertThat(folder.resolve("notes.md")).hasContent("mine");
        assertThat(folder.resolve("index.html")).content().contains("nothing to draw");
    }

    @Test
    void anUnwritableFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> WRITER.write(small(1), file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("report folder " + file + " cannot be written")
                .hasMessageNotContaining("\n");
    }

    private static InMemoryResults small(double seconds) {
        return new SimulatedSuite()
                .fitSeconds(seconds)
                .done("IMD-AD", "mnist", "0", 1, 3)
                .done("OCSVM", "mnist", "0", 1, 1)
                .results("small", "t");
    }

    private static SimulatedSuite suite() {
        Failure late = new Failure(Failure.Kind.TIMED_OUT, "time limit of 60 s reached, <b>raise</b> time_limit");
        SimulatedSuite suite = new SimulatedSuite();
        for (String normalClass : new String[] {"0", "1"}) {
            for (long seed = 1; seed <= 3; seed++) {
                suite.done("OCSVM", "mnist", normalClass, seed, 1.5);
            }
            suite.done("Deep SVDD", "mnist", normalClass, 1, 2).planned("Deep SVDD", "mnist", normalClass, 2);
            for (long seed = 1; seed <= 3; seed++) {
                suite.done("IMD-AD", "mnist", normalClass, seed, 3);
            }
        }
        suite.failed("Deep SVDD", "mnist", "1", 3, late);
        suite.done("OCSVM", "thyroid", "normal", 1, 2).done("OCSVM", "thyroid", "normal", 2, 2);
        suite.failed("Deep SVDD", "thyroid", "normal", 1, late).failed("Deep SVDD", "thyroid", "normal", 2, late);
        return suite.done("IMD-AD", "thyroid", "normal", 1, 2.5);
    }

    private static Map<String, String> contents(Path root) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static DetectorDescription description(LabelUse use) {
        Citation none = new Citation("nobody", "a detector to test with", "unpublished", 2026);
        return new DetectorDescription("a", "A", "For tests.", none, use, List.of());
    }
}
