package vn.oneplusone.app.yearend;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.ForReviewers;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;

/** Facts that contradict each other or name what is not there, with the entries that showed it. */
@Controller
@ForReviewers
record AnomaliesPage(Figures figures, Questions questions, Register register) {
    private static final int MOST = 500;

    /** Those of a year, or of all. */
    private record Asked(int year, List<AnomaliesAnswer.Row> rows) {}

    private Asked asked(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        int year = parameters.optionalYear(0);
        parameters.check();
        return new Asked(year, questions.ask(() -> figures.anomalies(null)).anomalies().stream()
                .filter(row -> year == 0 || isOf(row.date(), year)).toList());
    }

    @GetMapping("/review/anomalies")
    String anomalies(HttpServletRequest request, Words words, Model model) {
        Asked asked = asked(request);
        model.addAttribute("year", asked.year == 0 ? null : Integer.toString(asked.year));
        model.addAttribute("count", words.number((long) asked.rows.size()));
        model.addAttribute("rows", asked.rows.stream().limit(MOST).map(row -> new Line(words.number(row.position()),
                words.date(row.date()), words.of("anomaly", row.anomaly()), unit(row.unit(), words),
                row.subject().toString())).toList());
        return "review-anomalies";
    }

    /** All of them as a file. */
    @GetMapping("/tables/anomalies.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(HttpServletRequest request, Words words, @PathVariable String format) {
        Asked asked = asked(request);
        List<List<@Nullable Object>> rows = asked.rows.stream().map(row -> {
            UUID id = row.unit();
            Unit unit = id == null ? null : register.unit(id);
            return Arrays.<@Nullable Object>asList(words.of("anomaly", row.anomaly()),
                    unit == null ? null : unit.code(), id == null ? null : unit(id, words), row.date(), row.position(),
                    row.subject());
        }).toList();
        return TableFile.named(format).answer(new Table(
                asked.year == 0 ? "su-viec-mau-thuan" : "su-viec-mau-thuan-" + asked.year,
                List.of(words.say("anomalies.what"), words.say("tables.code"), words.say("facts.unit"),
                        words.say("anomalies.date"), words.say("anomalies.entry"), words.say("anomalies.subject")),
                rows));
    }

    private static boolean isOf(@Nullable LocalDate date, int year) {
        return date == null || date.getYear() == year;
    }

    private String unit(@Nullable UUID id, Words words) {
        if (id == null) {
            return Words.NOTHING;
        }
        Unit unit = register.unit(id);
        return unit == null ? words.say("unit.unknown", words.brief(id)) : unit.name();
    }

    /** One of them as it is printed. */
    record Line(String position, String date, String what, String unit, String subject) {}
}
