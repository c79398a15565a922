package vn.oneplusone.app.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;

/** What units say of themselves beside what is counted; a number that differs leads to the facts that were counted. */
@Controller
@Order(6)
record DeclaredPage(Figures figures, Questions questions, Years years, Register register)
        implements
            Duties {
    @GetMapping("/declared")
    String declared(HttpServletRequest request, Words words, SignedIn me, Model model) {
        if (request.getParameter("year") == null && request.getParameter("period") == null
                && request.getParameter("firstDay") == null) {
            // this year, unless nothing of it is counted yet
            int open = questions.ask(years::toOpenWith);
            return "redirect:" + UriComponentsBuilder.fromPath("/declared").query(request.getQueryString())
                    .queryParam("year", open == 0 ? register.today().getYear() : open).build().toUriString();
        }
        DeclaredQuestion asked = questions.declared(new Parameters(request), me);
        // the facts are a link away
        DeclaredQuestion question = asked.page(null, 0);
        DeclaredAnswer answer = questions.ask(() -> figures.declared(question));
        OfUnit total = unit(answer.total(), null, question, answer, words);
        List<OfUnit> units = answer.units().stream()
                .map(unit -> unit(unit, unit.unit() == null ? null : unit.unit().unitId(), question, answer, words))
                .toList();
        List<OfUnit> all = Stream.concat(Stream.of(total), units.stream()).filter(unit -> unit.declared() != null)
                .toList();
        model.addAttribute("subject", total.name());
        model.addAttribute("period", words.period(question.period()));
        model.addAttribute("year", question.period().year());
        model.addAttribute("months", periods(request, question, words));
        model.addAttribute("declared", all);
        model.addAttribute("differences",
                all.stream().flatMap(unit -> unit.lines().stream()).filter(line -> line.difference() != null).toList());
        model.addAttribute("undeclared", units.stream().filter(unit -> unit.declared() == null).toList());
        model.addAttribute("answer", answer);
        model.addAttribute("recordsOf", question.unit() == null ? me.unit() : question.unit());
        return "declared";
    }

    /** The units below that declared nothing of the year before this one. */
    @Override
    public Stream<Duty> of(SignedIn me) {
        int year = register.today().getYear() - 1;
        UUID own = me.unit();
        if (own == null || !Act.DECLARE_FIGURES.isFor(me.role()) || !years.isCounted(year)) {
            return Stream.empty();
        }
        DeclaredAnswer answer = figures.declared(new DeclaredQuestion(Period.year(year), null, own, null, 0));
        return Stream.of(new Duty("declarations",
                answer.units().stream().filter(unit -> unit.declaration() == null).count(), "/declared?year=" + year));
    }

    /** The whole year, and its parts: units declare for each. */
    private static List<Choice> periods(HttpServletRequest request, DeclaredQuestion question, Words words) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/declared").query(request.getQueryString())
                .replaceQueryParam("month");
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(words.say("declared.whole-year"),
                address.cloneBuilder().replaceQueryParam("period").build().toUriString(), question.period().isYear()));
        Period.partsOf(question.period().year()).forEach(part -> choices.add(new Choice(words.part(part),
                address.cloneBuilder().replaceQueryParam("period", part).build().toUriString(),
                question.period().equals(part))));
        return choices;
    }

    private static OfUnit unit(DeclaredAnswer.OfUnit unit, @Nullable UUID part, DeclaredQuestion question,
            DeclaredAnswer answer, Words words) {
        String name = name(unit.unit(), words);
        DeclaredAnswer.Declaration said = unit.declaration();
        List<Line> lines = said == null
                ? List.of()
                : unit.lines().stream().map(line -> line(name, line, part, question, answer, words)).toList();
        return new OfUnit(name, said == null ? null : words.date(said.on()),
                lines.stream().filter(line -> line.difference() != null).count(),
                part == null || unit.unit() == null || unit.unit().level() == UnitLevel.BRANCH
                        ? null
                        : below(part, question),
                lines);
    }

    private static String name(@Nullable UnitLabel unit, Words words) {
        if (unit == null) {
            return words.say("unit.all");
        }
        return unit.name() == null ? words.say("unit.unknown", words.brief(unit.unitId())) : unit.name();
    }

    private static Line line(String unit, DeclaredAnswer.Line line, @Nullable UUID part, DeclaredQuestion question,
            DeclaredAnswer answer, Words words) {
        Long difference = line.differs() ? line.difference() : null;
        String figure = words.of("figure", line.measure());
        return new Line(unit,
                line.organization() == null ? figure : figure + " · " + words.members(line.organization()),
                words.number(line.declared()), words.number(line.counted()), facts(line, part, question, answer),
                difference == null ? null : words.signed(difference), difference != null && difference < 0);
    }

    /** The facts of the number as printed, also when more have come since. */
    private static String facts(DeclaredAnswer.Line line, @Nullable UUID part, DeclaredQuestion question,
            DeclaredAnswer answer) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/facts").queryParam("measure", line.measure())
                .queryParam("year", question.period().year());
        add(address, "organization", line.organization());
        add(address, "unit", question.unit());
        add(address, "part", part);
        add(address, "period", question.period().unlessYear());
        return address.queryParam("asOf", answer.ledger().size()).build().toUriString();
    }

    private static String below(UUID unit, DeclaredQuestion question) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/declared").queryParam("year",
                question.period().year());
        add(address, "period", question.period().unlessYear());
        add(address, "asOf", question.asOf());
        return address.queryParam("unit", unit).build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    /** A period that can be chosen. */
    record Choice(String name, String address, boolean chosen) {}

    /** A unit as it is printed. */
    record OfUnit(String name, @Nullable String declared, long differences, @Nullable String below, List<Line> lines) {}

    /** A number as it is printed. */
    record Line(String unit, String figure, String declared, String counted, String facts, @Nullable String difference,
            boolean less) {}
}
