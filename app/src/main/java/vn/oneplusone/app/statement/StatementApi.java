package vn.oneplusone.app.statement;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.ClosedYear;
import vn.oneplusone.reporting.queries.Statement;

/** Closed statements, for readers whose reach is the unit that closed the year. */
@RestController
class StatementApi {
    private static final String YEAR = "/api/v1/statements/{year:[0-9]{4}}";
    private static final MediaType XLSX = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Figures figures;
    private final Questions questions;

    StatementApi(Figures figures, Questions questions) {
        this.figures = figures;
        this.questions = questions;
    }

    @GetMapping(YEAR)
    ResponseEntity<byte[]> json(@PathVariable int year, @AuthenticationPrincipal SignedIn me) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate()).body(StatementFiles.json(statement(year, me)));
    }

    @GetMapping(YEAR + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, @AuthenticationPrincipal SignedIn me, Locale locale)
            throws IOException {
        Statement statement = statement(year, me);
        return file(StatementFiles.pdf(statement, locale), MediaType.APPLICATION_PDF, statement, ".pdf");
    }

    @GetMapping(YEAR + ".xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable int year, @AuthenticationPrincipal SignedIn me, Locale locale)
            throws IOException {
        Statement statement = statement(year, me);
        return file(StatementFiles.xlsx(statement, locale), XLSX, statement, ".xlsx");
    }

    private Statement statement(int year, SignedIn me) {
        ClosedYear closed = year == 0 ? null : questions.ask(() -> figures.closed(year, null));
        if (closed == null) {
            throw Refused.missing("YearNotClosed", Integer.toString(year));
        }
        YearClosed closing = closed.closing();
        if (me.unit() != null && !me.unit().equals(closing.unit())) {
            throw Refused.forbidden("OtherUnit");
        }
        Statement statement = questions
                .ask(() -> figures.statement(year, closing.unit(), closing.size(), closing.on()));
        if (statement == null) {
            throw new IllegalStateException("a closing of a unit that is not there");
        }
        return statement;
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, Statement statement, String ending) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(StatementFiles.name(statement) + ending).build().toString())
                .body(content);
    }
}
