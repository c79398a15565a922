package vn.oneplusone.app.embed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.web.AllowedParameters;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/** The published figures as a table for other programs: a line a number, empty where it was kept back. */
@RestController
record PublishedTable(Years years) {
    private static final List<String> HEADINGS = List.of("year", "code", "unit", "organization", "measure", "value");

    @AllowedParameters("year")
    @ApiResponse(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/published/figures.csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        PublishedAnswer answer = PublishedYear.of(request, years);
        Map<UUID, UnitLabel> units = new HashMap<>();
        answer.units().forEach(unit -> units.put(unit.unitId(), unit));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PublishedCell cell : answer.cells()) {
            UnitLabel unit = units.get(cell.unit());
            rows.add(Arrays.asList(answer.year(), unit == null ? null : unit.code(), unit == null ? null : unit.name(),
                    cell.organization(), cell.measure(), cell.value()));
        }
        String text = TableFile.text(new Table("figures", HEADINGS, rows), CSVFormat.RFC4180);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag("\"p%d\"".formatted(answer.position())).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
