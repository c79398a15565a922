package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One reader's window. It remembers everything that the browser complained about, and every request that went to anybody else. */
final class Window implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** The document's width, and what sticks out of it without being scrolled in a box of its own. */
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= innerWidth) {
                return [];
              }
              const boxed = (element) => element && element !== document.body
                && (getComputedStyle(element).overflowX !== "visible" || boxed(element.parentElement));
              return ["page " + document.documentElement.scrollWidth + " in " + innerWidth].concat(
                [...document.body.querySelectorAll("*")]
                  .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !boxed(element.parentElement))
                  .map((element) => element.tagName + "." + element.getAttribute("class") + " "
                    + Math.round(element.getBoundingClientRect().right)));
            }""";

    /** Of those who have signed in, by who and where. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final String address;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Window(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // an answer that is an error is told below, but for pages that say so themselves
            if (message.text().startsWith("Failed to load resource: the server responded")) {
                return;
            }
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("script failed: " + error));
        context.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add(response.status() + " for " + response.url());
            }
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
                complaints.add("asked somebody else: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    Window open(String path) {
        page.navigate(path);
        return this;
    }

    Window signIn() {
        return signIn(RunningPortal.OFFICER);
    }

    /** As somebody who has signed in at this portal before, if they have: a password takes its time to be hashed. */
    Window signIn(String username) {
        String who = username + " at " + address;
        List<Cookie> kept = SESSIONS.get(who);
        if (kept != null) {
            context.addCookies(kept);
            // a portal of before may have had the same address
            if (open("/").page.locator(".me").count() > 0) {
                return this;
            }
            context.clearCookies();
        }
        signIn(username, RunningPortal.PASSWORD);
        SESSIONS.put(who, context.cookies().stream().filter(cookie -> cookie.name.equals("oneplusone")).toList());
        return this;
    }

    Window signIn(String username, String password) {
        open("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("form.card button");
        page.waitForURL("**/");
        return this;
    }

    /** Takes a picture, and fails if the page is wider than the window or the browser had anything to complain about. */
    void isSound(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        assertThat((List<?>) page.evaluate(TOO_WIDE)).as("wider than the window: " + name).isEmpty();
        assertThat(complaints).as(name).isEmpty();
    }

    /**
     * Fails if somebody who does not see well, or uses no mouse, would be stopped.
     *
     * @param butNot parts that are somebody else's
     */
    void isAccessible(String name, String... butNot) {
        // what is fine need not be told element by element
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        // in this page alone: no page of ours has a frame of somebody else's, and a blank page for each run takes longer than the run
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        for (String others : butNot) {
            axe = axe.exclude(others);
        }
        List<String> violations = axe.options(onlyViolations).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(
                        node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " "
                                + node.getFailureSummary()))
                .toList();
        assertThat(violations).as(name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
