package vn.oneplusone.app.actions.declared;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Requestable;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.Wish;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonRequestCommand.AnswerPersonRequest;
import vn.oneplusone.membership.commands.PersonRequestCommand.WithdrawPersonRequest;
import vn.oneplusone.membership.events.RequestedAction;

/** Requests about people beyond the reach of who asks: answered by their home or a unit above it, taken back by who asked. */
public final class RequestActions {
    private RequestActions() {}

    /** The two answers. */
    public enum Verdict {
        AGREED, REFUSED
    }

    public interface OfRequest extends Action {
        UUID request();

        @Override
        default String stream() {
            return "request/" + request();
        }

        @Override
        default void recorded(Making making) {
            making.forgetTyped(request());
        }
    }

    /**
     * A request is answered. What was asked for is recorded with the agreement, in one unit of work.
     *
     * @param person who is meant: needed to agree, where the request does not say it
     * @param reason needed to refuse
     */
    @Task(Act.ANSWER_REQUEST)
    @Address("/requests/{request}/answer")
    public record Answer(@InPath UUID request, Verdict answer, @Nullable UUID person,
            @Size(max = Action.LONGEST_TEXT) @Nullable String reason,
            LocalDate on) implements OfRequest {
        @Override
        public List<Touch> touches(Register now) {
            List<Touch> touches = new ArrayList<>(List.of(new Touch.AnswerTo(request)));
            UUID meant = meant(now);
            if (answer == Verdict.AGREED && meant != null) {
                touches.add(new Touch.Beginning(meant));
            }
            return touches;
        }

        private @Nullable UUID meant(Register now) {
            PersonRequest asked = now.request(request);
            return person != null || asked == null ? person : asked.person();
        }

        @Override
        public List<?> commands(Making making) {
            UUID meant = meant(making.now());
            PersonRequest asked = making.now().request(request);
            boolean agreed = answer == Verdict.AGREED;
            List<Object> commands = new ArrayList<>();
            commands.add(new AnswerPersonRequest(request, agreed, making.unit(), agreed ? meant : null,
                    making.sealed(reason), on));
            if (agreed && asked != null && meant != null) {
                commands.addAll(wanted(asked.action(), asked.wish(), meant).commands(making));
            }
            return commands;
        }

        @Override
        public void recorded(Making making) {
            PersonRequest asked = making.now().request(request);
            if (asked != null && asked.state() == PersonRequest.State.AGREED && asked.person() != null) {
                making.meanTyped(request, asked.person());
            }
            OfRequest.super.recorded(making);
        }

        @Override
        public @Nullable String cause(Register now) {
            PersonRequest asked = now.request(request);
            return answer == Verdict.AGREED && asked != null && asked.isOfClaim() ? "claim/" + request : null;
        }
    }

    /** Who asked takes the request back. */
    @Task(Act.WITHDRAW_REQUEST)
    @Address("/requests/{request}/withdrawal")
    public record TakeBack(@InPath UUID request, LocalDate on) implements OfRequest {
        @Override
        public List<Touch> touches(Register now) {
            PersonRequest asked = now.request(request);
            return List.of(new Touch.InUnit(asked == null ? null : asked.unit()));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new WithdrawPersonRequest(request, on));
        }
    }

    /**
     * The action that was asked for, about a person.
     *
     * @param person null where nobody was matched yet
     */
    private static Requestable wanted(RequestedAction action, Map<String, String> wish, @Nullable UUID person) {
        Requestable wanted = switch (action) {
            case REFERRAL -> Wish.read(ReferralActions.Refer.class, wish);
            case ADMISSION -> Wish.read(MemberActions.Admit.class, wish);
            case SUPPORT -> Wish.read(SupportActions.Grant.class, wish);
        };
        return person == null ? wanted : wanted.about(person);
    }
}
