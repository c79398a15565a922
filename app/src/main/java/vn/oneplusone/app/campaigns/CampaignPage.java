package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.campaigns.CampaignForms.Deed;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.names.Names;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Campaign;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormFeedback;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Forms;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignPlanned;

/** One campaign: what was said of it, and what can be said next. */
@Controller
record CampaignPage(Register register, Scope scope, Forms given, RequestLog requests, MessageSource messages) {
    private static final String ADDRESS = "/campaigns/{campaign:[0-9a-f-]{36}}";

    @GetMapping(ADDRESS)
    String campaign(@PathVariable String campaign, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(find(campaign, me), me, new Words(locale, messages), null, model);
    }

    @PostMapping(ADDRESS + "/{deed:hold|correct|cancel}")
    String record(HttpServletRequest request, HttpServletResponse response, @PathVariable String campaign,
            @PathVariable String deed, Locale locale, @AuthenticationPrincipal SignedIn me, Model model) {
        Campaign known = find(campaign, me);
        Deed done = Deed.of(deed);
        if (done == null) {
            throw Refused.missing("NotFound");
        }
        Words words = new Words(locale, messages);
        Form form = new Form(request);
        FormFeedback told = given.take(form, me,
                () -> CampaignForms.understand(done, known.id(), known.unit(), true, form), response, words,
                locale);
        if (told == null) {
            return "redirect:/campaigns/" + known.id() + "?done=" + deed;
        }
        Campaign now = find(campaign, me);
        return show(now, me, words, CampaignForms.of(done, now, register.today(), words).build(form, told), model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping(ADDRESS + "/{deed:hold|correct|cancel}")
    String back(@PathVariable String campaign, @AuthenticationPrincipal SignedIn me) {
        return "redirect:/campaigns/" + find(campaign, me).id();
    }

    private Campaign find(String campaign, SignedIn me) {
        UUID id = Scope.id(campaign);
        Campaign known = register.campaign(id);
        if (known == null) {
            throw Refused.missing("NotFound");
        }
        scope.require(known.unit(), me);
        return known;
    }

    private String show(Campaign campaign, SignedIn me, Words words, @Nullable FormView sent, Model model) {
        List<DetailView.Fact> facts = new ArrayList<>();
        facts.add(new DetailView.Fact(words.say("column.unit"), scope.name(campaign.unit(), words),
                "/units/" + campaign.unit()));
        facts.add(new DetailView.Fact(words.say("campaign.days"), words.days(campaign.from(), campaign.to()), null));
        facts.add(new DetailView.Fact(words.say("referral.stage"), words.of("campaign", campaign.state()), null));
        if (campaign.state() == Campaign.State.HELD) {
            facts.add(new DetailView.Fact(words.say("field.members"), words.number((long) campaign.members()), null));
            facts.add(new DetailView.Fact(words.say("field.youths"), words.number((long) campaign.youths()), null));
        }
        List<Deed> deeds = switch (campaign.state()) {
            case PLANNED -> List.of(Deed.HOLD, Deed.CANCEL);
            case HELD -> List.of(Deed.CORRECT);
            case CANCELLED -> List.of();
        };
        model.addAttribute("affair", new DetailView(words.say("campaign.kicker"), words.of("kind", campaign.kind()),
                "/campaigns?year=" + campaign.from().getYear(), words.say("campaigns.back"), facts,
                story(campaign, me, words), sent,
                deeds.stream().filter(deed -> deed.isFor(me))
                        .map(deed -> CampaignForms.of(deed, campaign, register.today(), words).build()).toList()));
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
                        words.say("fact.CampaignCorrected"), told(e.membersPresent(), e.youthsPresent(), e.result(),
                                me, words)));
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
