package vn.oneplusone.app.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;

/**
 * One request. Those who are asked see who is meant, as it was typed, and answer; those who ask see its outcome, and neither where it waits
 * nor whether the person is known.
 */
@Controller
record RequestPage(SealedTexts texts, Register register, Reach reach, RequestSummary summary, AnswerForms forms,
        FormGateway gateway) {
    private static final String ADDRESS = RequestsPage.ADDRESS + "/{request}";
    private static final String SEARCH = "search";
    private static final Set<String> DEEDS = Set.of(AnswerForms.AGREE, AnswerForms.REFUSE, AnswerForms.TAKE_BACK);

    @GetMapping(ADDRESS)
    String request(@PathVariable String request, HttpServletResponse response, Words words, SignedIn me, Model model) {
        return show(find(request, me), me, "", null, response, words, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String request, SignedIn me) {
        return "redirect:" + RequestsPage.ADDRESS + "/" + find(request, me).id();
    }

    /** The name comes in a body, so that no address holds it. */
    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String request, @PathVariable String path,
            Words words, SignedIn me, Model model) {
        PersonRequest one = find(request, me);
        if (path.equals(SEARCH)) {
            return show(one, me, form.raw("name").strip(), null, response, words, model);
        }
        if (!DEEDS.contains(path)) {
            throw Refused.missing("NotFound");
        }
        FormFeedback told = gateway.take(form, me, () -> AnswerForms.understand(path, one.id(), form), response, words);
        return told == null
                ? "redirect:" + RequestsPage.ADDRESS + "/" + one.id() + "?done=" + path
                : show(find(request, me), me, "", new Sent(path, form, told), response, words, model);
    }

    /** A form that was sent and not recorded. */
    private record Sent(String path, Form form, FormFeedback told) {}

    private String show(PersonRequest one, SignedIn me, String search, @Nullable Sent sent,
            HttpServletResponse response, Words words, Model model) {
        boolean answers = forms.mayAnswer(one, me);
        Ask typed = forms.typed(one, me, ADDRESS);
        model.addAttribute("request", one);
        model.addAttribute("heading", summary.title(one, words));
        model.addAttribute("facts", summary.facts(one, me, ADDRESS, words));
        model.addAttribute("answers", answers);
        model.addAttribute("typed", typed);
        model.addAttribute("search", search);
        model.addAttribute("asks", reach.reaches(me, one.unit()));
        model.addAttribute("reason", one.reason() == null ? null : texts.text(one.reason()).orElse(null));
        model.addAttribute("affair", affair(one, me));
        if (answers) {
            // a person's details are for no shared cache, nor for the way back after signing out
            response.setHeader("Cache-Control", "no-store");
            List<AnswerForms.Candidate> who = forms.candidates(one, typed, search, me, ADDRESS, words);
            model.addAttribute("candidates", who);
            model.addAttribute("agree",
                    who.isEmpty() ? null : built(AnswerForms.AGREE, forms.agree(one, who, words), sent));
            model.addAttribute("refuse", built(AnswerForms.REFUSE, forms.refuse(one, words), sent));
        }
        if (forms.mayTakeBack(one, me)) {
            model.addAttribute("takeBack", built(AnswerForms.TAKE_BACK, forms.takeBack(one, words), sent));
        }
        // where the forms of a request that is over are gone, what was wrong is told without them
        model.addAttribute("told", sent != null && !one.isWaiting() ? sent.told : null);
        return "request";
    }

    private static FormView built(String path, FormView.Builder form, @Nullable Sent sent) {
        return sent != null && sent.path.equals(path) ? form.build(sent.form, sent.told) : form.build();
    }

    /** Where what was agreed to stands, for those who reach it. */
    private @Nullable String affair(PersonRequest one, SignedIn me) {
        UUID person = one.person();
        if (one.state() != PersonRequest.State.AGREED || person == null || !reach.has(me, person)) {
            return null;
        }
        Map<String, String> asked = one.asked();
        return switch (one.action()) {
            case REFERRAL -> reach.reaches(me, one.unit())
                    ? "/referrals/" + asked.get("organization") + "/" + person
                    : "/people/" + person;
            case ADMISSION -> "/people/" + person;
            case SUPPORT -> reach.reaches(me, one.unit()) ? "/supports/" + one.id() : "/people/" + person;
        };
    }

    private PersonRequest find(String request, SignedIn me) {
        PersonRequest one = register.request(PathParts.id(request));
        if (one == null || !(reach.reaches(me, one.unit()) || reach.isAsked(me, one))) {
            throw Refused.missing("NotFound");
        }
        return one;
    }
}
