package vn.oneplusone.app.campaigns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.app.web.forms.Offers;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/** The forms about capital. */
@Component
record SupportForms(Register register) {
    /** As for programs. */
    private static final long MOST_DONG = 1_000_000_000_000L;

    /** About capital that was given: some of it comes back, or all that is left; the amount is then the one that the reader saw. */
    Offers<Support> ofOne() {
        return new Offers<>("support", SupportsPage::address, Support::version,
                List.of(new Offer<>("repay", Act.REPAY_SUPPORT, (one, me) -> isOutstanding(one),
                        (form, one, me) -> form.dong("amount", "", form.words().say("supports.repay.hint",
                                form.words().dong(one.outstanding()))).date("on", register.today()),
                        SupportForms::repay),
                        new Offer<>("repay-all", Act.REPAY_SUPPORT, (one, me) -> isOutstanding(one),
                                (form, one, me) -> form.hidden("amount", Long.toString(one.outstanding()))
                                        .date("on", register.today()).about(form.words().dong(one.outstanding())),
                                SupportForms::repay)));
    }

    private static boolean isOutstanding(Support one) {
        return one.state() == Support.State.OUTSTANDING;
    }

    private static Action repay(Support one, Form form) {
        return new SupportActions.Repay(one.id(), form.dong("amount", MOST_DONG), form.date("on"));
    }

    /** Capital for a person. */
    FormView.Builder grant(UUID youth, List<Field.Choice> units, @Nullable UUID unit, Words words) {
        return new FormView.Builder(words, "grant", GrantPage.address(youth), "support.grant")
                .choice("unit", unit == null ? "" : unit.toString(), units).oneOf("form", SupportForm.class, "form")
                .oneOf("model", SupportModel.class, "model").dong("amount", "", words.say("supports.amount.hint"))
                .date("on", register.today());
    }

    static Action grant(UUID support, UUID youth, Form form) {
        return new SupportActions.Grant(support, youth, form.id("unit"), form.oneOf("form", SupportForm.class),
                form.oneOf("model", SupportModel.class), form.dong("amount", MOST_DONG), form.date("on"), null);
    }
}
