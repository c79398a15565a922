package vn.oneplusone.app.web.forms;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.CorrectionOrder;

/** The order by which what a closed year rests on is changed: fields for those who close years, and words for those who read of it. */
@Component
public record Orders(Register register) {
    /** Adds the fields, where the account's unit can have closed a year. */
    public static FormView.Builder fields(FormView.Builder form, SignedIn me) {
        if (me.role() == Role.DISTRICT_OFFICER && me.unit() != null) {
            form.hidden("orderedBy", me.unit().toString()).text("orderNumber", "", false)
                    .optionalDate("orderedOn", "field.orderedOn.hint");
        }
        return form;
    }

    /** What was filled in; null where nothing was. */
    public static @Nullable CorrectionOrder of(Form form) {
        boolean given = Stream.of("orderNumber", "orderedOn").anyMatch(name -> !form.raw(name).isBlank());
        return given ? new CorrectionOrder(form.id("orderedBy"), form.decision("orderNumber", "orderedOn")) : null;
    }

    /** The same words with the order behind them. */
    public String told(String what, @Nullable CorrectionOrder order, Words words) {
        if (order == null) {
            return what;
        }
        Unit by = register.unit(order.by());
        return what + " · " + words.say("story.ordered", by == null ? words.brief(order.by()) : by.name(),
                order.decision().number(), words.date(order.decision().on()));
    }
}
