package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Target;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Orders;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** Targets of a year by unit; each with its decisions, to be set or revised. */
@Controller
record TargetsPage(Register register, Scope scope, FormGateway gateway, RequestLog requests, Orders orders) {
    private static final String ADDRESS = "/targets/{unit}/{organization}/{year}";
    private static final int MOST = 1_000_000;

    @GetMapping("/targets")
    String targets(Parameters parameters, Words words, SignedIn me, Model model) {
        int year = parameters.optionalYear(register.today().getYear());
        parameters.check();
        List<Row> rows = new ArrayList<>();
        for (Unit unit : scope.units(me)) {
            // branches have targets now and then: those that have one are listed, the others would make the list long
            boolean branch = unit.level() == UnitLevel.BRANCH;
            List<Cell> cells = new ArrayList<>();
            for (Organization organization : Organization.values()) {
                cells.add(cell(register.target(unit.id(), organization, year), unit, organization, year, words));
            }
            if (!branch || unit.id().equals(me.unit()) || cells.stream().anyMatch(cell -> cell.decision != null)
                    || isOf(unit, me)) {
                rows.add(new Row(unit, cells));
            }
        }
        model.addAttribute("rows", rows);
        model.addAttribute("grid", Act.SET_TARGET.isFor(me.role()) ? TargetGridPage.ADDRESS + "?year=" + year : null);
        model.addAttribute("years", scope.years());
        model.addAttribute("year", year);
        return "targets";
    }

    private static boolean isOf(Unit branch, SignedIn me) {
        return branch.above() != null && branch.above().equals(me.unit());
    }

    private static Cell cell(@Nullable Target target, Unit unit, Organization organization, int year, Words words) {
        String address = "/targets/" + unit.id() + "/" + organization + "/" + year;
        return target == null
                ? new Cell(address, words.say("targets.not-set"), null, false)
                : new Cell(address, words.number((long) target.number()),
                        words.say("targets.decision", target.decision().number(), words.date(target.decision().on())),
                        target.isRevised());
    }

    @GetMapping(ADDRESS)
    String target(@PathVariable String unit, @PathVariable String organization, @PathVariable String year, Words words,
            SignedIn me, Model model) {
        return show(scope.require(PathParts.id(unit), me), organization(organization), PathParts.year(year), me,
                words, null, null, model);
    }

    @PostMapping(ADDRESS)
    String record(Form form, HttpServletResponse response, @PathVariable String unit, @PathVariable String organization,
            @PathVariable String year, Words words, SignedIn me, Model model) {
        Unit of = scope.require(PathParts.id(unit), me);
        Organization to = organization(organization);
        int in = PathParts.year(year);
        FormFeedback told = gateway.take(form, me, () -> understand(of, to, in, form), response, words);
        return told == null
                ? "redirect:/targets/" + of.id() + "/" + to + "/" + in + "?done=target"
                : show(of, to, in, me, words, form, told, model);
    }

    /** What a form asks for: to set a target, or to revise the one that is set. */
    static Action understand(Unit unit, Organization organization, int year, Form form) {
        int number = form.number("target", 0, MOST);
        Decision decision = form.decision("number", "on");
        boolean set = form.raw("change").equals("set");
        return set
                ? new RecordActions.Set(unit.id(), organization, year, number, decision)
                : new RecordActions.Revise(unit.id(), organization, year, number, decision, Orders.of(form));
    }

    private static Organization organization(String text) {
        for (Organization organization : Organization.values()) {
            if (organization.name().equals(text)) {
                return organization;
            }
        }
        throw Refused.missing("NotFound");
    }

    private String show(Unit unit, Organization organization, int year, SignedIn me, Words words,
            @Nullable Form form, @Nullable FormFeedback told, Model model) {
        Target target = register.target(unit.id(), organization, year);
        List<DetailView.Fact> facts = new ArrayList<>();
        facts.add(new DetailView.Fact(words.say("column.unit"), unit.name(), "/units/" + unit.id()));
        facts.add(new DetailView.Fact(words.say("figure.TARGET"),
                target == null ? words.say("targets.not-set") : words.number((long) target.number()), null));
        FormView.Builder builder = new FormView.Builder(words, "target",
                "/targets/" + unit.id() + "/" + organization + "/" + year,
                target == null ? "target.set" : "target.revise").hidden("change", target == null ? "set" : "revise")
                .number("target", "", true).text("number", "", true).date("on", register.today());
        if (target != null) {
            Orders.fields(builder, me).version(target.version());
        }
        boolean may = Act.SET_TARGET.isFor(me.role());
        model.addAttribute("affair", new DetailView(words.say("targets.kicker", Integer.toString(year)),
                words.members(organization), "/targets?year=" + year, words.say("targets.back"), facts,
                story(Target.stream(unit.id(), organization, year), words),
                form == null || told == null ? null : builder.build(form, told),
                may ? List.of(builder.build()) : List.of()));
        return "affair";
    }

    private List<DetailView.Line> story(String name, Words words) {
        List<DetailView.Line> lines = new ArrayList<>();
        DomainEventStream stream = requests.events().readEvents(name);
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case TargetSet e -> lines.add(line("fact.TargetSet", e.number(), e.decision(), null, words));
                case TargetRevised e ->
                    lines.add(line("fact.TargetRevised", e.number(), e.decision(), e.order(), words));
                default -> {
                    // nothing else is in this stream
                }
            }
        }
        return lines;
    }

    private DetailView.Line line(String fact, int number, Decision decision, @Nullable CorrectionOrder order,
            Words words) {
        return new DetailView.Line(words.date(decision.on()), words.say(fact) + ": " + words.number((long) number),
                orders.told(words.say("story.decision", decision.number()), order, words));
    }

    /** A unit's line. */
    record Row(Unit unit, List<Cell> cells) {}

    /** A target as it is printed. */
    record Cell(String address, String text, @Nullable String decision, boolean revised) {}
}
