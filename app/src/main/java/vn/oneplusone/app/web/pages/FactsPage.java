package vn.oneplusone.app.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** The facts behind a number: they add up to it. */
@Controller
record FactsPage(Figures figures, Questions questions, Clock clock) {
    @GetMapping("/facts")
    String facts(HttpServletRequest request, Words words, SignedIn me, Model model) {
        FactsQuestion question = questions.facts(new Parameters(request), me);
        FactsAnswer answer = questions.ask(() -> figures.facts(question));
        model.addAttribute("figure", words.figure(question.figure(), question.period(), DistrictDay.today(clock)));
        model.addAttribute("meaning", words.say("figure." + question.figure().name() + ".meaning"));
        model.addAttribute("filter", filter(question, words));
        model.addAttribute("answer", answer);
        model.addAttribute("rows", answer.facts().stream().map(row -> line(row, words)).toList());
        model.addAttribute("year", question.period().year());
        model.addAttribute("back", back(question));
        model.addAttribute("next", answer.next() == null ? null : page(request, answer.next()));
        model.addAttribute("first", question.cursor() == null ? null : page(request, null));
        return "facts";
    }

    /** What the number counts, in words. */
    private List<String> filter(FactsQuestion question, Words words) {
        List<String> filter = new ArrayList<>();
        if (question.organization() != null) {
            filter.add(words.members(question.organization()));
        }
        UnitLabel unit = unit(question);
        if (unit != null) {
            String name = unit.name() == null ? words.say("unit.unknown", words.brief(unit.unitId())) : unit.name();
            filter.add(question.own() ? words.say("unit.own", name) : name);
        }
        if (question.detail() != null) {
            filter.add(words.detail(question.figure(), question.detail()));
        }
        LocalDate geographyDate = question.geographyDate();
        if (geographyDate != null) {
            filter.add(words.say("geography.is-now", words.date(geographyDate)));
        }
        filter.add(words.period(question.days()));
        return filter;
    }

    /** The row that is asked for, or the unit that the report is about; null where it is about everything. */
    private @Nullable UnitLabel unit(FactsQuestion question) {
        CountsQuestion then = CountsQuestion.of(question.period()).asOf(question.asOf()).of(question.unit());
        CountsAnswer report = questions.ask(() -> figures.counts(
                question.geography() == Geography.NOW ? then.now(question.geographyDate()) : then));
        UUID part = question.part();
        return part == null
                ? report.scope()
                : report.units().stream().map(UnitCounts::label).filter(label -> label.unitId().equals(part))
                        .findFirst().orElse(null);
    }

    private static Line line(FactsAnswer.Row row, Words words) {
        return new Line(words.date(row.date()), words.date(DistrictDay.of(row.committedAt())),
                row.unitName() == null ? words.say("unit.unknown", words.brief(row.unit())) : row.unitName(),
                words.say("fact." + row.fact()), words.signed(row.n()), row.n() < 0, words.number(row.position()),
                words.brief(row.subject()), row.subject().toString());
    }

    private static String page(HttpServletRequest request, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/facts").query(request.getQueryString())
                .replaceQueryParam("cursor");
        return (cursor == null ? address : address.queryParam("cursor", cursor)).build().toUriString();
    }

    private static String back(FactsQuestion question) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").queryParam("year", question.period().year());
        if (!question.period().isYear()) {
            address.queryParam("period", question.period());
        }
        return question.geography() == Geography.NOW
                ? address.queryParam("geography", Geography.NOW).queryParam("geographyDate", question.geographyDate())
                        .build().toUriString()
                : address.build().toUriString();
    }

    /** A fact as it is printed. */
    record Line(String date, String committed, String unit, String fact, String n, boolean less, String position,
            String brief,
            String subject) {}
}
