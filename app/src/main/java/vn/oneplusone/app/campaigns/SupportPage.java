package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Forms;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;

/** Capital given to a person: what came back of it and when, and what comes back now. */
@Controller
record SupportPage(Register register, Reach reach, Names names, Scope scope, Forms given, RequestLog requests,
        MessageSource messages) {
    private static final String ADDRESS = "/supports/{support:[0-9a-f-]{36}}";

    @GetMapping(ADDRESS)
    String support(@PathVariable String support, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(find(support, me), me, new Words(locale, messages), null, model);
    }

    @PostMapping(ADDRESS + "/{deed:repay|repay-all}")
    String repay(HttpServletRequest request, HttpServletResponse response, @PathVariable String support,
            @PathVariable String deed, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        Support known = find(support, me);
        Words words = new Words(locale, messages);
        Form form = new Form(request);
        FormFeedback told = given.take(form, me, () -> SupportForms.repay(known, form), response, words, locale);
        if (told == null) {
            return "redirect:" + SupportsPage.address(known) + "?done=" + deed;
        }
        Support now = find(support, me);
        return show(now, me, words, saying(now, form(deed, now, words).build(form, told), words), model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{deed:repay|repay-all}")
    String back(@PathVariable String support, @AuthenticationPrincipal SignedIn me) {
        return "redirect:" + SupportsPage.address(find(support, me));
    }

    private FormView.Builder form(String deed, Support support, Words words) {
        return deed.equals(SupportForms.WHOLE)
                ? SupportForms.whole(support, register.today(), words)
                : SupportForms.part(support, register.today(), words);
    }

    /** A form that asks for no amount says which one it means. */
    private static FormView saying(Support support, FormView form, Words words) {
        return form.id().equals(SupportForms.WHOLE) ? form.about(words.dong(support.outstanding())) : form;
    }

    private Support find(String support, SignedIn me) {
        Support known = register.support(Scope.id(support));
        if (known == null) {
            throw Refused.missing("NotFound");
        }
        scope.require(known.unit(), me);
        return known;
    }

    private String show(Support support, SignedIn me, Words words, @Nullable FormView sent, Model model) {
        String name = names.name(me, support.youth(), "/supports/{support}")
                .orElse(words.say("person.unnamed", words.brief(support.youth())));
        boolean near = reach.has(me, support.youth());
        List<DetailView.Fact> facts = new ArrayList<>(List.of(
                new DetailView.Fact(words.say("supports.youth"), name, near ? "/people/" + support.youth() : null),
                new DetailView.Fact(words.say("column.unit"), scope.name(support.unit(), words),
                        "/units/" + support.unit()),
                new DetailView.Fact(words.say("field.form"), words.of("form", support.form()), null),
                new DetailView.Fact(words.say("field.model"), words.of("model", support.model()), null),
                new DetailView.Fact(words.say("supports.amount"), words.dong(support.amount()), null)));
        if (support.state() != Support.State.GIVEN) {
            facts.add(new DetailView.Fact(words.say("supports.repaid"), words.dong(support.repaid()), null));
            facts.add(new DetailView.Fact(words.say("supports.outstanding"), words.dong(support.outstanding()), null));
        }
        facts.add(new DetailView.Fact(words.say("campaign.state"), words.of("supports", support.state()), null));
        List<FormView> forms = new ArrayList<>();
        if (support.state() == Support.State.OUTSTANDING && Act.REPAY_SUPPORT.isFor(me.role())) {
            forms.add(form(SupportForms.PART, support, words).build());
            forms.add(saying(support, form(SupportForms.WHOLE, support, words).build(), words));
        }
        model.addAttribute("affair", new DetailView(words.say("supports.kicker"), name, "/supports",
                words.say("supports.back"), facts, story(support, words), sent, forms));
        return "affair";
    }

    private List<DetailView.Line> story(Support support, Words words) {
        List<DetailView.Line> lines = new ArrayList<>();
        DomainEventStream stream = requests.events().readEvents(support.stream());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case CapitalSupportGranted e -> lines.add(new DetailView.Line(words.date(e.on()),
                        words.say("fact.CapitalSupportGranted") + ": " + words.dong(e.amount()),
                        words.of("form", e.form()) + " · " + words.of("model", e.model())));
                case CapitalSupportRepaid e -> lines.add(new DetailView.Line(words.date(e.on()),
                        words.say("fact.CapitalSupportRepaid") + ": " + words.dong(e.amount()), null));
                default -> {
                    // nothing else is in this stream
                }
            }
        }
        return lines;
    }
}
