package vn.oneplusone.app.actions.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;

/** What the automation asks for after an approval. */
public final class AutomationActions {
    private AutomationActions() {}

    /** The admission that an approved referral leads to; the automation asks for it. */
    @Task(Act.ADMIT_APPROVED)
    public record AdmitApproved(UUID person, Organization organization, UUID branch, LocalDate on, Decision decision,
            UUID referral, @Nullable AgeException exception) implements Action {
        @Override
        public String stream() {
            return PersonActions.stream(person);
        }

        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.Affair(person, branch));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new AdmitMember(person, organization, branch, on, decision, referral, exception));
        }
    }

    /** The admission that a referral led to is there, so the referral is fulfilled; the automation asks for it. */
    @Task(Act.FULFIL)
    public record Fulfil(Organization organization, UUID youth, UUID branch, UUID referral) implements Action {
        @Override
        public String stream() {
            return Referral.stream(organization, youth);
        }

        @Override
        public List<Touch> touches(Register now) {
            return List.of(new Touch.Affair(youth, branch));
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new FulfilReferral(youth, organization, referral));
        }
    }
}
