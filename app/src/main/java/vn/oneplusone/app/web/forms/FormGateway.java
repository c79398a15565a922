package vn.oneplusone.app.web.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.CommandGateway;
import vn.oneplusone.app.actions.Gate;
import vn.oneplusone.app.actions.Version;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.pages.Words;

/** Takes forms the way that requests of programs go. */
@Component
public final class FormGateway {
    private final CommandGateway gateway;

    public FormGateway(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Records what a form asks for, once.
     *
     * @throws Refused with what is wrong; nothing was recorded then
     */
    public RequestLog.Outcome give(Form form, SignedIn me, Action action) {
        Gate.requireRole(me, action.act());
        form.check();
        return gateway.record(me, form.key(), form.content(), new Version(form.version()), action);
    }

    /**
     * The same for pages that show the form again with what is told of it.
     *
     * @param action understands the form; what is wrong with it may be told with the rest
     * @return null if it is recorded
     * @throws Refused if it is not for this account at all
     */
    public @Nullable FormFeedback take(Form form, SignedIn me, Supplier<? extends Action> action,
            HttpServletResponse response, Words words) {
        try {
            give(form, me, action.get());
            return null;
        } catch (Refused refused) {
            if (refused.getStatusCode().value() == 403 && refused.fields().isEmpty()) {
                throw refused;
            }
            FormFeedback told = FormFeedback.of(refused, form, words);
            response.setStatus(told.status());
            return told;
        }
    }

    /**
     * The same for several things for which one form asks: each is judged by itself and recorded as a piece of work of its own. Sent again, the
     * form records nothing twice and finishes what was not done.
     *
     * @param act without which nothing of it is for the account
     * @param several by the items of the form
     * @param action understands the part of one of them
     * @throws Refused if it is not for this account at all
     */
    public <S> List<Taken<S>> takeEach(Form form, SignedIn me, Act act, Map<String, S> several,
            BiFunction<S, Form, ? extends Action> action, Words words) {
        Gate.requireRole(me, act);
        List<Taken<S>> taken = new ArrayList<>();
        FormFeedback stopped = null;
        for (Map.Entry<String, S> one : several.entrySet()) {
            Form part = form.of(one.getKey());
            FormFeedback told = stopped == null ? takeOne(part, one.getValue(), me, action, words) : stopped;
            // a ledger that cannot be written keeps nobody waiting once for each
            stopped = told != null && told.status() == HttpStatus.SERVICE_UNAVAILABLE.value() ? told : null;
            taken.add(new Taken<>(one.getKey(), one.getValue(), told));
        }
        return taken;
    }

    private <S> @Nullable FormFeedback takeOne(Form part, S about, SignedIn me,
            BiFunction<S, Form, ? extends Action> action, Words words) {
        try {
            give(part, me, action.apply(about, part));
            return null;
        } catch (Refused refused) {
            return FormFeedback.of(refused, part, words);
        }
    }

    /**
     * What came of one of several for which a form asked.
     *
     * @param told why it was not recorded; null where it was, now or when the form was sent before
     */
    public record Taken<S>(String item, S about, @Nullable FormFeedback told) {
        /** Whether it is recorded. */
        public boolean isRecorded() {
            return told == null;
        }
    }

    /**
     * The same for the form at an address of {@link Offers}.
     *
     * @return null if it is recorded
     * @throws Refused if there is no such form, or it is not for this account at all
     */
    public <S> Offers.@Nullable Sent take(Form form, SignedIn me, Offers<S> offers, String path, S about,
            HttpServletResponse response, Words words) {
        Offer<S> offer = offers.at(path);
        FormFeedback told = take(form, me, () -> offer.action().apply(about, form), response, words);
        return told == null ? null : new Offers.Sent(path, form, told);
    }
}
