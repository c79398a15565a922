package vn.oneplusone.app.figures;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.Rights;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.LedgerState;

/**
 * Tells that the figures have changed, as server-sent events. Each reader has a virtual thread that waits; a reader who is slow misses
 * steps in between, never the last one.
 */
@RestController
class LiveApi {
    private static final int MOST_READERS = 200;
    /** Also how soon it notices that the server stops. */
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** Then the reader connects again, which checks anew whether they are signed in. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Figures figures;
    private final LedgerPoint ledger;
    private final Rights rights;
    private final Semaphore places = new Semaphore(MOST_READERS);
    private volatile boolean closing;

    LiveApi(Figures figures, LedgerPoint ledger, Rights rights) {
        this.figures = figures;
        this.ledger = ledger;
        this.rights = rights;
    }

    @AllowedParameters
    @ApiResponse(content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(HttpServletRequest request, SignedIn me, HttpServletResponse response)
            throws IOException {
        new Parameters(request).check();
        if (!places.tryAcquire()) {
            throw Refused.notNow("TooManyReaders", 30);
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // proxies would hold it back
            response.setHeader("X-Accel-Buffering", "no");
            stream(me, response.getWriter());
        } finally {
            places.release();
        }
    }

    private void stream(SignedIn me, PrintWriter out) {
        long begun = System.nanoTime();
        long quiet = begun;
        long told = -1;
        // a writer reports a reader who is gone by this flag only
        while (!closing && !out.checkError() && System.nanoTime() - begun < LONGEST.toNanos()
                && isOpen(me)) {
            try {
                if (told < 0 || figures.awaitAtLeast(told + 1, GLANCE)) {
                    told = figures.size();
                    out.write(event("figures", told, new LedgerState(told, ledger.rootAt(told))));
                    quiet = System.nanoTime();
                } else if (System.nanoTime() - quiet > HEARTBEAT.toNanos()) {
                    out.write(": \n\n");
                    quiet = System.nanoTime();
                }
            } catch (LedgerUnreadable e) {
                out.write(event("stopped", e.position(), e.position()));
                out.flush();
                return;
            }
        }
    }

    /** An account that is closed meanwhile is told nothing more. */
    private boolean isOpen(SignedIn me) {
        try {
            rights.now(me);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private static String event(String name, long id, Object data) {
        return "id: %d\nevent: %s\ndata: %s\n\n".formatted(id, name, Json.mapper().writeValueAsString(data));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        closing = true;
    }
}
