package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Campaign;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.bodies.PathParts;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.forms.Orders;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignPlanned;

/** One campaign: what was said of it, and what can be said next. */
@Controller
record CampaignPage(Register register, Scope scope, CampaignForms forms, FormGateway gateway,
        RequestLog requests, Orders orders) implements Offering<Campaign> {
    private static final String ADDRESS = "/campaigns/{campaign:[0-9a-f-]{36}}";

    @Override
    public Offers<Campaign> offers() {
        return forms.ofOne();
    }

    @GetMapping(ADDRESS)
    String campaign(@PathVariable String campaign, Words words, SignedIn me, Model model) {
        return show(find(campaign, me), me, words, null, model);
    }

    @PostMapping(ADDRESS + "/{path}")
    String record(Form form, HttpServletResponse response, @PathVariable String campaign, @PathVariable String path,
            Words words, SignedIn me, Model model) {
        Campaign known = find(campaign, me);
        Sent sent = gateway.take(form, me, offers(), path, known, response, words);
        return sent == null
                ? "redirect:/campaigns/" + known.id() + "?done=" + path
                : show(find(campaign, me), me, words, sent, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{path}")
    String back(@PathVariable String campaign, @PathVariable String path, SignedIn me) {
        offers().at(path);
        return "redirect:/campaigns/" + find(campaign, me).id();
    }

    private Campaign find(String campaign, SignedIn me) {
        UUID id = PathParts.id(campaign);
        Campaign known = register.campaign(id);
        if (known == null) {
            throw Refused.missing("NotFound");
        }
        scope.require(known.unit(), me);
        return known;
    }

    private String show(Campaign campaign, SignedIn me, Words words, @Nullable Sent sent, Model model) {
        List<DetailView.Fact> facts = new ArrayList<>();
        facts.add(new DetailView.Fact(words.say("column.unit"), scope.name(campaign.unit(), words),
                "/units/" + campaign.unit()));
        facts.add(new DetailView.Fact(words.say("campaign.days"), words.days(campaign.from(), campaign.to()), null));
        facts.add(new DetailView.Fact(words.say("referral.stage"), words.of("campaign", campaign.state()), null));
        if (campaign.state() == Campaign.State.HELD) {
            facts.add(new DetailView.Fact(words.say("field.members"), words.number((long) campaign.members()), null));
            facts.add(new DetailView.Fact(words.say("field.youths"), words.number((long) campaign.youths()), null));
        }
        FormView again = offers().sent(campaign, me, words, sent);
        model.addAttribute("affair", new DetailView(words.say("campaign.kicker"), words.kind(campaign.kind()),
                "/campaigns?year=" + campaign.from().getYear(), words.say("campaigns.back"), facts,
                story(campaign, me, words), again, offers().open(campaign, me, words, again)));
        return "affair";
    }

    private List<DetailView.Line> story(Campaign campaign, SignedIn me, Words words) {
        List<DetailView.Line> lines = new ArrayList<>();
        DomainEventStream stream = requests.events().readEvents(campaign.stream());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case CampaignPlanned e -> lines.add(new DetailView.Line(words.days(e.from(), e.to()),
                        words.say("fact.CampaignPlanned"), null));
                case CampaignHeld e -> lines.add(new DetailView.Line(words.days(e.from(), e.to()),
                        words.say("fact.CampaignHeld"), told(e.membersPresent(), e.youthsPresent(), e.result(), me,
                                words)));
                case CampaignCorrected e -> lines.add(new DetailView.Line(words.date(e.on()),
                        words.say("fact.CampaignCorrected"), orders.told(told(e.membersPresent(), e.youthsPresent(),
                                e.result(), me, words), e.order(), words)));
                case CampaignCancelled e -> lines.add(new DetailView.Line(words.date(e.on()),
                        words.say("fact.CampaignCancelled"), text(e.reason(), me)));
                default -> {
                    // nothing else is in this stream
                }
            }
        }
        return lines;
    }

    private String told(int members, int youths, @Nullable String result, SignedIn me, Words words) {
        String present = words.say("campaigns.present", words.number((long) members), words.number((long) youths));
        String text = text(result, me);
        return text == null ? present : present + " · " + text;
    }

    /** People may be named in what a person typed. */
    private @Nullable String text(@Nullable String sealed, SignedIn me) {
        return sealed == null || !Names.areFor(me) ? null : requests.texts().text(sealed).orElse(null);
    }
}
