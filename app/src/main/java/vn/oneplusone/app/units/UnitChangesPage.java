package vn.oneplusone.app.units;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
import vn.oneplusone.app.units.UnitForms.Deed;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Forms;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;

/** What was decided about a unit, and apart from it what is only planned; with the forms to record either. */
@Controller
class UnitChangesPage {
    private static final String ADDRESS = "/units/{unit}/changes";

    private final Register register;
    private final UnitsInReach units;
    private final Forms given;
    private final RequestLog requests;
    private final UnitForms forms;
    private final MessageSource messages;

    UnitChangesPage(Register register, UnitsInReach units, Forms given, RequestLog requests, MessageSource messages) {
        this.register = register;
        this.units = units;
        this.given = given;
        this.requests = requests;
        this.forms = new UnitForms(register);
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    String changes(@PathVariable String unit, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(units.find(unit, me), me, new Words(locale, messages), null, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{deed:[a-z]+}")
    String back(@PathVariable String unit, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/units/" + units.find(unit, me).id() + "/changes";
    }

    @PostMapping(ADDRESS + "/{deed:rename|move|merge|unite|dissolve|establish|pilot|plan}")
    String record(HttpServletRequest request, HttpServletResponse response, @PathVariable String unit,
            @PathVariable String deed, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        Unit of = units.find(unit, me);
        Deed done = Deed.of(deed);
        if (done == null) {
            throw Refused.missing("NotFound");
        }
        Words words = new Words(locale, messages);
        Form form = new Form(request);
        FormFeedback told = given.take(form, me, () -> forms.understand(done, of, form), response, words, locale);
        if (told == null) {
            return "redirect:/units/" + of.id() + "/changes?done=" + deed;
        }
        Unit now = units.find(unit, me);
        return show(now, me, words, forms.of(done, now, version(), words).build(form, told), model);
    }

    @ForTask(Act.WITHDRAW_UNIT_PLAN)
    @PostMapping(ADDRESS + "/withdraw")
    String withdraw(HttpServletRequest request, HttpServletResponse response, @PathVariable String unit, Locale locale,
            @AuthenticationPrincipal SignedIn me, Model model) {
        Unit of = units.find(unit, me);
        Words words = new Words(locale, messages);
        Form form = new Form(request);
        UnitChangePlanned planned = history().stream()
                .filter(fact -> fact instanceof UnitChangePlanned one && one.plan().toString().equals(form.raw("plan")))
                .map(UnitChangePlanned.class::cast).findFirst().orElseThrow(() -> Refused.missing("NotFound"));
        FormFeedback told = given.take(form, me, () -> {
            return new UnitActions.GiveUp(planned.plan(), form.date("on"));
        }, response, words, locale);
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
        model.addAttribute("level", words.of("level", unit.level()));
        model.addAttribute("effective", effective);
        model.addAttribute("ahead", ahead);
        model.addAttribute("plans", open.values().stream().map(plan -> new Plan(words.of("planned", plan.change()),
                words.date(plan.plannedFor()), plan.units().stream().map(id -> name(id, words))
                        .collect(Collectors.joining(", ")),
                plan.name(), words.say("changes.document", plan.document(), words.date(plan.on())),
                mayWithdraw ? withdrawal(unit, plan.plan().toString(), words).build() : null)).toList());
        model.addAttribute("sent", sent);
        long version = version();
        model.addAttribute("forms", unit.isThere()
                ? Arrays.stream(Deed.values()).filter(deed -> deed.isFor(me, unit))
                        .filter(deed -> sent == null || !sent.id().equals(deed.path()))
                        .map(deed -> forms.of(deed, unit, version, words).build()).filter(FormView::isPossible).toList()
                : List.of());
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
            case UnitMoved e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.UnitMoved"), name(e.parent(), words), e.decision());
            case UnitsMerged e when e.target().equals(unit) || e.sources().contains(unit) ->
                new Effective(e.on(), words.say("fact.UnitsMerged"), e.sources().stream().map(id -> name(id, words))
                        .collect(Collectors.joining(", ")) + " → " + name(e.target(), words), e.decision());
            case UnitDissolved e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.UnitDissolved"), "", e.decision());
            case PilotDesignated e when e.unit().equals(unit) ->
                new Effective(e.on(), words.say("fact.PilotDesignated"), Integer.toString(e.year()), null);
            case UnitEstablished e -> null;
            case UnitRenamed e -> null;
            case UnitMoved e -> null;
            case UnitsMerged e -> null;
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
