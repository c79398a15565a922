package vn.oneplusone.app.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Campaign;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
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
record FactsPage(Figures figures, Questions questions, Register register, Reach reach, Names names, Clock clock) {
    private static final String ADDRESS = "/facts";

    @GetMapping(ADDRESS)
    String facts(HttpServletRequest request, Words words, SignedIn me, Model model) {
        FactsQuestion question = questions.facts(new Parameters(request), me);
        FactsAnswer answer = questions.ask(() -> figures.facts(question));
        model.addAttribute("figure", words.figure(question.figure(), question.period(), DistrictDay.today(clock)));
        model.addAttribute("meaning", words.say("figure." + question.figure().name() + ".meaning"));
        model.addAttribute("filter", filter(question, words));
        model.addAttribute("answer", answer);
        Map<UUID, String> known = names.of(me, answer.facts().stream().map(FactsAnswer.Row::subject)
                .filter(subject -> register.person(subject) != null).toList(), ADDRESS);
        model.addAttribute("rows", answer.facts().stream().map(row -> line(row, known.get(row.subject()), me, words))
                .toList());
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

    private Line line(FactsAnswer.Row row, @Nullable String name, SignedIn me, Words words) {
        return new Line(words.date(row.date()), words.date(DistrictDay.of(row.committedAt())),
                row.unitName() == null ? words.say("unit.unknown", words.brief(row.unit())) : row.unitName(),
                words.say("fact." + row.fact()), words.signed(row.n()), row.n() < 0, words.number(row.position()),
                name, words.brief(row.subject()), row.subject().toString(), address(row.subject(), name, me));
    }

    /** Where the reader finds more of it; null where they may not, or there is no such page. */
    private @Nullable String address(UUID subject, @Nullable String name, SignedIn me) {
        if (register.person(subject) != null) {
            // an auditor reads what happened, and no name
            return name != null || !Names.areFor(me) ? "/people/" + subject : null;
        }
        Campaign campaign = register.campaign(subject);
        if (campaign != null) {
            return reach.reaches(me, campaign.unit()) ? "/campaigns/" + subject : null;
        }
        Support support = register.support(subject);
        return support != null && reach.reaches(me, support.unit()) ? "/supports/" + subject : null;
    }

    private static String page(HttpServletRequest request, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS).query(request.getQueryString())
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

    /**
     * A fact as it is printed.
     *
     * @param name of the person whom it is about; null where the reader may not read it
     * @param address where the reader finds more of what it is about; null where there is nothing for them
     */
    record Line(String date, String committed, String unit, String fact, String n, boolean less, String position,
            @Nullable String name, String brief, String subject, @Nullable String address) {}
}
