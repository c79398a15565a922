package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonCommand.CorrectAdmission;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectApproval;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectEndorsement;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.TakeBackStep;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.Schooling;

/** What was recorded of a referral is put right: by the account that may record such a step, and in a closed year by order of who closed it. */
public final class CorrectionActions {
    private static final int MOST_PEOPLE = 100_000;

    private CorrectionActions() {}

    /** A correction of a step that is on record. */
    public interface OfStep extends ReferralActions.OfReferral, Ordered {
        String reason();

        @Override
        default List<Touch> touches(Register now) {
            return with(ReferralActions.OfReferral.super.touches(now));
        }
    }

    private static SealedText why(OfStep correction, Making making) {
        return Objects.requireNonNull(making.sealed(correction.reason()));
    }

    /**
     * The vote or the agreement of the branch, in full, as it is right.
     *
     * @param correctedOn the day of the correction
     */
    @Task(Act.CORRECT_ENDORSEMENT)
    @Address("/referrals/{organization}/{person}/endorsement/correction")
    public record Endorsement(@InPath Organization organization, @InPath UUID person,
            @Range(max = MOST_PEOPLE) @Nullable Integer present, @Range(max = MOST_PEOPLE) @Nullable Integer votesFor,
            LocalDate on, @Nullable LocalDate togetherSince, @Nullable EndorsedBy endorsedBy,
            @Nullable LocalDate agreedAboveOn, @Nullable Schooling schooling,
            @Size(max = Action.LONGEST_TEXT) String reason, LocalDate correctedOn,
            @Valid @Nullable CorrectionOrder order) implements OfStep {
        /** By the level above, which corrects what it recorded. */
        @Override
        public Act act() {
            return endorsedBy == EndorsedBy.LEVEL_ABOVE ? Act.CORRECT_APPROVAL : Act.CORRECT_ENDORSEMENT;
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new CorrectEndorsement(
                    new EndorseReferral(person, organization, present, votesFor, on, togetherSince, endorsedBy,
                            agreedAboveOn, schooling),
                    why(this, making), correctedOn, order));
        }
    }

    /**
     * The decision of the unit above, in full, as it is right; an admission that followed from it moves with it.
     *
     * @param correctedOn the day of the correction
     */
    @Task(Act.CORRECT_APPROVAL)
    @Address("/referrals/{organization}/{person}/approval/correction")
    public record Approval(@InPath Organization organization, @InPath UUID person, Decision decision,
            @Nullable LocalDate ceremonyOn, @Nullable AgeException exception,
            @Size(max = Action.LONGEST_TEXT) String reason, LocalDate correctedOn,
            @Valid @Nullable CorrectionOrder order) implements OfStep {
        @Override
        public List<?> commands(Making making) {
            List<Object> commands = new ArrayList<>();
            Referral referral = making.now().referral(organization, person);
            // first, as the approval is judged beside the admission as it is right
            if (referral != null && followed(making.now(), referral)) {
                commands.add(new CorrectAdmission(person, organization, referral.id(),
                        admittedOn(decision, ceremonyOn), decision, exception, correctedOn, order));
            }
            commands.add(new CorrectApproval(new ApproveReferral(person, organization, decision, ceremonyOn, exception),
                    why(this, making), correctedOn, order));
            return commands;
        }

        /** Whether the youth was admitted by the decision, on the day that follows from it. */
        private boolean followed(Register now, Referral referral) {
            ReferralApproved approval = referral.approval();
            Person youth = now.person(person);
            Person.Membership membership = youth == null ? null : youth.memberships().get(organization);
            return approval != null && membership != null && referral.id().equals(membership.referral())
                    && membership.since().equals(admittedOn(approval.decision(), approval.ceremonyOn()));
        }

        private static LocalDate admittedOn(Decision decision, @Nullable LocalDate ceremonyOn) {
            return ceremonyOn == null ? decision.on() : ceremonyOn;
        }
    }

    /**
     * A step was recorded for the wrong youth or by a slip.
     *
     * @param on the day of the correction
     */
    @Task(Act.TAKE_BACK_STEP)
    @Address("/referrals/{organization}/{person}/taking-back")
    public record TakeBack(@InPath Organization organization, @InPath UUID person, RecordedStep step,
            @Size(max = Action.LONGEST_TEXT) String reason, LocalDate on,
            @Valid @Nullable CorrectionOrder order) implements OfStep {
        /** What the unit above recorded, it takes back. */
        @Override
        public Act act() {
            return act(step);
        }

        /** The task of taking that step back. */
        public static Act act(RecordedStep step) {
            return switch (step) {
                case CONFIRMATION, CLASS, HELPER, PROBATION_TASK, ENDORSEMENT, DECLINE, WITHDRAWAL ->
                    Act.TAKE_BACK_STEP;
                case ENDORSEMENT_ABOVE, APPROVAL, DECLINE_ABOVE, LAPSE -> Act.TAKE_BACK_ABOVE;
            };
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new TakeBackStep(person, organization, step, why(this, making), on, order));
        }
    }
}
