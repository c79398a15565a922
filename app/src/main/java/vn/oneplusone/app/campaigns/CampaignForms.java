package vn.oneplusone.app.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.register.Campaign;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.CampaignKind;

/** The forms about campaigns: how each looks, and what each asks for. */
final class CampaignForms {
    private static final int MOST_PEOPLE = 1_000_000;

    private CampaignForms() {}

    /** What can be done with a campaign. */
    enum Deed {
        PLAN(Act.PLAN_CAMPAIGN), HOLD(Act.HOLD_CAMPAIGN), CORRECT(Act.CORRECT_CAMPAIGN), CANCEL(Act.CANCEL_CAMPAIGN);

        private final Act act;

        Deed(Act act) {
            this.act = act;
        }

        boolean isFor(SignedIn me) {
            return act.isFor(me.role());
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Deed of(String path) {
            return Arrays.stream(values()).filter(deed -> deed.path().equals(path)).findFirst().orElse(null);
        }
    }

    /** For a campaign that is not on record yet. */
    static FormView.Builder fresh(Deed deed, List<Field.Choice> units, LocalDate today, Words words) {
        FormView.Builder form = new FormView.Builder(words, deed.path(), "/campaigns/" + deed.path(),
                "campaign." + deed.path()).choice("unit", "", units).choice("kind", "", kinds(words))
                .date("from", today).date("to", today);
        return deed == Deed.HOLD ? present(form, "", "").longText("result") : form;
    }

    /** For one that is. */
    static FormView.Builder of(Deed deed, Campaign campaign, LocalDate today, Words words) {
        FormView.Builder form = new FormView.Builder(words, deed.path(), "/campaigns/" + campaign.id() + "/"
                + deed.path(), "campaign." + deed.path()).version(campaign.version());
        if (deed == Deed.CANCEL) {
            return form.longText("reason").date("on", today).grave();
        }
        form.choice("kind", campaign.kind().name(), kinds(words)).date("from", campaign.from())
                .date("to", campaign.to());
        boolean told = campaign.state() == Campaign.State.HELD;
        present(form, told ? Integer.toString(campaign.members()) : "",
                told ? Integer.toString(campaign.youths()) : "").longText("result");
        return deed == Deed.CORRECT ? form.date("on", today) : form;
    }

    private static FormView.Builder present(FormView.Builder form, String members, String youths) {
        return form.number("members", members, true).number("youths", youths, true);
    }

    private static List<Field.Choice> kinds(Words words) {
        List<Field.Choice> kinds = new ArrayList<>();
        for (CampaignKind kind : CampaignKind.values()) {
            kinds.add(new Field.Choice(kind.name(), words.of("kind", kind)));
        }
        return kinds;
    }

    static Action understand(Deed deed, UUID id, UUID unit, boolean planned, Form form) {
        if (deed == Deed.CANCEL) {
            return new CampaignActions.Cancel(id, form.text("reason"), form.date("on"));
        }
        CampaignKind kind = form.oneOf("kind", CampaignKind.class);
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (deed == Deed.PLAN) {
            return new CampaignActions.Plan(id, unit, kind, from, to);
        }
        int members = form.number("members", 0, MOST_PEOPLE);
        int youths = form.number("youths", 0, MOST_PEOPLE);
        String result = form.text("result");
        if (deed == Deed.CORRECT) {
            return new CampaignActions.Correct(id, unit, kind, from, to, members, youths, result, form.date("on"));
        }
        return planned
                ? new CampaignActions.HoldPlanned(id, unit, kind, from, to, members, youths, result)
                : new CampaignActions.Hold(id, unit, kind, from, to, members, youths, result);
    }
}
