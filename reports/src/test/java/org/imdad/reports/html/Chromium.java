package org.imdad.reports.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A headless Chromium that shows one page at a time. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriverService service;
    private final RemoteWebDriver driver;

    private Chromium(ChromeDriverService service, RemoteWebDriver driver) {
        this.service = service;
        this.driver = driver;
    }

    /** Skips the test that calls it, with a message, where there is no browser. */
    static void assumePresent() {
        assumeTrue(
                isPresent(),
                "no chromium and chromedriver on the path (Debian: chromium, chromium-driver), so the page is not tested");
    }

    static boolean isPresent() {
        return onPath("chromium").isPresent() && onPath("chromedriver").isPresent();
    }

    /** Starts the browser found on the path. */
    static Chromium start(Path profile) throws Exception {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(onPath("chromium").orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver").orElseThrow())
                .usingAnyFreePort()
                .build();
        service.start();
        try {
            return new Chromium(service, new RemoteWebDriver(service.getUrl(), options, false));
        } catch (RuntimeException e) {
            service.stop();
            throw e;
        }
    }

    private static Optional<File> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Opens a page in a window of some size. */
    void open(Path page, int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.get("about:blank");
        errors();
        driver.get(page.toUri().toString());
    }

    /** What the browser complained of since the last call. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The texts of all elements, as they stand in the document. */
    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        return (List<String>)
                script("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector);
    }

    /** The number of elements. */
    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /** The value of an expression. */
    Object value(String expression) {
        return script("return " + expression);
    }

    /** Clicks where a reader would, after scrolling there. */
    void click(String selector) {
        script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector);
        find(selector).click();
    }

    /** Presses a key where the focus is. */
    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** Waits until an expression is true. */
    void await(String expression) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Boolean.TRUE.equals(value(expression))) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("never true: " + expression);
            }
            Thread.sleep(20);
        }
    }

    private Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    @Override
    public void close() {
        driver.quit();
        service.stop();
    }
}
