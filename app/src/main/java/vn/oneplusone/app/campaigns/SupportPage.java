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
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;

/** Capital given to a person: what came back of it and when, and what comes back now. */
@Controller
record SupportPage(Register register, Reach reach, Names names, Scope scope, SupportForms forms, FormGateway gateway,
        RequestLog requests) implements Offering<Support> {
    private static final String ADDRESS = "/supports/{support:[0-9a-f-]{36}}";

    @Override
    public Offers<Support> offers() {
        return forms.ofOne();
    }

    @GetMapping(ADDRESS)
    String support(@PathVariable String support, Words words, SignedIn me, Model model) {
        return show(find(support, me), me, words, null, model);
    }

    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String support, @PathVariable String path,
            Words words, SignedIn me, Model model) {
        Support known = find(support, me);
        Sent sent = gateway.take(form, me, offers(), path, known, response, words);
        return sent == null
                ? "redirect:" + SupportsPage.address(known) + "?done=" + path
                : show(find(support, me), me, words, sent, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String support, @PathVariable String path, SignedIn me) {
        offers().at(path);
        return "redirect:" + SupportsPage.address(find(support, me));
    }

    private Support find(String support, SignedIn me) {
        Support known = register.support(PathParts.id(support));
        if (known == null) {
            throw Refused.missing("NotFound");
        }
        scope.require(known.unit(), me);
        return known;
    }

    private String show(Support support, SignedIn me, Words words, @Nullable Sent sent, Model model) {
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
        FormView again = offers().sent(support, me, words, sent);
        model.addAttribute("affair", new DetailView(words.say("supports.kicker"), name, "/supports",
                words.say("supports.back"), facts, story(support, words), again,
                offers().open(support, me, words, again)));
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
