package vn.oneplusone.app.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.register.Campaign;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.forms.Orders;

/** The forms about campaigns. */
@Component
record CampaignForms(Register register, Scope scope) {
    private static final int MOST_PEOPLE = 1_000_000;

    /** About no campaign yet: one is planned, or recorded as held. */
    record Fresh() {}

    Offers<Fresh> fresh() {
        return new Offers<>("campaign", fresh -> "/campaigns", fresh -> -1,
                List.of(new Offer<>("plan", Act.PLAN_CAMPAIGN, (fresh, me) -> true,
                        (form, fresh, me) -> days(form.choice("unit", "", scope.choices(me, unit -> true)), null),
                        (fresh, form) -> new CampaignActions.Plan(id(form), form.id("unit"), form.kind("kind", null),
                                form.date("from"), form.date("to"))),
                        new Offer<>("hold", Act.HOLD_CAMPAIGN, (fresh, me) -> true,
                                (form, fresh, me) -> present(
                                        days(form.choice("unit", "", scope.choices(me, unit -> true)), null), null),
                                (fresh, form) -> new CampaignActions.Hold(id(form), form.id("unit"),
                                        form.kind("kind", null),
                                        form.date("from"), form.date("to"), people(form, "members"),
                                        people(form, "youths"), form.text("result")))));
    }

    Offers<Campaign> ofOne() {
        return new Offers<>("campaign", one -> "/campaigns/" + one.id(), Campaign::version,
                List.of(new Offer<>("hold", Act.HOLD_CAMPAIGN, (one, me) -> one.state() == Campaign.State.PLANNED,
                        (form, one, me) -> present(days(form, one), one), CampaignForms::holding),
                        new Offer<>("cancel", Act.CANCEL_CAMPAIGN,
                                (one, me) -> one.state() == Campaign.State.PLANNED,
                                (form, one, me) -> form.longText("reason").date("on", register.today()).grave(),
                                (one, form) -> new CampaignActions.Cancel(one.id(), form.text("reason"),
                                        form.date("on"))),
                        new Offer<>("correct", Act.CORRECT_CAMPAIGN,
                                (one, me) -> one.state() == Campaign.State.HELD,
                                (form, one, me) -> Orders.fields(
                                        present(days(form, one), one).date("on", register.today()), me),
                                (one, form) -> new CampaignActions.Correct(one.id(), one.unit(),
                                        form.kind("kind", one.kind()),
                                        form.date("from"), form.date("to"), people(form, "members"),
                                        people(form, "youths"), form.text("result"), form.date("on"),
                                        Orders.of(form)))));
    }

    private static Action holding(Campaign one, Form form) {
        return new CampaignActions.HoldPlanned(one.id(), one.unit(), form.kind("kind", one.kind()), form.date("from"),
                form.date("to"),
                people(form, "members"), people(form, "youths"), form.text("result"));
    }

    private FormView.Builder days(FormView.Builder form, @Nullable Campaign known) {
        LocalDate today = register.today();
        return form
                .kind("kind", known == null ? null : known.kind())
                .date("from", known == null ? today : known.from()).date("to", known == null ? today : known.to());
    }

    private static FormView.Builder present(FormView.Builder form, @Nullable Campaign known) {
        Campaign held = known == null || known.state() != Campaign.State.HELD ? null : known;
        return form.number("members", held == null ? "" : Integer.toString(held.members()), true)
                .number("youths", held == null ? "" : Integer.toString(held.youths()), true).longText("result");
    }

    /** The campaign that a form makes, however often it is sent. */
    static UUID id(Form form) {
        return form.made("campaign");
    }

    private static int people(Form form, String field) {
        return form.number(field, 0, MOST_PEOPLE);
    }
}
