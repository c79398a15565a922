package vn.oneplusone.app.units;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.ForTask;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** What was decided about a unit, and apart from it what is only planned; with the forms to record either. */
@Controller
record UnitChangesPage(Register register, UnitsInReach units, FormGateway gateway, RequestLog requests,
        UnitForms forms) implements Offering<Unit> {
    private static final String ADDRESS = "/units/{unit}/changes";

    @GetMapping(ADDRESS)
    String changes(@PathVariable String unit, Words words, SignedIn me, Model model) {
        return show(units.find(unit, me), me, words, null, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path:[a-z]+}")
    String back(@PathVariable String unit, SignedIn me) {
        return "redirect:/units/" + units.find(unit, me).id() + "/changes";
    }

    @PostMapping(ADDRESS + "/{path:[a-z]+}")
    String record(Form form, HttpServletResponse response, @PathVariable String unit, @PathVariable String path,
            Words words, SignedIn me, Model model) {
        Unit of = units.find(unit, me);
        Sent sent = gateway.take(form, me, offers(), path, of, response, words);
        if (sent == null) {
            return "redirect:/units/" + of.id() + "/changes?done=" + path;
        }
        Unit now = units.find(unit, me);
        return show(now, me, words, offers().sent(now, me, words, sent), model);
    }

    @Override
    public Offers<Unit> offers() {
        return forms.ofUnit(unit -> version());
    }

    @ForTask(Act.WITHDRAW_UNIT_PLAN)
    @PostMapping(ADDRESS + "/withdraw")
    String withdraw(Form form, HttpServletResponse response, @PathVariable String unit, Words words, SignedIn me,
            Model model) {
        Unit of = units.find(unit, me);
        UnitChangePlanned planned = history().stream()
                .filter(fact -> fact instanceof UnitChangePlanned one && one.plan().toString().equals(form.raw("plan")))
                .map(UnitChangePlanned.class::cast).findFirst().orElseThrow(() -> Refused.missing("NotFound"));
        FormFeedback told = gateway.take(form, me, () -> new UnitActions.GiveUp(planned.plan(), form.date("on")),
                response,
                words);
        return told == null
                ? "redirect:/units/" + of.id() + "/changes?done=withdraw"
                : show(of, me, words, withdrawal(of, form.raw("plan"), words).build(form, told), model);
    }

    private long version() {
        return requests.events().lastSequenceNumberFor(UnitActions.STREAM).orElse(-1L);
    }

    private List<UnitEvent> history() {
        List<UnitEvent> facts = new ArrayList<>();
        DomainEventStream stream = requests.events().readEvents(UnitActions.STREAM);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof UnitEvent event) {
                facts.add(event);
            }
        }
        return facts;
    }

    private String show(Unit unit, SignedIn me, Words words, @Nullable FormView sent, Model model) {
        List<Line> effective = new ArrayList<>();
        List<Line> ahead = new ArrayList<>();
        Map<UUID, UnitChangePlanned> open = new LinkedHashMap<>();
        for (UnitEvent fact : history()) {
            Effective line = effective(fact, unit.id(), words);
            if (line != null) {
                (line.on.isAfter(register.today()) ? ahead : effective).add(line.printed(words));
            } else if (fact instanceof UnitChangePlanned plan && plan.units().contains(unit.id())) {
                open.put(plan.plan(), plan);
            } else if (fact instanceof UnitPlanWithdrawn withdrawn) {
                open.remove(withdrawn.plan());
            }
        }
        boolean mayWithdraw = Act.WITHDRAW_UNIT_PLAN.isFor(me.role());
        model.addAttribute("one", unit);
        model.addAttribute("level", words.unit(unit.level(), unit.kind()));
        model.addAttribute("effective", effective);
        model.addAttribute("ahead", ahead);
        model.addAttribute("plans", open.values().stream().map(plan -> new Plan(words.of("planned", plan.change()),
                words.date(plan.plannedFor()), plan.units().stream().map(id -> name(id, words))
                        .collect(Collectors.joining(", ")),
                plan.name(), words.say("changes.document", plan.document(), words.date(plan.on())),
                mayWithdraw ? withdrawal(unit, plan.plan().toString(), words).build() : null)).toList());
        model.addAttribute("sent", sent);
        model.addAttribute("forms", offers().open(unit, me, words, sent));
        return "unit-changes";
    }

    private FormView.Builder withdrawal(Unit unit, String plan, Words words) {
        return new FormView.Builder(words, "withdraw", "/units/" + unit.id() + "/changes/withdraw", "unit.withdraw")
                .hidden("plan", plan).hidden("on", register.today().toString()).version(version());
    }

    /** What a fact says of a unit; null where it changes nothing about it. */
    private @Nullable Effective effective(UnitEvent fact, UUID unit, Words words) {
        return switch (fact) {
            case UnitEstablished e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.UnitEstablished"), e.name() + " · " + e.code(), null);
            case UnitRenamed e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.UnitRenamed"), e.name(), e.decision());
            case UnitKindStated e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.UnitKindStated"), words.of("unit-kind", e.kind()), null);
            case UnitMoved e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.UnitMoved"), name(e.parent(), words), e.decision());
            case UnitsMerged e when e.target().equals(unit) || e.sources().contains(unit) ->
                new Effective(e.on(), words.say("fact.UnitsMerged"), e.sources().stream().map(id -> name(id, words))
                        .collect(Collectors.joining(", ")) + " → " + name(e.target(), words), e.decision());
            case UnitSplit e when e.source().equals(unit) || e.parts().contains(unit) ->
                new Effective(e.on(), words.say("fact.UnitSplit"), name(e.source(), words) + " → " + e.parts().stream()
                        .map(id -> name(id, words)).collect(Collectors.joining(", ")), e.decision());
            case UnitDissolved e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.UnitDissolved"), "", e.decision());
            case PilotDesignated e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.PilotDesignated"), Integer.toString(e.year()), null);
            case UnitEstablished e -> null;
            case UnitRenamed e -> null;
            case UnitKindStated e -> null;
            case UnitMoved e -> null;
            case UnitsMerged e -> null;
            case UnitSplit e -> null;
            case UnitDissolved e -> null;
            case PilotDesignated e -> null;
            case UnitChangePlanned e -> null;
            case UnitPlanWithdrawn e -> null;
        };
    }

    private String name(UUID id, Words words) {
        Unit unit = register.unit(id);
        return unit == null ? words.say("unit.unknown", words.brief(id)) : unit.name();
    }

    private record Effective(LocalDate on, String what, String more, @Nullable Decision decision) {
        Line printed(Words words) {
            String by = decision == null
                    ? null
                    : words.say("changes.decision", decision.number(), words.date(decision.on()));
            return new Line(words.date(on), what, more, by);
        }
    }

    /** Something decided, by the day on which it takes effect. */
    record Line(String on, String what, String more, @Nullable String decision) {}

    /** Something planned, which changes nothing. */
    record Plan(String what, String plannedFor, String units, @Nullable String name, String document,
            @Nullable FormView withdrawal) {}
}
