package vn.oneplusone.app.figures;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Answers;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/** What the public may read, and how far the ledger is. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class LedgerApi {
    private final Figures figures;
    private final LedgerPoint ledger;
    private final Years years;
    private final Answers answers;

    LedgerApi(Figures figures, LedgerPoint ledger, Years years, Answers answers) {
        this.figures = figures;
        this.ledger = ledger;
        this.years = years;
        this.answers = answers;
    }

    /**
     * The latest published figures of a year; without a year, of the latest year that has some. Where more than one unit stood at the top of
     * the year: of the days of that unit, or of the latest one. With {@code geography=now} what was published of units of before stands under those that
     * go on for them. For everybody.
     */
    @AllowedParameters({"year", "unit", "geography"})
    @GetMapping("/published")
    @Nullable
    ResponseEntity<PublishedAnswer> published(ServletWebRequest request, Parameters parameters) {
        int asked = parameters.optionalYear(0);
        UUID unit = parameters.id("unit");
        Geography geography = parameters.oneOf("geography", Geography.class);
        parameters.check();
        answers.await(request);
        PublishedAnswer answer = years.published(asked, unit, geography);
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .header(Answers.POSITION, Long.toString(answer.ledger().size()))
                .eTag("\"p%s-%s\"".formatted(Years.version(answer), shortened(answer.ledger().root()))).body(answer);
    }

    /** Size and root of what has been counted. */
    @AllowedParameters
    @GetMapping("/ledger")
    @Nullable
    ResponseEntity<LedgerState> ledger(ServletWebRequest request) {
        new Parameters(request.getRequest()).check();
        return answers.answer(request, "ledger", null, () -> {
            long size = figures.size();
            return new LedgerState(size, ledger.rootAt(size));
        }, state -> state);
    }

    private static String shortened(String root) {
        return root.substring(0, Math.min(12, root.length()));
    }
}
