package vn.oneplusone.app.embed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.text.Formulas;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/** The published figures as a table for other programs: a line a number, empty where it was kept back. */
@RestController
class PublishedTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setHeader("year", "code", "unit", "organization", "measure", "value").get();

    private final Years years;

    PublishedTable(Years years) {
        this.years = years;
    }

    @AllowedParameters("year")
    @ApiResponse(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/published/figures.csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) throws IOException {
        PublishedAnswer answer = PublishedYear.of(request, years);
        Map<UUID, UnitLabel> units = new HashMap<>();
        answer.units().forEach(unit -> units.put(unit.unitId(), unit));
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (PublishedCell cell : answer.cells()) {
                UnitLabel unit = units.get(cell.unit());
                csv.printRecord(answer.year(), unit == null ? null : Formulas.escapeIfAny(unit.code()),
                        unit == null ? null : Formulas.escapeIfAny(unit.name()), cell.organization(), cell.measure(),
                        cell.value());
            }
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag("\"p%d\"".formatted(answer.position())).body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
