package vn.oneplusone.app.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Gate;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.RequestedAction;

/** Asks for a person who is not of one's own unit, or whom nobody here knows. */
@Controller
record AskPage(AskForm form, RequestSummary summary, FormGateway gateway) {
    static final String ADDRESS = RequestsPage.ADDRESS + "/new";
    /** What is asked for. */
    static final String WHAT = "for";

    @GetMapping(ADDRESS)
    String ask(Parameters parameters, Words words, SignedIn me, Model model) {
        RequestedAction what = parameters.oneOf(WHAT, RequestedAction.class);
        Gate.requireRole(me, act(what));
        UUID unit = parameters.id("unit");
        parameters.check();
        return show(what == null ? RequestedAction.REFERRAL : what, unit, me, null, null,
                words, model);
    }

    @PostMapping(ADDRESS)
    String record(HttpServletRequest request, Form sent, HttpServletResponse response, Words words, SignedIn me,
            Model model) {
        RequestedAction what = what(sent.raw(WHAT));
        Gate.requireRole(me, act(what));
        FormFeedback told = gateway.take(sent, me, () -> form.understand(what, sent), response, words);
        return told == null
                ? "redirect:" + RequestsPage.ADDRESS + "/" + AskForm.request(sent) + "?done=ask"
                : show(what, sent.optionalId("unit"), me, sent, told, words, model);
    }

    private static RequestedAction what(String typed) {
        for (RequestedAction one : RequestedAction.values()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        return RequestedAction.REFERRAL;
    }

    private static Act act(@Nullable RequestedAction what) {
        return switch (what) {
            case ADMISSION -> Act.ADMIT;
            case SUPPORT -> Act.GRANT_SUPPORT;
            case REFERRAL -> Act.REFER;
            case null -> Act.REFER;
        };
    }

    private String show(RequestedAction what, @Nullable UUID asked, SignedIn me, @Nullable Form sent,
            @Nullable FormFeedback told, Words words, Model model) {
        List<Unit> units = form.units(what, me);
        UUID unit = units.size() == 1 ? units.getFirst().id() : asked;
        UUID chosen = unit != null && units.stream().anyMatch(one -> one.id().equals(unit)) ? unit : null;
        model.addAttribute("what", what);
        model.addAttribute("units", units.stream()
                .map(one -> new Field.Choice(one.id().toString(), summary.unit(one.id(), words))).toList());
        model.addAttribute("unitName", chosen == null ? null : summary.unit(chosen, words));
        model.addAttribute("view", chosen == null
                ? null
                : sent == null || told == null
                        ? form.of(what, chosen, me, words).build()
                        : form.of(what, chosen, me, words).build(sent, told));
        return "request-new";
    }
}
