package vn.oneplusone.app.web.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.CommandGateway;
import vn.oneplusone.app.actions.Gate;
import vn.oneplusone.app.actions.Version;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
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
