package vn.oneplusone.app.referrals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Words;

/** One youth's referrals to an organization: what has happened, and what can happen next. */
@Controller
record ReferralPage(Register register, Reach reach, Names names, ReferralForms forms, ReferralStory story,
        FormGateway gateway) implements Offering<Referral> {
    private static final String ADDRESS = "/referrals/{organization}/{person}";

    @GetMapping(ADDRESS)
    String referral(@PathVariable String organization, @PathVariable String person, Words words, SignedIn me,
            Model model) {
        return show(find(organization, person, me), me, words, null, model);
    }

    @Override
    public Offers<Referral> offers() {
        return forms.offers();
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String organization, @PathVariable String person, @PathVariable String path,
            SignedIn me) {
        offers().at(path);
        return "redirect:" + ReferralForms.address(find(organization, person, me));
    }

    @PostMapping(ADDRESS + "/{path}")
    String step(Form form, HttpServletResponse response, @PathVariable String organization,
            @PathVariable String person, @PathVariable String path, Words words, SignedIn me, Model model) {
        Referral referral = find(organization, person, me);
        Sent sent = gateway.take(form, me, offers(), path, referral, response, words);
        if (sent != null) {
            // read anew: what others recorded meanwhile is on it
            return show(find(organization, person, me), me, words, sent, model);
        }
        String back = form.raw("back");
        return "redirect:" + (back.startsWith("/referrals?") || back.equals("/referrals")
                ? back + (back.contains("?") ? "&" : "?") + "done=" + path
                : ReferralForms.address(referral) + "?done=" + path);
    }

    private Referral find(String organization, String person, SignedIn me) {
        PathParts of = PathParts.of(organization, person);
        Referral referral = register.referral(of.organization(), of.person());
        if (referral == null || !reach.units(me).contains(referral.branch())) {
            // what is elsewhere and what is not there are the same to this reader
            throw Refused.missing("NotFound");
        }
        return referral;
    }

    private String show(Referral referral, SignedIn me, Words words, @Nullable Sent sent, Model model) {
        List<ReferralStory.Chapter> chapters = story.of(referral, me, words);
        Set<UUID> people = story.people(referral);
        Map<UUID, String> known = names.of(me, people, ADDRESS);
        UUID referrer = referral.referrer();
        Unit branch = register.unit(referral.branch());
        model.addAttribute("referral", referral);
        model.addAttribute("name", BoardPage.name(referral.youth(), known, words));
        model.addAttribute("css", referral.organization().name().toLowerCase(Locale.ROOT));
        model.addAttribute("referrer",
                referrer == null ? words.say("referral.by-branch") : BoardPage.name(referrer, known, words));
        model.addAttribute("branch", branch);
        model.addAttribute("chapters", chapters);
        model.addAttribute("overdue", ReferralStep.isOverdue(referral, register.today()));
        model.addAttribute("done", ReferralStep.done(referral));
        model.addAttribute("length", ReferralStep.length(referral.organization()));
        FormView again = offers().sent(referral, me, words, sent);
        model.addAttribute("sent", again);
        model.addAttribute("next",
                offers().only(Predicate.not(ReferralStep::isEnding).and(Predicate.not(CorrectionForms::isCorrection)))
                        .open(referral, me, words, again));
        model.addAttribute("endings", offers().only(ReferralStep::isEnding).open(referral, me, words, again));
        model.addAttribute("corrections",
                offers().only(CorrectionForms::isCorrection).open(referral, me, words, again));
        return "referral";
    }
}
