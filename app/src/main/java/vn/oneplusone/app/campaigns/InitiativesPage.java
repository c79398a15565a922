package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Initiative;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Forms;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.UnitLevel;

/** The four steps of 1+1 by unit, and one unit's with their evidence. */
@Controller
record InitiativesPage(Register register, Scope scope, Forms given, SealedTexts texts, MessageSource messages) {
    private static final String ADDRESS = "/initiatives/{unit}/{year}";

    @GetMapping("/initiatives")
    String initiatives(HttpServletRequest request, @AuthenticationPrincipal SignedIn me, Model model) {
        Parameters parameters = new Parameters(request);
        int year = parameters.optionalYear(register.today().getYear());
        parameters.check();
        List<Row> rows = new ArrayList<>();
        for (Unit unit : scope.units(me)) {
            Initiative initiative = register.initiative(unit.id(), year);
            if (unit.level() == UnitLevel.COMMUNE || !initiative.evidence().isEmpty()
                    || initiative.launchedOn() != null || unit.id().equals(me.unit())) {
                rows.add(new Row(unit, register.isPilot(unit.id(), year), "/initiatives/" + unit.id() + "/" + year,
                        Arrays.stream(Step.values()).map(step -> initiative.of(step).size()).toList()));
            }
        }
        model.addAttribute("rows", rows);
        model.addAttribute("years", scope.years());
        model.addAttribute("year", year);
        return "initiatives";
    }

    @GetMapping(ADDRESS)
    String initiative(@PathVariable String unit, @PathVariable String year, Locale locale,
            @AuthenticationPrincipal SignedIn me, Model model) {
        return show(scope.require(Scope.id(unit), me), Scope.year(year), me, new Words(locale, messages), null,
                model);
    }

    @PostMapping(ADDRESS + "/{deed:launch|step}")
    String record(HttpServletRequest request, HttpServletResponse response, @PathVariable String unit,
            @PathVariable String year, @PathVariable String deed, Locale locale, @AuthenticationPrincipal SignedIn me,
            Model model) {
        Unit of = scope.require(Scope.id(unit), me);
        int in = Scope.year(year);
        boolean launch = "launch".equals(deed);
        Words words = new Words(locale, messages);
        Form form = new Form(request);
        FormFeedback told = given.take(form, me, () -> launch ? launch(of, in, form) : step(of, in, form), response,
                words,
                locale);
        if (told == null) {
            return "redirect:/initiatives/" + of.id() + "/" + in + "?done=" + deed;
        }
        Initiative now = register.initiative(of.id(), in);
        return show(of, in, me, words,
                (launch ? launchForm(now, words) : stepForm(now, words)).build(form, told), model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{deed:launch|step}")
    String back(@PathVariable String unit, @PathVariable String year, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/initiatives/" + scope.require(Scope.id(unit), me).id() + "/" + Scope.year(year);
    }

    private static Action launch(Unit unit, int year, Form form) {
        LocalDate on = form.date("on");
        return new RecordActions.Launch(unit.id(), year, on);
    }

    private static Action step(Unit unit, int year, Form form) {
        Step step = form.oneOf("step", Step.class);
        LocalDate on = form.date("on");
        String document = form.text("document");
        String summary = form.text("summary");
        return new RecordActions.Evidence(unit.id(), year, step, on, document == null ? "" : document, summary, null);
    }

    private FormView.Builder launchForm(Initiative initiative, Words words) {
        return form(initiative, "launch", words).date("on", register.today());
    }

    private FormView.Builder stepForm(Initiative initiative, Words words) {
        Step next = Arrays.stream(Step.values()).filter(step -> initiative.of(step).isEmpty()).findFirst()
                .orElse(Step.REVIEW);
        return form(initiative, "step", words).choice("step", next.name(), Arrays.stream(Step.values())
                .map(step -> new Field.Choice(step.name(), words.of("step", step))).toList()).text("document", "", true)
                .date("on", register.today()).longText("summary");
    }

    private static FormView.Builder form(Initiative initiative, String deed, Words words) {
        UUID unit = initiative.unit();
        return new FormView.Builder(words, deed, "/initiatives/" + unit + "/" + initiative.year() + "/" + deed,
                "initiative." + deed).version(initiative.version());
    }

    private String show(Unit unit, int year, SignedIn me, Words words, @Nullable FormView sent, Model model) {
        Initiative initiative = register.initiative(unit.id(), year);
        List<DetailView.Fact> facts = new ArrayList<>();
        facts.add(new DetailView.Fact(words.say("initiatives.launched"), words.date(initiative.launchedOn()), null));
        for (Step step : Step.values()) {
            List<Initiative.Evidence> evidence = initiative.of(step);
            facts.add(new DetailView.Fact(words.of("step", step), evidence.isEmpty()
                    ? words.say("steps.missing")
                    : words.say("initiatives.documents", words.number((long) evidence.size())), null));
        }
        List<DetailView.Line> story = new ArrayList<>();
        if (initiative.launchedOn() != null) {
            story.add(new DetailView.Line(words.date(initiative.launchedOn()), words.say("fact.InitiativeLaunched"),
                    null));
        }
        initiative.evidence().forEach(one -> story.add(new DetailView.Line(words.date(one.on()),
                words.of("step", one.step()), evidence(one, me))));
        List<FormView> forms = new ArrayList<>();
        if (initiative.launchedOn() == null && Act.LAUNCH_INITIATIVE.isFor(me.role())) {
            forms.add(launchForm(initiative, words).build());
        }
        if (Act.RECORD_STEP.isFor(me.role())) {
            forms.add(stepForm(initiative, words).build());
        }
        model.addAttribute("affair",
                new DetailView(words.say("initiatives.kicker", Integer.toString(year)), unit.name(),
                        "/initiatives?year=" + year, words.say("initiatives.back"), facts, story, sent, forms));
        return "affair";
    }

    /** People may be named in what a person typed. */
    private String evidence(Initiative.Evidence one, SignedIn me) {
        String summary = one.summary();
        String text = summary == null || !Names.areFor(me) ? null : texts.text(summary).orElse(null);
        return text == null ? one.document() : one.document() + " · " + text;
    }

    /**
     * A unit's line.
     *
     * @param documents how many there are of each step
     */
    record Row(Unit unit, boolean pilot, String address, List<Integer> documents) {}
}
