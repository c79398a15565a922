package vn.oneplusone.app.actions.declared;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.declared.MemberActions.OfMember;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.AcceptTransfer;
import vn.oneplusone.membership.commands.PersonCommand.BeginTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.EndTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.PassTransfer;
import vn.oneplusone.membership.commands.PersonCommand.RefuseTransfer;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.events.Organization;

/** Members who move from one branch to another: the branch, the unit above it, the unit above the other branch, that branch. */
public final class TransferActions {
    private TransferActions() {}

    /** The units above that have to pass a transfer on, the next one first; for one that is no more, the unit that goes on for it. */
    public static List<UUID> toPass(Person.Membership membership, Register now) {
        return membership.toPass().stream().map(now::standing).distinct().toList();
    }

    /** The unit for whose answer a transfer waits; null where none is under way. */
    public static @Nullable UUID turn(Person.Membership membership, Register now) {
        return toPass(membership, now).stream().findFirst().orElse(membership.asked());
    }

    /**
     * A branch is asked to take a member over.
     *
     * @param acceptedOn the day on which it did, where that is known already; then the branch, and the units above that pass the transfer
     * on, have to be reached too
     * @param remarks of the branch that is left
     * @param duesPaidUntil any day of the month up to which the dues are paid: then the units above pass the transfer on; null where the
     * branches agree without them
     */
    @Task(Act.REQUEST_TRANSFER)
    @Address(value = "/members/{organization}/{person}/transfer", operation = "Members_requestTransfer")
    public record Transfer(@InPath Organization organization, @InPath UUID person, UUID to, LocalDate on,
            @Nullable LocalDate acceptedOn, @Size(max = Action.LONGEST_TEXT) @Nullable String remarks,
            @Nullable LocalDate duesPaidUntil) implements OfMember {
        @Override
        public List<Touch> touches(Register now) {
            List<Touch> touches = new ArrayList<>(OfMember.super.touches(now));
            if (acceptedOn != null) {
                Stream.concat(Stream.of(to), through(now).stream().map(now::standing))
                        .map(unit -> new Touch.Stated("acceptedOn", new Touch.InUnit(unit))).forEach(touches::add);
            }
            return touches;
        }

        @Override
        public List<?> commands(Making making) {
            RequestTransfer request = new RequestTransfer(person, organization, to, on,
                    making.sealedOf(person, remarks), duesPaidUntil);
            return acceptedOn == null
                    ? List.of(request)
                    : Stream.concat(Stream.of(request),
                            all(organization, person, through(making.now()), acceptedOn).stream()).toList();
        }

        /** The units above both branches on the day of the request: a list may tell of days before they were merged. */
        private List<UUID> through(Register now) {
            Person.Membership membership = membership(now);
            return duesPaidUntil == null || membership == null
                    ? List.of()
                    : Stream.of(membership.branch(), to).flatMap(unit -> now.above(unit, on).stream().limit(1))
                            .distinct().toList();
        }
    }

    /** What is left of a transfer, taken at once. */
    private static List<Object> all(Organization organization, UUID person, List<UUID> toPass, LocalDate on) {
        List<Object> commands = new ArrayList<>();
        toPass.forEach(unit -> commands.add(new PassTransfer(person, organization, unit, on, null)));
        commands.add(new AcceptTransfer(person, organization, on));
        return commands;
    }

    /** A transfer is answered by the unit whose turn it is, not by the branch that is left. */
    public interface OfTransfer extends OfMember {
        @Override
        default List<Touch> touches(Register now) {
            Person.Membership membership = membership(now);
            return List.of(new Touch.Affair(person(), membership == null ? null : turn(membership, now)));
        }
    }

    /**
     * The unit above a branch passes the transfer on.
     *
     * @param remarks of that unit
     */
    @Task(Act.PASS_TRANSFER)
    @Address(value = "/members/{organization}/{person}/transfer/passage", operation = "Members_passTransfer")
    public record PassMove(@InPath Organization organization, @InPath UUID person, LocalDate on,
            @Size(max = Action.LONGEST_TEXT) @Nullable String remarks) implements OfTransfer {
        @Override
        public List<?> commands(Making making) {
            Person.Membership membership = membership(making.now());
            UUID unit = membership == null ? null : membership.toPass().stream().findFirst().orElse(null);
            // without one the module says what is wrong
            return List.of(new PassTransfer(person, organization, unit == null ? person : unit, on,
                    making.sealedOf(person, remarks)));
        }
    }

    /** The branch that was asked takes the member over; whoever answers for units above that have not passed it on does so at once. */
    @Task(Act.ACCEPT_TRANSFER)
    @Address(value = "/members/{organization}/{person}/transfer/acceptance", operation = "Members_acceptTransfer")
    public record AcceptMove(@InPath Organization organization, @InPath UUID person,
            LocalDate on) implements OfTransfer {
        @Override
        public List<Touch> touches(Register now) {
            Person.Membership membership = membership(now);
            List<Touch> touches = new ArrayList<>();
            touches.add(new Touch.Affair(person, membership == null ? null : membership.asked()));
            if (membership != null) {
                toPass(membership, now).forEach(unit -> touches.add(new Touch.InUnit(unit)));
            }
            return touches;
        }

        @Override
        public List<?> commands(Making making) {
            Person.Membership membership = membership(making.now());
            return all(organization, person, membership == null ? List.of() : membership.toPass(), on);
        }
    }

    /** The unit whose turn it is does not take the member over, or does not let them go. */
    @Task(Act.REFUSE_TRANSFER)
    @Address(value = "/members/{organization}/{person}/transfer/refusal", operation = "Members_refuseTransfer")
    public record RefuseMove(@InPath Organization organization, @InPath UUID person,
            LocalDate on) implements OfTransfer {
        @Override
        public List<?> commands(Making making) {
            return List.of(new RefuseTransfer(person, organization, on));
        }
    }

    /**
     * A member who is away takes part in another branch for a while and stays a member of their own.
     *
     * @param branch where they take part, which may lie anywhere
     * @param until the last day
     */
    @Task(Act.TAKE_PART_ELSEWHERE)
    @Address(value = "/members/{organization}/{person}/temporary-activity", operation = "Members_takePartElsewhere")
    public record TakePart(@InPath Organization organization, @InPath UUID person, UUID branch, LocalDate on,
            LocalDate until) implements OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new BeginTemporaryActivity(person, organization, branch, on, until));
        }
    }

    /** They no longer do, before the day that was foreseen. */
    @Task(Act.END_TAKING_PART)
    @Address(value = "/members/{organization}/{person}/temporary-activity/end", operation = "Members_endTakingPart")
    public record ComeBack(@InPath Organization organization, @InPath UUID person, LocalDate on) implements OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new EndTemporaryActivity(person, organization, on));
        }
    }
}
