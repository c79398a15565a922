package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Requestable;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Support;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.campaign.commands.SupportCommand.GrantCapitalSupport;
import vn.oneplusone.campaign.commands.SupportCommand.RepayCapitalSupport;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.RequestedAction;

/** Capital given to young people, and what came back of it. */
public final class SupportActions {
    private static final long MOST_DONG = 1_000_000_000_000L;

    private SupportActions() {}

    /**
     * Capital is given.
     *
     * @param youth may be left out where {@code ask} says who is meant
     * @param amount in đồng
     */
    @Task(Act.GRANT_SUPPORT)
    @Address("/supports")
    public record Grant(@Made UUID support, @Nullable UUID youth, UUID unit, SupportForm form, SupportModel model,
            @Range(max = MOST_DONG) long amount, LocalDate on, @Valid @Nullable Ask ask) implements Requestable {
        @Override
        public String stream() {
            return "support/" + support;
        }

        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(unit), new Touch.Beginning(youth));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new GrantCapitalSupport(support, Subjects.known(youth), unit, form, model, amount, on));
        }

        @Override
        public RequestedAction requested() {
            return RequestedAction.SUPPORT;
        }

        @Override
        public UUID request() {
            return support;
        }

        @Override
        public @Nullable UUID subject() {
            return youth;
        }

        @Override
        public Grant about(UUID person) {
            return new Grant(support, person, unit, form, model, amount, on, null);
        }
    }

    /**
     * Some of a loan came back.
     *
     * @param amount in đồng
     */
    @Task(Act.REPAY_SUPPORT)
    @Address("/supports/{support}/repayments")
    public record Repay(@InPath UUID support, @Range(max = MOST_DONG) long amount, LocalDate on) implements Action {
        @Override
        public String stream() {
            return "support/" + support;
        }

        @Override
        public List<Touch> touches(Register now) {
            Support there = now.support(support);
            return there == null
                    ? List.of(new Touch.InUnit(null))
                    : List.of(new Touch.Affair(there.youth(), there.unit()));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new RepayCapitalSupport(support, amount, on));
        }
    }
}
