package vn.oneplusone.app.portal;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import vn.oneplusone.app.TestRun;

/**
 * The browser of this machine, without a screen; a class that is done with one leaves it to the next. Where there is none, the test is
 * skipped and says so; with {@code BROWSER_TESTS=required} in the environment it fails.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    /**
     * Each window of a whole Chromium has an address bar that is a page of its own (two of them), and a process waits for the next page: both cost
     * more than our page. Of several lists the last one counts, so what Playwright switches off is told again.
     */
    private static final List<String> WITHOUT = List.of("WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
            "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess", "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider",
            "GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter", "PaintHolding",
            "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "Translate", "AutoDeElevate",
            "OptimizationHints");
    private static final List<String> FLAGS = List.of("--disable-features=" + String.join(",", WITHOUT), "--headless",
            "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) TestRun.PATIENCE.toMillis());
    }

    /** One for each thread of the run at most. Playwright is not made for two threads at once, but for one after the other. */
    private static final Deque<Chromium> FREE = new ConcurrentLinkedDeque<>();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
    }

    static Chromium start() {
        for (Chromium free = FREE.poll(); free != null; free = FREE.poll()) {
            if (free.browser.isConnected()) {
                return free;
            }
        }
        Optional<Path> program = find(System.getenv().getOrDefault("PATH", ""));
        if (program.isEmpty()) {
            missing("No browser on the PATH (" + String.join(", ", NAMES) + "): THE BROWSER TESTS DID NOT RUN");
        }
        Chromium chromium = new Chromium(program.orElseThrow());
        TestRun.atTheEnd(chromium.playwright::close);
        return chromium;
    }

    private static void missing(String why) {
        if ("required".equals(System.getenv("BROWSER_TESTS"))) {
            throw new IllegalStateException(why);
        }
        System.err.printf("%n*** %s ***%n%n", why);
        abort(why);
    }

    private static Optional<Path> find(String searched) {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(searched.split(File.pathSeparator, -1))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable).findFirst();
    }

    Window open(String address, Browser.NewContextOptions look) {
        BrowserContext context = browser.newContext(look.setBaseURL(address));
        context.setDefaultTimeout((double) TestRun.PATIENCE.toMillis());
        return new Window(context, address);
    }

    Window open(RunningPortal portal, Browser.NewContextOptions look) {
        return open(portal.address(), look);
    }

    @Override
    public void close() {
        FREE.push(this);
    }
}
