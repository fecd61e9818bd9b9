package org.xianfeng.stack;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chromium without a screen, driven by the chromedriver of this machine. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebDriver driver;

    private Browser(Path chromedriver) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--disable-dev-shm-usage", "--window-size=1400,2400", "--lang=en");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        onPath("chromium").ifPresent(chromium -> options.setBinary(chromium.toFile()));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.toFile())
                        .build(),
                options);
    }

    /** A new browser, if this machine has what it takes. */
    static Optional<Browser> open() {
        return onPath("chromedriver").map(Browser::new);
    }

    void go(String url) {
        driver.get(url);
    }

    /** The text of the one element, once it is there. */
    String text(String css) {
        return await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)))
                .getText();
    }

    /** What is there at this moment, once at least one is. */
    List<String> texts(String css) {
        return await(ExpectedConditions.presenceOfAllElementsLocatedBy(By.cssSelector(css))).stream()
                .map(WebElement::getText)
                .toList();
    }

    void click(String css) {
        await(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
    }

    void type(String css, String text) {
        await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)))
                .sendKeys(text);
    }

    void awaitUrl(String beginning) {
        await(seen -> seen.getCurrentUrl().startsWith(beginning));
    }

    /** Does something in the window that this click opens, and comes back when that window has closed itself. */
    void inWindowOpenedBy(String css, Runnable action) {
        String page = driver.getWindowHandle();
        Set<String> before = driver.getWindowHandles();
        click(css);
        await(ExpectedConditions.numberOfWindowsToBe(before.size() + 1));
        String opened = driver.getWindowHandles().stream()
                .filter(window -> !before.contains(window))
                .findFirst()
                .orElseThrow();
        driver.switchTo().window(opened);
        action.run();
        driver.switchTo().window(page);
        await(ExpectedConditions.numberOfWindowsToBe(before.size()));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE).until(condition);
    }

    private static Optional<Path> onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, command))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
