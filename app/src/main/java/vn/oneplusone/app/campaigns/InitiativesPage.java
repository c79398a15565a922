package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.register.Initiative;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.UnitLevel;

/** The four steps of 1+1 by unit, and one unit's with their evidence. */
@Controller
record InitiativesPage(Register register, Scope scope, FormGateway gateway,
        SealedTexts texts) implements Offering<Initiative> {
    private static final String ADDRESS = "/initiatives/{unit}/{year}";

    @GetMapping("/initiatives")
    String initiatives(Parameters parameters, SignedIn me, Model model) {
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
    String initiative(@PathVariable String unit, @PathVariable String year, Words words, SignedIn me, Model model) {
        return show(scope.require(PathParts.id(unit), me), PathParts.year(year), me, words, null,
                model);
    }

    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String unit, @PathVariable String year,
            @PathVariable String path, Words words, SignedIn me, Model model) {
        Unit of = scope.require(PathParts.id(unit), me);
        int in = PathParts.year(year);
        Initiative known = register.initiative(of.id(), in);
        Sent sent = gateway.take(form, me, offers(), path, known, response, words);
        return sent == null ? "redirect:" + address(known) + "?done=" + path : show(of, in, me, words, sent, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String unit, @PathVariable String year, @PathVariable String path, SignedIn me) {
        offers().at(path);
        return "redirect:"
                + address(register.initiative(scope.require(PathParts.id(unit), me).id(), PathParts.year(year)));
    }

    private static String address(Initiative initiative) {
        return "/initiatives/" + initiative.unit() + "/" + initiative.year();
    }

    @Override
    public Offers<Initiative> offers() {
        return new Offers<>("initiative", InitiativesPage::address, Initiative::version,
                List.of(new Offer<>("launch", Act.LAUNCH_INITIATIVE, (one, me) -> one.launchedOn() == null,
                        (form, one, me) -> form.date("on", register.today()),
                        (one, form) -> new RecordActions.Launch(one.unit(), one.year(), form.date("on"))),
                        new Offer<>("step", Act.RECORD_STEP, (one, me) -> true,
                                (form, one, me) -> form.oneOf("step", next(one), "step").text("document", "", true)
                                        .date("on", register.today()).longText("summary"),
                                (one, form) -> new RecordActions.Evidence(one.unit(), one.year(),
                                        form.oneOf("step", Step.class), form.date("on"),
                                        Objects.requireNonNullElse(form.text("document"), ""),
                                        form.text("summary"), null))));
    }

    /** The first without evidence. */
    private static Step next(Initiative initiative) {
        return Arrays.stream(Step.values()).filter(step -> initiative.of(step).isEmpty()).findFirst()
                .orElse(Step.REVIEW);
    }

    private String show(Unit unit, int year, SignedIn me, Words words, @Nullable Sent sent, Model model) {
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
        FormView again = offers().sent(initiative, me, words, sent);
        model.addAttribute("affair",
                new DetailView(words.say("initiatives.kicker", Integer.toString(year)), unit.name(),
                        "/initiatives?year=" + year, words.say("initiatives.back"), facts, story, again,
                        offers().open(initiative, me, words, again)));
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
