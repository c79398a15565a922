package vn.oneplusone.app.referrals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Forms;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.Organization;

/** One youth's referrals to an organization: what has happened, and what can happen next. */
@Controller
record ReferralPage(Register register, Reach reach, Names names, ReferralForms forms, ReferralStory story,
        Forms given) {
    private static final String ADDRESS = "/referrals/{organization}/{person}";

    @GetMapping(ADDRESS)
    String referral(@PathVariable String organization, @PathVariable String person, Words words, SignedIn me,
            Model model) {
        return show(find(organization, person, me), me, words, null, null, null, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{step}")
    String back(@PathVariable String organization, @PathVariable String person, SignedIn me) {
        return "redirect:" + ReferralForms.address(find(organization, person, me));
    }

    @PostMapping(ADDRESS + "/{step}")
    String step(Form form, HttpServletResponse response, @PathVariable String organization, @PathVariable String person,
            @PathVariable String step, Words words, SignedIn me, Model model) {
        ReferralStep taken = ReferralStep.of(step).orElseThrow(() -> Refused.missing("NotFound"));
        Referral referral = find(organization, person, me);
        try {
            given.give(form, me, forms.understand(taken, referral.organization(), referral.youth(), form));
        } catch (Refused refused) {
            if (refused.getStatusCode().value() == 403) {
                throw refused;
            }
            FormFeedback told = FormFeedback.of(refused, form, words);
            response.setStatus(told.status());
            // read anew: what others recorded meanwhile is on it
            return show(find(organization, person, me), me, words, taken, form, told, model);
        }
        String back = form.raw("back");
        return "redirect:" + (back.startsWith("/referrals?") || back.equals("/referrals")
                ? back + (back.contains("?") ? "&" : "?") + "done=" + taken.path()
                : ReferralForms.address(referral) + "?done=" + taken.path());
    }

    private Referral find(String organization, String person, SignedIn me) {
        Referral referral = null;
        try {
            referral = person.length() == 36
                    ? register.referral(Organization.valueOf(organization), UUID.fromString(person))
                    : null;
        } catch (IllegalArgumentException e) {
            // an address that names nobody
        }
        if (referral == null || !reach.units(me).contains(referral.branch())) {
            // what is elsewhere and what is not there are the same to this reader
            throw Refused.missing("NotFound");
        }
        return referral;
    }

    private String show(Referral referral, SignedIn me, Words words, @Nullable ReferralStep sent, @Nullable Form form,
            @Nullable FormFeedback told, Model model) {
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
        if (sent != null && form != null && told != null) {
            model.addAttribute("sent", forms.form(sent, referral, me, words).build(form, told));
        }
        model.addAttribute("next", views(ReferralStep.next(referral, register.today()), referral, me, sent, words));
        model.addAttribute("endings",
                views(ReferralStep.endings(referral, register.today()), referral, me, sent, words));
        return "referral";
    }

    private List<FormView> views(List<ReferralStep> steps, Referral referral, SignedIn me, @Nullable ReferralStep sent,
            Words words) {
        List<FormView> views = new ArrayList<>();
        for (ReferralStep step : steps) {
            if (step != sent && step.act().isFor(me.role())) {
                views.add(forms.form(step, referral, me, words).build());
            }
        }
        return views;
    }
}
