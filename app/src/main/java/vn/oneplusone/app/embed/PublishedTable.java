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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;

/** The published figures as a table for other programs: a line a number, empty where it was kept back. */
@RestController
record PublishedTable(Years years) {
    private static final List<String> HEADINGS = List.of("year", "code", "unit", "organization", "measure", "value");
    /** Under the units of now: how much a number that is kept back is at least, and how the unit came to it. */
    private static final List<String> OF_NOW = List.of("atLeast", "fate", "sumOf", "formerDistrict");

    @AllowedParameters({"year", "unit", "geography"})
    @ApiResponse(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/v1/published/figures.csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        PublishedAnswer answer = PublishedYear.underUnits(request, years);
        Map<UUID, UnitLabel> units = new HashMap<>();
        answer.units().forEach(unit -> units.put(unit.unitId(), unit));
        UnitsOfNow now = answer.unitsOfNow();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PublishedCell cell : answer.cells()) {
            UnitLabel unit = units.get(cell.unit());
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(answer.year(),
                    unit == null ? null : unit.code(), unit == null ? null : unit.name(), cell.organization(),
                    cell.measure(), cell.value()));
            if (now != null) {
                row.addAll(ofNow(cell, now));
            }
            rows.add(row);
        }
        List<String> headings = now == null ? HEADINGS : Stream.of(HEADINGS, OF_NOW).flatMap(List::stream).toList();
        String text = TableFile.text(new Table("figures", headings, rows), CSVFormat.RFC4180);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag("\"p%s\"".formatted(Years.version(answer))).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<@Nullable Object> ofNow(PublishedCell cell, UnitsOfNow now) {
        UnitsOfNow.Row row = now.row(cell.unit());
        return Arrays.asList(now.atLeast(cell.unit(), cell.organization(), cell.measure()),
                row == null ? null : row.fate(),
                row == null ? null : row.of().stream().map(UnitLabel::name).collect(Collectors.joining("; ")),
                now.districts().stream().filter(one -> one.units().contains(cell.unit()))
                        .map(one -> one.district().name()).findFirst().orElse(null));
    }
}
