package vn.oneplusone.app.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.web.forms.Field;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.forms.FormView;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

/** The forms about capital: how each looks, and what each asks for. */
final class SupportForms {
    /** As for programs. */
    private static final long MOST_DONG = 1_000_000_000_000L;
    static final String PART = "repay";
    static final String WHOLE = "repay-all";

    private SupportForms() {}

    /** Capital for a person. */
    static FormView.Builder grant(UUID youth, List<Field.Choice> units, @Nullable UUID unit, LocalDate today,
            Words words) {
        return new FormView.Builder(words, "grant", GrantPage.address(youth), "support.grant")
                .choice("unit", unit == null ? "" : unit.toString(), units)
                .choice("form", "", choices(SupportForm.class, "form", words))
                .choice("model", "", choices(SupportModel.class, "model", words))
                .dong("amount", "", words.say("supports.amount.hint")).date("on", today);
    }

    static Action grant(UUID support, UUID youth, Form form) {
        UUID unit = form.id("unit");
        SupportForm kind = form.oneOf("form", SupportForm.class);
        SupportModel model = form.oneOf("model", SupportModel.class);
        long amount = form.dong("amount", MOST_DONG);
        LocalDate on = form.date("on");
        return new SupportActions.Grant(support, youth, unit, kind, model, amount, on, null);
    }

    /** Some of a loan comes back. */
    static FormView.Builder part(Support support, LocalDate today, Words words) {
        return of(support, PART, words).dong("amount", "",
                words.say("supports.repay.hint", words.dong(support.outstanding()))).date("on", today);
    }

    /** All that is left of it; the amount is the one that the reader saw. */
    static FormView.Builder whole(Support support, LocalDate today, Words words) {
        return of(support, WHOLE, words).hidden("amount", Long.toString(support.outstanding())).date("on", today);
    }

    private static FormView.Builder of(Support support, String deed, Words words) {
        return new FormView.Builder(words, deed, SupportsPage.address(support) + "/" + deed, "support." + deed)
                .version(support.version());
    }

    static Action repay(Support support, Form form) {
        long amount = form.dong("amount", MOST_DONG);
        LocalDate on = form.date("on");
        return new SupportActions.Repay(support.id(), amount, on);
    }

    private static <E extends Enum<E>> List<Field.Choice> choices(Class<E> type, String prefix, Words words) {
        List<Field.Choice> choices = new ArrayList<>(List.of(new Field.Choice("", words.say("choice.none"))));
        Arrays.stream(type.getEnumConstants()).map(one -> new Field.Choice(one.name(), words.of(prefix, one)))
                .forEach(choices::add);
        return choices;
    }
}
