package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.ReceiveMember;
import vn.oneplusone.membership.commands.PersonCommand.RefuseRelease;
import vn.oneplusone.membership.commands.PersonCommand.ReleaseMember;
import vn.oneplusone.membership.commands.PersonCommand.RequestRelease;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawRelease;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;

/** Members who come from units outside the ledger, and who go to such. */
public final class OutsideActions {
    private OutsideActions() {}

    /**
     * A member comes from a unit outside the ledger. An active member cannot be referred, so a referral to the same organization that is
     * still open ends with it, as withdrawn.
     *
     * @param admittedOn the day of the admission there
     * @param outside name of the unit outside
     * @param letter number and day of the letter of introduction
     */
    @Task(Act.RECEIVE_MEMBER)
    @Address(value = "/members/{organization}/{person}/reception", operation = "Members_receive")
    public record Receive(@InPath Organization organization, @InPath UUID person, UUID branch, LocalDate on,
            LocalDate admittedOn, @Size(max = 200) String outside, Decision letter) implements Action {
        @Override
        public String stream() {
            return PersonActions.stream(person);
        }

        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.InUnit(branch), new Touch.Beginning(person));
        }

        @Override
        public List<?> commands(Making making) {
            ReceiveMember receive = new ReceiveMember(person, organization, branch, on, admittedOn, outside, letter);
            Referral open = making.now().referral(organization, person);
            return open == null || !open.stage().isOpen()
                    ? List.of(receive)
                    : List.of(new WithdrawReferral(person, organization, null, on), receive);
        }
    }

    /**
     * A member leaves for a unit outside the ledger: the branch asks the unit above, or both steps are taken at once.
     *
     * @param outside name of the unit outside
     * @param remarks of the branch
     * @param duesPaidUntil any day of the month up to which the dues are paid
     * @param letter number and day of the letter of introduction, where the unit above releases at once
     */
    @Task(Act.REQUEST_RELEASE)
    @Address(value = "/members/{organization}/{person}/release", operation = "Members_requestRelease")
    public record Release(@InPath Organization organization, @InPath UUID person, @Size(max = 200) String outside,
            @Size(max = Action.LONGEST_TEXT) @Nullable String remarks, LocalDate duesPaidUntil, LocalDate on,
            @Valid @Nullable Decision letter) implements MemberActions.OfMember {
        /** Both steps are asked for what the unit above may do. */
        @Override
        public Act act() {
            return letter == null ? Act.REQUEST_RELEASE : Act.RELEASE_MEMBER;
        }

        @Override
        public List<?> commands(Making making) {
            RequestRelease request = new RequestRelease(person, organization, outside,
                    making.sealedOf(person, remarks), duesPaidUntil, on);
            return letter == null
                    ? List.of(request)
                    : List.of(request, new ReleaseMember(person, organization, letter, null, on));
        }
    }

    /**
     * The unit above releases the member for whom the branch asked.
     *
     * @param letter number and day of the letter of introduction
     * @param remarks of the unit above
     */
    @Task(Act.RELEASE_MEMBER)
    @Address(value = "/members/{organization}/{person}/release/grant", operation = "Members_release")
    public record GrantRelease(@InPath Organization organization, @InPath UUID person, Decision letter,
            @Size(max = Action.LONGEST_TEXT) @Nullable String remarks, LocalDate on) implements MemberActions.OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new ReleaseMember(person, organization, letter, making.sealedOf(person, remarks), on));
        }
    }

    /** The unit above does not release the member. */
    @Task(Act.REFUSE_RELEASE)
    @Address(value = "/members/{organization}/{person}/release/refusal", operation = "Members_refuseRelease")
    public record KeepMember(@InPath Organization organization, @InPath UUID person,
            LocalDate on) implements MemberActions.OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new RefuseRelease(person, organization, on));
        }
    }

    /** The branch takes back what it asked for. */
    @Task(Act.WITHDRAW_RELEASE)
    @Address(value = "/members/{organization}/{person}/release/withdrawal", operation = "Members_withdrawRelease")
    public record TakeReleaseBack(@InPath Organization organization, @InPath UUID person,
            LocalDate on) implements MemberActions.OfMember {
        @Override
        public List<?> commands(Making making) {
            return List.of(new WithdrawRelease(person, organization, on));
        }
    }
}
