package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.membership.events.UnitLevel;

/** What a unit says of a year of its own: the figures that it declares, and the meetings at which a branch explained 1+1. */
@Controller
record RecordsPage(Register register, Scope scope, FormGateway gateway,
        RequestLog requests) implements Offering<RecordsPage.UnitYear> {
    private static final String ADDRESS = "/records/{unit}/{year}";
    private static final int MOST = 10_000_000;
    private static final int MOST_PEOPLE = 100_000;
    private static final int MONTHS = 12;

    /** The unit's records of this year. */
    @GetMapping("/records/{unit}")
    String today(@PathVariable String unit, SignedIn me) {
        return "redirect:/records/" + scope.require(PathParts.id(unit), me).id() + "/" + register.today().getYear();
    }

    @GetMapping(ADDRESS)
    String records(@PathVariable String unit, @PathVariable String year, Words words, SignedIn me, Model model) {
        return show(new UnitYear(scope.require(PathParts.id(unit), me), PathParts.year(year)), me, words, null, model);
    }

    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String unit, @PathVariable String year,
            @PathVariable String path, Words words, SignedIn me, Model model) {
        UnitYear of = new UnitYear(scope.require(PathParts.id(unit), me), PathParts.year(year));
        Sent sent = gateway.take(form, me, offers(), path, of, response, words);
        return sent == null ? "redirect:" + of.address() + "?done=" + path : show(of, me, words, sent, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String unit, @PathVariable String year, @PathVariable String path, SignedIn me) {
        offers().at(path);
        return "redirect:" + new UnitYear(scope.require(PathParts.id(unit), me), PathParts.year(year)).address();
    }

    /** What the page is about. */
    record UnitYear(Unit unit, int year) {
        String address() {
            return "/records/" + unit.id() + "/" + year;
        }
    }

    @Override
    public Offers<UnitYear> offers() {
        return new Offers<>("record", UnitYear::address, of -> -1,
                List.of(new Offer<>("meeting", Act.RECORD_DISSEMINATION,
                        (of, me) -> of.unit.level() == UnitLevel.BRANCH,
                        (form, of, me) -> form.date("on", register.today()).number("attended", "", true).number("roll",
                                "", true),
                        (of, form) -> new RecordActions.Meeting(of.unit.id(), form.date("on"),
                                form.number("attended", 0, MOST_PEOPLE), form.number("roll", 0, MOST_PEOPLE))),
                        new Offer<>("declare", Act.DECLARE_FIGURES, (of, me) -> true,
                                (form, of, me) -> declare(form).date("on", register.today()),
                                (of, form) -> new RecordActions.Declare(of.unit.id(), of.year,
                                        isMonth(form) ? form.optionalNumber("period", 1, MONTHS) : null, numbers(form),
                                        form.date("on"),
                                        isMonth(form) ? null : form.optionalOneOf("period", YearPart.class)))));
    }

    private static FormView.Builder declare(FormView.Builder form) {
        List<Field.Choice> periods = new ArrayList<>();
        periods.add(new Field.Choice("", form.words().say("declared.whole-year")));
        for (YearPart part : YearPart.values()) {
            periods.add(new Field.Choice(part.name(), form.words().say("period." + part.code())));
        }
        IntStream.rangeClosed(1, MONTHS).forEach(
                month -> periods.add(new Field.Choice(Integer.toString(month), form.words().say("month." + month))));
        form.choice("period", "", periods);
        for (DeclaredFigure figure : DeclaredFigure.values()) {
            form.number(figure.name(), "", false);
        }
        return form;
    }

    private static boolean isMonth(Form form) {
        return Letters.isNumber(form.raw("period"), 2);
    }

    private static Map<DeclaredFigure, Integer> numbers(Form form) {
        Map<DeclaredFigure, Integer> numbers = new EnumMap<>(DeclaredFigure.class);
        for (DeclaredFigure figure : DeclaredFigure.values()) {
            Integer number = form.optionalNumber(figure.name(), 0, MOST);
            if (number != null) {
                numbers.put(figure, number);
            }
        }
        return numbers;
    }

    private String show(UnitYear of, SignedIn me, Words words, @Nullable Sent sent, Model model) {
        Unit unit = of.unit;
        int year = of.year;
        List<DetailView.Fact> facts = new ArrayList<>();
        facts.add(new DetailView.Fact(words.say("declared.kicker"), words.say("records.compare"),
                "/declared?year=" + year + "&unit=" + unit.id()));
        facts.add(new DetailView.Fact(words.say("fact.DisseminationRecorded"), words.say("records.facts"),
                "/facts?year=" + year + "&measure=DISSEMINATION_PRESENT&unit=" + unit.id()));
        FormView again = offers().sent(of, me, words, sent);
        model.addAttribute("affair", new DetailView(words.say("records.kicker", Integer.toString(year)), unit.name(),
                "/units/" + unit.id(), words.say("records.back"), facts, story(unit, year, words), again,
                offers().open(of, me, words, again)));
        return "affair";
    }

    /** What is recorded of the year, by kind and day; the numbers are beside those that are counted. */
    private List<DetailView.Line> story(Unit unit, int year, Words words) {
        List<DetailView.Line> story = new ArrayList<>();
        add(new RecordDissemination(unit.id(), LocalDate.of(year, 1, 1), 0, 0).stream(), null, words, story);
        add(DeclareFigures.stream(unit.id(), year, null, null), words.say("declared.whole-year"), words, story);
        for (YearPart part : YearPart.values()) {
            add(DeclareFigures.stream(unit.id(), year, null, part), words.say("period." + part.code()), words, story);
        }
        IntStream.rangeClosed(1, MONTHS).forEach(month -> add(DeclareFigures.stream(unit.id(), year, month, null),
                words.say("month." + month), words, story));
        return story;
    }

    private void add(String stream, @Nullable String period, Words words, List<DetailView.Line> story) {
        for (RequestLog.RecordedFact fact : requests.after(stream, -1)) {
            String on = fact.on();
            story.add(new DetailView.Line(on == null ? Words.NOTHING : words.date(LocalDate.parse(on)),
                    words.say("fact." + fact.type().substring(fact.type().indexOf('.') + 1)), period));
        }
    }
}
