package vn.oneplusone.app.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Campaign;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormGateway;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offering;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Offers.Sent;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Table;
import vn.oneplusone.app.web.tables.TableFile;

/** The campaigns of a year within reach; one is planned here, or recorded as held. */
@Controller
record CampaignsPage(Register register, Reach reach, Scope scope, CampaignForms forms,
        FormGateway gateway) implements Offering<CampaignForms.Fresh> {
    private static final CampaignForms.Fresh NONE = new CampaignForms.Fresh();
    private static final int MOST = 200;

    @Override
    public Offers<CampaignForms.Fresh> offers() {
        return forms.fresh();
    }

    @GetMapping("/campaigns")
    String campaigns(Parameters parameters, Words words, SignedIn me, Model model) {
        int year = parameters.optionalYear(register.today().getYear());
        UUID unit = parameters.id("unit");
        parameters.text("done");
        parameters.check();
        return show(year, unit, me, words, null, model);
    }

    /** All of them as a file, also those that are planned or cancelled; the file of the overview has those that count. */
    @GetMapping("/tables/activities.{format:csv|xlsx}")
    ResponseEntity<byte[]> table(Parameters parameters, Words words, SignedIn me, @PathVariable String format) {
        int year = parameters.optionalYear(register.today().getYear());
        UUID asked = parameters.id("unit");
        parameters.check();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Campaign campaign : campaigns(year, asked, me)) {
            Unit unit = register.unit(campaign.unit());
            boolean held = campaign.state() == Campaign.State.HELD;
            rows.add(Arrays.asList(words.kind(campaign.kind()), unit == null ? null : unit.code(),
                    scope.name(campaign.unit(), words), campaign.from(), campaign.to(),
                    words.of("campaign", campaign.state()), held ? campaign.members() : null,
                    held ? campaign.youths() : null));
        }
        return TableFile.named(format).answer(new Table("ke-hoach-va-hoat-dong-" + year,
                List.of(words.say("campaigns.kind"), words.say("tables.code"), words.say("column.unit"),
                        words.say("tables.from"), words.say("tables.to"), words.say("campaign.state"),
                        words.say("field.members"), words.say("field.youths")),
                rows));
    }

    private List<Campaign> campaigns(int year, @Nullable UUID unit, SignedIn me) {
        Set<UUID> mine = reach.units(me);
        if (unit != null && !mine.contains(unit)) {
            throw Refused.forbidden("OtherUnit");
        }
        return register.campaigns(unit == null ? mine : register.within(unit)).stream()
                .filter(campaign -> campaign.from().getYear() == year || campaign.to().getYear() == year)
                .sorted(Comparator.comparing(Campaign::from).reversed()).toList();
    }

    @PostMapping("/campaigns/{path:[a-z]+}")
    String record(Form form, HttpServletResponse response, @PathVariable String path, Words words, SignedIn me,
            Model model) {
        Sent sent = gateway.take(form, me, offers(), path, NONE, response, words);
        return sent == null
                ? "redirect:/campaigns/" + CampaignForms.id(form) + "?done=" + path
                : show(register.today().getYear(), null, me, words, sent, model);
    }

    /** Where the language is changed after a form was sent, there is no form to show again. */
    @GetMapping("/campaigns/{path:[a-z]+}")
    String back(@PathVariable String path) {
        return "redirect:/campaigns#" + offers().at(path).path();
    }

    private String show(int year, @Nullable UUID unit, SignedIn me, Words words, @Nullable Sent sent,
            Model model) {
        List<Campaign> all = campaigns(year, unit, me);
        model.addAttribute("rows", all.stream().limit(MOST).map(campaign -> new Row("/campaigns/" + campaign.id(),
                words.kind(campaign.kind()), scope.name(campaign.unit(), words),
                words.days(campaign.from(), campaign.to()), words.of("campaign", campaign.state()),
                campaign.state() == Campaign.State.HELD ? words.number((long) campaign.members()) : Words.NOTHING,
                campaign.state() == Campaign.State.HELD ? words.number((long) campaign.youths()) : Words.NOTHING))
                .toList());
        model.addAttribute("total", all.size());
        model.addAttribute("years", scope.years());
        model.addAttribute("year", year);
        model.addAttribute("units", scope.units(me));
        model.addAttribute("unit", unit);
        FormView again = offers().sent(NONE, me, words, sent);
        model.addAttribute("sent", again);
        model.addAttribute("forms", offers().open(NONE, me, words, again));
        return "campaigns";
    }

    /** A campaign as it is printed. */
    record Row(String address, String kind, String unit, String days, String state, String members, String youths) {}
}
