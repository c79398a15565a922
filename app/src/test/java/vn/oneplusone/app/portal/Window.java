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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One reader's window. It remembers everything that the browser complained about, and every request that went to anybody else. */
final class Window implements AutoCloseable {
    /** Pictures of all pages, if they are wanted ({@code -Dpictures=true}); of one that fails, always. */
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final boolean WANTED = Boolean.getBoolean("pictures");
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

    /**
     * All by which Axe tells pages apart: elements with their classes, roles, ids and states, whether there is text, the width and the colours; neither
     * words nor numbers, and of siblings that are alike only that there are several.
     */
    private static final String SHAPE = """
            () => {
              const told = ["class", "id", "for", "name", "role", "type", "style", "headers", "scope"];
              const value = (it) => it.value === "" ? "=" : told.includes(it.name) || it.name.startsWith("aria-") && it.name !== "aria-label"
                ? "=" + it.value.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+/g, "0") : "";
              const shape = (element) => {
                const children = new Map();
                for (const child of element.children) {
                  const its = shape(child);
                  children.set(its, children.has(its) ? "+" : "");
                }
                return element.tagName + [...element.attributes].map((it) => " " + it.name + value(it)).sort().join("")
                  + ([...element.childNodes].some((it) => it.nodeType === 3 && it.data.trim()) ? "." : "")
                  + "{" + [...children].map(([its, more]) => its + more).join("") + "}";
              };
              return innerWidth + " " + matchMedia("(prefers-color-scheme: dark)").matches + " " + shape(document.documentElement);
            }""";
    /** Of the pages that are accessible as this run knows. */
    private static final Set<String> ACCESSIBLE = ConcurrentHashMap.newKeySet();
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

    /** Fails if the page is wider than the window or the browser had anything to complain about. */
    void isSound(String name) {
        // a click may have begun to bring another page, which has no element yet
        page.waitForLoadState();
        List<?> wide = (List<?>) page.evaluate(TOO_WIDE);
        if (wide.isEmpty() && complaints.isEmpty()) {
            picture(name);
        } else {
            take(name);
        }
        assertThat(wide).as("wider than the window: " + name).isEmpty();
        assertThat(complaints).as(name).isEmpty();
    }

    /** Takes a picture, if pictures are wanted. */
    void picture(String name) {
        if (WANTED) {
            take(name);
        }
    }

    private void take(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    /**
     * Fails if somebody who does not see well, or uses no mouse, would be stopped. What has the shape of a page that was examined before is not
     * examined again.
     *
     * @param butNot parts that are somebody else's
     */
    void isAccessible(String name, String... butNot) {
        String shape = List.of(butNot) + (String) page.evaluate(SHAPE);
        if (ACCESSIBLE.contains(shape)) {
            return;
        }
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
        if (!violations.isEmpty()) {
            take(name);
        }
        assertThat(violations).as(name).isEmpty();
        ACCESSIBLE.add(shape);
    }

    @Override
    public void close() {
        context.close();
    }
}
