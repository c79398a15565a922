package vn.oneplusone.app.yearend.statement;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** Closed statements and their supplements, for readers whose reach is the unit that closed the year. */
@RestController
record StatementApi(Figures figures, Questions questions, Years years) {
    private static final String YEAR = "/api/v1/statements/{year:[0-9]{4}}";
    private static final String SUPPLEMENT = YEAR + "/supplements/{number:[0-9]{1,4}}";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType XLSX = MediaType.parseMediaType(SHEET);

    @ApiResponse(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Statement.class)))
    @GetMapping(YEAR)
    ResponseEntity<byte[]> json(@PathVariable int year, Parameters parameters, SignedIn me, Locale locale) {
        return json(statement(year, parameters, me, locale));
    }

    @ApiResponse(content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string")))
    @GetMapping(YEAR + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, Parameters parameters, SignedIn me, Locale locale)
            throws IOException {
        return pdf(statement(year, parameters, me, locale));
    }

    @ApiResponse(content = @Content(mediaType = SHEET, schema = @Schema(type = "string")))
    @GetMapping(YEAR + ".xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable int year, Parameters parameters, SignedIn me, Locale locale)
            throws IOException {
        return xlsx(statement(year, parameters, me, locale));
    }

    /** What of the year's supplements was recorded, in their order. */
    @GetMapping(YEAR + "/supplements")
    ResponseEntity<List<SupplementIssued>> supplements(@PathVariable int year, Parameters parameters, SignedIn me) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate())
                .body(closed(year, parameters, me).supplements());
    }

    @ApiResponse(content = @Content(mediaType = "application/json", schema = @Schema(implementation = Supplement.class)))
    @GetMapping(SUPPLEMENT)
    ResponseEntity<byte[]> supplementJson(@PathVariable int year, @PathVariable int number,
            Parameters parameters, SignedIn me, Locale locale) {
        return json(supplement(year, number, parameters, me, locale));
    }

    @ApiResponse(content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string")))
    @GetMapping(SUPPLEMENT + ".pdf")
    ResponseEntity<byte[]> supplementPdf(@PathVariable int year, @PathVariable int number,
            Parameters parameters, SignedIn me, Locale locale) throws IOException {
        return pdf(supplement(year, number, parameters, me, locale));
    }

    @ApiResponse(content = @Content(mediaType = SHEET, schema = @Schema(type = "string")))
    @GetMapping(SUPPLEMENT + ".xlsx")
    ResponseEntity<byte[]> supplementXlsx(@PathVariable int year, @PathVariable int number,
            Parameters parameters, SignedIn me, Locale locale) throws IOException {
        return xlsx(supplement(year, number, parameters, me, locale));
    }

    private ClosedYear closed(int year, Parameters parameters, SignedIn me) {
        UUID named = parameters.id("unit");
        parameters.check();
        questions.awaitOwn(me);
        ClosedYear closed = year == 0
                ? null
                : questions.ask(() -> figures.closed(year, years.closingUnit(year, named, me)));
        if (closed == null) {
            throw Refused.missing("YearNotClosed", Integer.toString(year));
        }
        if (me.unit() != null && !me.unit().equals(closed.closing().unit())) {
            throw Refused.forbidden("OtherUnit");
        }
        return closed;
    }

    private StatementFiles statement(int year, Parameters parameters, SignedIn me, Locale locale) {
        YearClosed closing = closed(year, parameters, me).closing();
        return StatementFiles.of(there(questions.ask(() -> figures.statement(closing))), locale);
    }

    private StatementFiles supplement(int year, int number, Parameters parameters, SignedIn me, Locale locale) {
        ClosedYear closed = closed(year, parameters, me);
        SupplementIssued issued = closed.supplements().stream().filter(one -> one.number() == number)
                .findFirst().orElseThrow(() -> Refused.missing("NoSupplement", Integer.toString(year), number));
        return StatementFiles.of(there(questions.ask(() -> figures.supplement(closed.closing(), number,
                issued.from(), issued.size(), issued.on()))), locale);
    }

    private static <T> T there(@Nullable T report) {
        if (report == null) {
            throw new IllegalStateException("a closing of a unit that is not there");
        }
        return report;
    }

    private static ResponseEntity<byte[]> json(StatementFiles files) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate()).body(files.json());
    }

    private static ResponseEntity<byte[]> pdf(StatementFiles files) throws IOException {
        return file(files.pdf(), MediaType.APPLICATION_PDF, files.name() + ".pdf");
    }

    private static ResponseEntity<byte[]> xlsx(StatementFiles files) throws IOException {
        return file(files.xlsx(), XLSX, files.name() + ".xlsx");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
