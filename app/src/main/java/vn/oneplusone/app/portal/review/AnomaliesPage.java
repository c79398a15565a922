package vn.oneplusone.app.portal.review;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.oneplusone.app.api.Parameters;
import vn.oneplusone.app.api.Questions;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.AnomaliesAnswer;

/** Facts that contradict each other or name what is not there, with the entries that showed it. */
@Controller
class AnomaliesPage {
    private static final int MOST = 500;

    private final Figures figures;
    private final Questions questions;
    private final Register register;
    private final MessageSource messages;

    AnomaliesPage(Figures figures, Questions questions, Register register, MessageSource messages) {
        this.figures = figures;
        this.questions = questions;
        this.register = register;
        this.messages = messages;
    }

    @GetMapping("/review/anomalies")
    String anomalies(HttpServletRequest request, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        Auditors.require(me);
        Parameters parameters = new Parameters(request);
        int year = parameters.optionalYear(0);
        parameters.check();
        Words words = new Words(locale, messages);
        List<AnomaliesAnswer.Row> rows = questions.ask(() -> figures.anomalies(null)).anomalies().stream()
                .filter(row -> year == 0 || isOf(row.date(), year)).toList();
        model.addAttribute("year", year == 0 ? null : Integer.toString(year));
        model.addAttribute("count", words.number((long) rows.size()));
        model.addAttribute("rows", rows.stream().limit(MOST).map(row -> new Line(words.number(row.position()),
                words.date(row.date()), words.of("anomaly", row.anomaly()), unit(row.unit()),
                row.subject().toString())).toList());
        return "review-anomalies";
    }

    private static boolean isOf(@Nullable LocalDate date, int year) {
        return date == null || date.getYear() == year;
    }

    private String unit(@Nullable UUID id) {
        Unit unit = id == null ? null : register.unit(id);
        return unit == null ? Words.NOTHING : unit.name();
    }

    /** One of them as it is printed. */
    record Line(String position, String date, String what, String unit, String subject) {}
}
