package org.imdad.reports.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imdad.experiments.trial.Failure;
import org.imdad.reports.InMemoryResults;
import org.imdad.reports.ReportOptions;
import org.imdad.reports.ReportWriter;
import org.imdad.reports.SimulatedSuite;
import org.imdad.reports.table.Table;
import org.imdad.reports.table.Table.Column;
import org.imdad.reports.table.Table.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page as a reader has it: one file on its own in a real browser. */
class ReportInBrowserTest {

    private static final String OCSVM = "#auroc + div tr > :nth-child(3)";
    private static final List<String> PLANNED =
            List.of("OCSVM", "93.8 (1)", "75.8 ± 1.2 (2)", "– (1 failed)", "98.9 ± 0.4 (2)", "– (3 of 4 classes)");

    @TempDir
    static Path folder;

    private static Path page;
    private static Chromium browser;

    @BeforeAll
    static void writePage() throws Exception {
        if (Chromium.isPresent()) {
            browser = Chromium.start(folder.resolve("profile"));
            page = alone("page.html", suite());
        }
    }

    @BeforeEach
    void needsABrowser() {
        Chromium.assumePresent();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void thePageNeedsNothingBesideItAndEveryPictureLoads() throws InterruptedException {
        browser.open(page, 1280, 900);

        browser.await("[...document.images].every(image => image.complete)");
        assertThat(browser.count("main img")).isEqualTo(10);
        assertThat(browser.value(
                        "[...document.querySelectorAll('main img')].filter(image => image.naturalWidth === 0).length"))
                .isEqualTo(0L);
        assertThat(browser.value(
                        "performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length"))
                .isEqualTo(0L);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void thePolicyStopsScriptsAndRequestsThatAreNotItsOwn() {
        browser.open(page, 1280, 900);

        browser.value(
                "document.body.append(Object.assign(document.createElement('img'), {src: 'file:///etc/hostname'}))");
        browser.value(
                "document.body.append(Object.assign(document.createElement('script'), {text: 'document.title = 1'}))");

        assertThat(browser.errors()).hasSize(2).allMatch(error -> error.contains("Content Security Policy"));
        assertThat(browser.value("document.title")).isEqualTo("quick");
    }

    @Test
    void aHeadingSortsByTheMeanBothWaysAndBackWithDashesAndSummariesLast() {
        browser.open(page, 1280, 900);
        assertThat(browser.texts(OCSVM)).isEqualTo(PLANNED);

        browser.click("#auroc + div th:nth-child(3) button");
        assertThat(browser.texts(OCSVM))
                .containsExactly(
                        "OCSVM", "75.8 ± 1.2 (2)", "93.8 (1)", "98.9 ± 0.4 (2)", "– (1 failed)", "– (3 of 4 classes)");
        assertThat(browser.find("#auroc + div th:nth-child(3)").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");

        browser.press(Keys.ENTER);
        assertThat(browser.texts(OCSVM))
                .containsExactly(
                        "OCSVM", "98.9 ± 0.4 (2)", "93.8 (1)", "75.8 ± 1.2 (2)", "– (1 failed)", "– (3 of 4 classes)");

        browser.press(Keys.SPACE);
        assertThat(browser.texts(OCSVM)).isEqualTo(PLANNED);
        assertThat(browser.count("[aria-sort]")).isZero();
    }

    @Test
    void wordsAreSortedWithTheirNumbersByValue() {
        browser.open(page, 1280, 900);

        browser.click("#auroc + div th:nth-child(2) button");

        assertThat(browser.texts("#auroc + div td:nth-child(2)")).containsExactly("2", "10", "x", "y", "mean");
    }

    @Test
    void aFigureFillsTheWindowUntilItIsClosedAndTheFocusReturns() {
        browser.open(page, 1280, 900);

        browser.click("figure button");
        assertThat(browser.find("dialog.viewer").isDisplayed()).isTrue();
        assertThat(browser.value("document.querySelector('dialog.viewer').clientWidth === innerWidth"))
                .isEqualTo(true);
        assertThat(browser.value(
                        "document.querySelector('dialog img').src === document.querySelector('figure img').src"))
                .isEqualTo(true);

        browser.press(Keys.ESCAPE);
        assertThat(browser.find("dialog.viewer").isDisplayed()).isFalse();
        assertThat(browser.value("document.activeElement === document.querySelector('figure button')"))
                .isEqualTo(true);

        browser.press(Keys.ENTER);
        browser.find("dialog.viewer img").click();
        assertThat(browser.find("dialog.viewer").isDisplayed()).isFalse();
    }

    @Test
    void aCellLeadsToTheTrialsBehindIt() throws InterruptedException {
        browser.open(page, 1280, 900);

        browser.click("#auroc + div tbody tr:nth-child(2) td:nth-child(3)");
        assertThat(browser.find("dialog.behind h2").getText()).isEqualTo("mnist · 2 · OCSVM");
        assertThat(browser.find("dialog.behind p").getText())
                .isEqualTo("Area under the ROC curve (AUROC), mnist: 75.8 ± 1.2 (2)");
        assertThat(browser.texts("dialog.behind td:first-child"))
                .containsExactly("00000000000000000002", "00000000000000000003");

        browser.find("dialog.behind tr:nth-child(2) a").click();
        browser.await("location.hash === '#trial-00000000000000000003'");
        assertThat(browser.find("dialog.behind").isDisplayed()).isFalse();
        assertThat(browser.find("tr.found").getText()).startsWith("00000000000000000003 OCSVM mnist, class 2 2 done");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aMeanOverClassesLeadsToTheTrialsOfAllClasses() {
        browser.open(page, 1280, 900);

        browser.click("#auroc + div tr.summary td:nth-child(3)");

        assertThat(browser.texts("dialog.behind td:first-child"))
                .containsExactly(
                        "00000000000000000001",
                        "00000000000000000002",
                        "00000000000000000003",
                        "00000000000000000004",
                        "00000000000000000005",
                        "00000000000000000006");
    }

    @Test
    void aFailedTrialLeadsToItsRow() throws InterruptedException {
        browser.open(page, 1280, 900);

        browser.click("#failures + div td a");

        browser.await("document.querySelector('tr.found') !== null");
        assertThat(browser.find("tr.found").getText()).contains("class x", "failed");
    }

    @Test
    void aLongTableOfTrialsIsShownInPagesThatCanBeFilteredAndSorted() throws Exception {
        browser.open(pageOf(450), 1280, 900);
        browser.click("#trial-table summary");
        browser.await("document.querySelector('[role=status]').textContent === '1–200 of 450'");
        assertThat(browser.count("#trial-table tbody tr")).isEqualTo(200);

        browser.click(".controls button:nth-of-type(2)");
        browser.click(".controls button:nth-of-type(2)");
        assertThat(browser.find("[role=status]").getText()).isEqualTo("401–450 of 450");
        assertThat(browser.texts("#trial-table tbody tr:last-child td")).containsExactly("id449", "</script> & e", "–");

        browser.click("#trial-table th:nth-child(3) button");
        assertThat(browser.texts("#trial-table tbody tr:first-child td"))
                .containsExactly("id448", "</script> & d", "0");

        browser.find("input").sendKeys("ID44 e");
        assertThat(browser.texts("#trial-table tbody td:first-child")).containsExactly("id444", "id44", "id449");

        browser.click("main a[href='#trial-id321']");
        browser.await("document.querySelector('tr.found')?.cells[0].textContent === 'id321'");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void hostileNamesAreInertAndDoNotWidenThePage() throws Exception {
        String name =
                "<script>alert(1)</script><img src=x onerror=alert(2)>\" onload='alert(3)' javascript:alert(4) \u202eevil\u0007 "
                        + "x".repeat(5000);
        List<Column> columns = List.of(Column.words(name), Column.numbers(name));
        Table trials = new Table(name, columns, List.of(row(Entry.of("id1"), Entry.of(name))), List.of(name));
        ReportPage hostile = new ReportPage(name, name, name, name, trials);
        hostile.section("auroc", name);
        hostile.subsection("part", name);
        hostile.paragraph(name);
        hostile.table(
                new Table(name, columns, List.of(row(Entry.of(name, name), Entry.of(name, "id1"))), List.of(name)),
                List.of());
        hostile.figure("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), List.of(), 480, 350, name);
        hostile.trials(name, List.of());
        Path file = Files.writeString(folder.resolve("hostile.html"), hostile.html());

        browser.open(file, 1280, 900);
        browser.click("#trial-table summary");
        browser.click("td[data-trials] a");

        assertThat(browser.find("dialog.behind h2").getText()).startsWith("<script>alert(1)</script><img src=x");
        assertThat(browser.value("document.title")).isEqualTo(name.replaceAll("[\u202e\u0007]", "\ufffd"));
        assertThat(browser.count("script")).isEqualTo(1);
        assertThat(
                        browser.count(
                                "[onload], [onerror], [onclick], [href^='javascript:'], img:not([src^='data:image/svg'], dialog *)"))
                .isZero();
        assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.open(file, 500, 800);
        assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.errors()).isEmpty();
    }

    private static InMemoryResults suite() {
        SimulatedSuite suite = new SimulatedSuite()
                .done("OCSVM", "mnist", "10", 1, 2.5)
                .done("OCSVM", "mnist", "2", 1, 1.5)
                .done("OCSVM", "mnist", "2", 2, 1.5)
                .failed("OCSVM", "mnist", "x", 1, new Failure(Failure.Kind.ERROR, "no convergence"))
                .done("OCSVM", "mnist", "y", 1, 3.5)
                .done("OCSVM", "mnist", "y", 2, 3.5);
        return suite.done("IMD-AD", "mnist", "10", 1, 3)
                .done("IMD-AD", "mnist", "2", 1, 3)
                .done("IMD-AD", "mnist", "x", 1, 3)
                .results("quick", "Two detectors");
    }

    /** A report's page, moved away from its other files. */
    private static Path alone(String name, InMemoryResults results) throws Exception {
        Path index = new ReportWriter(Map.of(), SimulatedSuite.noDatasets(), ReportOptions.DEFAULT)
                .write(results, folder.resolve("report-of-" + name));
        return Files.move(index, folder.resolve(name));
    }

    private static Path pageOf(int trials) throws Exception {
        List<Table.Row> rows = IntStream.range(0, trials)
                .mapToObj(i -> row(
                        Entry.of("id" + i),
                        Entry.of("</script> & " + "abcde".charAt(i % 5)),
                        Entry.of(i == 449 ? "–" : Integer.toString(448 - i))))
                .toList();
        List<Column> columns = List.of(Column.words("trial"), Column.words("label"), Column.numbers("AUROC"));
        ReportPage page = new ReportPage("long", "", "", "", new Table("Trials", columns, rows, List.of()));
        page.table(
                new Table("One", List.of(Column.words("trial")), List.of(row(Entry.of("id321"))), List.of()),
                List.of());
        page.trials("All", List.of());
        return Files.writeString(folder.resolve("long.html"), page.html());
    }

    private static Table.Row row(Entry... entries) {
        return Table.Row.of(List.of(entries));
    }
}
