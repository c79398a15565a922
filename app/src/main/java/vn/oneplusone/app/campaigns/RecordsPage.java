package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Forms;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.membership.events.UnitLevel;

/** What a unit says of a year of its own: the figures that it declares, and the meetings at which a branch explained 1+1. */
@Controller
record RecordsPage(Register register, Scope scope, Forms given, RequestLog requests, MessageSource messages) {
    private static final String ADDRESS = "/records/{unit}/{year}";
    private static final int MOST = 10_000_000;
    private static final int MOST_PEOPLE = 100_000;
    private static final int MONTHS = 12;

    /** The unit's records of this year. */
    @GetMapping("/records/{unit}")
    String today(@PathVariable String unit, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/records/" + scope.require(Scope.id(unit), me).id() + "/" + register.today().getYear();
    }

    @GetMapping(ADDRESS)
    String records(@PathVariable String unit, @PathVariable String year, Locale locale,
            @AuthenticationPrincipal SignedIn me, Model model) {
        return show(scope.require(Scope.id(unit), me), Scope.year(year), me, new Words(locale, messages), null, model);
    }

    @PostMapping(ADDRESS + "/{deed:declare|meeting}")
    String record(HttpServletRequest request, HttpServletResponse response, @PathVariable String unit,
            @PathVariable String year, @PathVariable String deed, Locale locale, @AuthenticationPrincipal SignedIn me,
            Model model) {
        Unit of = scope.require(Scope.id(unit), me);
        int in = Scope.year(year);
        boolean declare = "declare".equals(deed);
        Words words = new Words(locale, messages);
        Form form = new Form(request);
        FormFeedback told = given.take(form, me, () -> declare ? declare(of, in, form) : meeting(of, form), response,
                words,
                locale);
        if (told == null) {
            return "redirect:/records/" + of.id() + "/" + in + "?done=" + deed;
        }
        return show(of, in, me, words,
                (declare ? declareForm(of, in, words) : meetingForm(of, in, words)).build(form, told), model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{deed:declare|meeting}")
    String back(@PathVariable String unit, @PathVariable String year, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/records/" + scope.require(Scope.id(unit), me).id() + "/" + Scope.year(year);
    }

    private static Action declare(Unit unit, int year, Form form) {
        Integer month = form.optionalNumber("month", 1, MONTHS);
        Map<DeclaredFigure, Integer> numbers = new EnumMap<>(DeclaredFigure.class);
        for (DeclaredFigure figure : DeclaredFigure.values()) {
            Integer number = form.optionalNumber(figure.name(), 0, MOST);
            if (number != null) {
                numbers.put(figure, number);
            }
        }
        return new RecordActions.Declare(unit.id(), year, month, numbers, form.date("on"));
    }

    private static Action meeting(Unit unit, Form form) {
        return new RecordActions.Meeting(unit.id(), form.date("on"), form.number("attended", 0, MOST_PEOPLE),
                form.number("roll", 0, MOST_PEOPLE));
    }

    private FormView.Builder declareForm(Unit unit, int year, Words words) {
        List<Field.Choice> months = new ArrayList<>();
        months.add(new Field.Choice("", words.say("declared.whole-year")));
        IntStream.rangeClosed(1, MONTHS)
                .forEach(month -> months.add(new Field.Choice(Integer.toString(month), words.say("month." + month))));
        FormView.Builder form = form(unit, year, "declare", words).choice("month", "", months);
        for (DeclaredFigure figure : DeclaredFigure.values()) {
            form.number(figure.name(), "", false);
        }
        return form.date("on", register.today());
    }

    private FormView.Builder meetingForm(Unit unit, int year, Words words) {
        return form(unit, year, "meeting", words).date("on", register.today()).number("attended", "", true)
                .number("roll", "", true);
    }

    private static FormView.Builder form(Unit unit, int year, String deed, Words words) {
        return new FormView.Builder(words, deed, "/records/" + unit.id() + "/" + year + "/" + deed, "record." + deed);
    }

    private String show(Unit unit, int year, SignedIn me, Words words, @Nullable FormView sent, Model model) {
        List<DetailView.Fact> facts = new ArrayList<>();
        facts.add(new DetailView.Fact(words.say("declared.kicker"), words.say("records.compare"),
                "/declared?year=" + year + "&unit=" + unit.id()));
        facts.add(new DetailView.Fact(words.say("fact.DisseminationRecorded"), words.say("records.facts"),
                "/facts?year=" + year + "&measure=DISSEMINATION_PRESENT&unit=" + unit.id()));
        List<FormView> forms = new ArrayList<>();
        if (unit.level() == UnitLevel.BRANCH && Act.RECORD_DISSEMINATION.isFor(me.role())) {
            forms.add(meetingForm(unit, year, words).build());
        }
        if (Act.DECLARE_FIGURES.isFor(me.role())) {
            forms.add(declareForm(unit, year, words).build());
        }
        model.addAttribute("affair", new DetailView(words.say("records.kicker", Integer.toString(year)), unit.name(),
                "/units/" + unit.id(), words.say("records.back"), facts, story(unit, year, words), sent, forms));
        return "affair";
    }

    /** What is recorded of the year, by kind and day; the numbers are beside those that are counted. */
    private List<DetailView.Line> story(Unit unit, int year, Words words) {
        List<DetailView.Line> story = new ArrayList<>();
        add(new RecordDissemination(unit.id(), LocalDate.of(year, 1, 1), 0, 0).stream(), null, words, story);
        add(DeclareFigures.stream(unit.id(), year, null), words.say("declared.whole-year"), words, story);
        IntStream.rangeClosed(1, MONTHS).forEach(month -> add(DeclareFigures.stream(unit.id(), year, month),
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
