package vn.oneplusone.app.actions.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.Making;
import vn.oneplusone.app.actions.NamesIdentity;
import vn.oneplusone.app.actions.Requestable;
import vn.oneplusone.app.actions.Touch;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.DeclineReferral;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.Schooling;

/** The path of a referral, from the introduction to the approval; the admission follows by itself. */
public final class ReferralActions {
    private static final int MOST_PEOPLE = 100_000;

    private ReferralActions() {}

    /**
     * A youth is introduced.
     *
     * @param referral its id
     * @param youth who is introduced; may be left out where {@code ask} says who is meant
     * @param referrer null where the branch refers collectively
     * @param confirmedOn the day on which the youth said yes, where that is known already
     * @param introducer left out where a member introduces, or the branch
     * @param ask who is meant, where it is a person beyond reach
     */
    @Task(Act.REFER)
    @Address("/referrals")
    public record Refer(@Made UUID referral, @Nullable UUID youth, Organization organization, @Nullable UUID referrer,
            UUID branch, ReferralChannel channel, LocalDate on, @Nullable UUID campaign,
            @Nullable LocalDate confirmedOn, @Nullable Introducer introducer,
            @Valid @Nullable Ask ask) implements Requestable {
        @Override
        public String stream() {
            return youth == null ? "request/" + referral : Referral.stream(organization, youth);
        }

        @Override
        public List<Touch> touches(Register now) {
            List<Touch> touches = new ArrayList<>(List.of(new Touch.InUnit(branch), new Touch.Beginning(youth)));
            if (referrer != null) {
                touches.add(new Touch.Named(referrer));
            }
            return touches;
        }

        @Override
        public List<?> commands(Making making) {
            UUID of = Subjects.known(youth);
            ReferYouth refer = new ReferYouth(referral, of, organization, referrer, branch, channel, on, campaign,
                    introducer);
            return confirmedOn == null
                    ? List.of(refer)
                    : List.of(refer, new ConfirmYouth(of, organization, confirmedOn));
        }

        @Override
        public RequestedAction requested() {
            return RequestedAction.REFERRAL;
        }

        @Override
        public UUID request() {
            return referral;
        }

        @Override
        public UUID unit() {
            return branch;
        }

        @Override
        public @Nullable UUID subject() {
            return youth;
        }

        @Override
        public Refer about(UUID person) {
            return new Refer(referral, person, organization, referrer, branch, channel, on, campaign, confirmedOn,
                    introducer, null);
        }
    }

    /**
     * A youth whom the ledger does not know is registered and introduced: both or neither.
     *
     * @param representative a parent or guardian to be registered with them; null where that is not needed or they are known
     */
    @Task(Act.REFER)
    public record ReferNew(@Valid PersonActions.@Nullable Registration representative,
            @Valid PersonActions.Registration person,
            Refer referral) implements NamesIdentity {
        @Override
        public String stream() {
            return referral.stream();
        }

        @Override
        public @Nullable String identityNumber() {
            return person.identityNumber() != null || representative == null
                    ? person.identityNumber()
                    : representative.identityNumber();
        }

        @Override
        public @Nullable UUID bearer() {
            return null;
        }

        @Override
        public List<Touch> touches(Register now) {
            List<Touch> touches = new ArrayList<>(person.touches(now));
            if (representative != null) {
                touches.addAll(representative.touches(now));
            }
            referral.touches(now).stream().filter(touch -> !(touch instanceof Touch.Beginning)).forEach(touches::add);
            return touches;
        }

        @Override
        public List<?> commands(Making making) {
            List<Object> commands = new ArrayList<>();
            // the youth first: a question about duplicates is about them
            List<?> registered = person.commands(making);
            if (representative != null) {
                commands.addAll(representative.commands(making));
            }
            commands.addAll(registered);
            commands.addAll(referral.commands(making));
            return commands;
        }
    }

    /** A step of a referral that is there: an affair of its branch. */
    public interface OfReferral extends Action {
        Organization organization();

        UUID person();

        @Override
        default String stream() {
            return Referral.stream(organization(), person());
        }

        @Override
        default List<Touch> touches(Register now) {
            Referral referral = now.referral(organization(), person());
            return List.of(new Touch.Affair(person(), referral == null ? null : referral.branch()));
        }
    }

    /** The youth said yes. */
    @Task(Act.CONFIRM)
    @Address("/referrals/{organization}/{person}/confirmation")
    public record Confirm(@InPath Organization organization, @InPath UUID person,
            LocalDate on) implements OfReferral {
        @Override
        public List<?> commands(Making making) {
            return List.of(new ConfirmYouth(person, organization, on));
        }
    }

    /**
     * A step of the preparation.
     *
     * @param helper only where one is assigned
     */
    @Task(Act.PREPARE)
    @Address("/referrals/{organization}/{person}/preparation")
    public record Prepare(@InPath Organization organization, @InPath UUID person, PreparationStep step, LocalDate on,
            @Nullable UUID helper) implements OfReferral {
        @Override
        public List<Touch> touches(Register now) {
            List<Touch> touches = new ArrayList<>(OfReferral.super.touches(now));
            if (helper != null) {
                touches.add(new Touch.Named(helper));
            }
            return touches;
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new RecordPreparation(person, organization, step, on, helper));
        }
    }

    /**
     * The branch voted. The two numbers are needed where the organization votes.
     *
     * @param togetherSince since when the referrer has worked, laboured or studied with the youth: asked where a person introduced to the Union
     * @param endorsedBy left out for the meeting of the branch
     * @param agreedAboveOn when the level above agreed that the committee decides
     * @param schooling where it is known
     */
    @Task(Act.ENDORSE)
    @Address("/referrals/{organization}/{person}/endorsement")
    public record Endorse(@InPath Organization organization, @InPath UUID person,
            @Range(max = MOST_PEOPLE) @Nullable Integer present, @Range(max = MOST_PEOPLE) @Nullable Integer votesFor,
            LocalDate on, @Nullable LocalDate togetherSince, @Nullable EndorsedBy endorsedBy,
            @Nullable LocalDate agreedAboveOn, @Nullable Schooling schooling) implements OfReferral {
        /** By the level above, which is asked for what it may do. */
        @Override
        public Act act() {
            return endorsedBy == EndorsedBy.LEVEL_ABOVE ? Act.APPROVE : Act.ENDORSE;
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new EndorseReferral(person, organization, present, votesFor, on, togetherSince, endorsedBy,
                    agreedAboveOn, schooling));
        }
    }

    /**
     * The unit above approved.
     *
     * @param exception where the decision says that the youth is admitted beyond the ages of the rules
     */
    @Task(Act.APPROVE)
    @Address("/referrals/{organization}/{person}/approval")
    public record Approve(@InPath Organization organization, @InPath UUID person, Decision decision,
            @Nullable LocalDate ceremonyOn, @Nullable AgeException exception) implements OfReferral {
        @Override
        public List<?> commands(Making making) {
            return List.of(new ApproveReferral(person, organization, decision, ceremonyOn, exception));
        }
    }

    /** The youth, the branch or the unit above said no. */
    @Task(Act.DECLINE)
    @Address("/referrals/{organization}/{person}/decline")
    public record Decline(@InPath Organization organization, @InPath UUID person, DeclinedBy by,
            @Size(max = Action.LONGEST_TEXT) @Nullable String reason, LocalDate on) implements OfReferral {
        @Override
        public Act act() {
            return by == DeclinedBy.UPPER_LEVEL ? Act.DECLINE_ABOVE : Act.DECLINE;
        }

        @Override
        public List<?> commands(Making making) {
            return List.of(new DeclineReferral(person, organization, by, making.sealed(reason), on));
        }
    }

    /** The referral is taken back. */
    @Task(Act.WITHDRAW)
    @Address("/referrals/{organization}/{person}/withdrawal")
    public record Withdraw(@InPath Organization organization, @InPath UUID person,
            @Size(max = Action.LONGEST_TEXT) @Nullable String reason,
            LocalDate on) implements OfReferral {
        @Override
        public List<?> commands(Making making) {
            return List.of(new WithdrawReferral(person, organization, making.sealed(reason), on));
        }
    }

    /** An approval came to nothing. */
    @Task(Act.LAPSE)
    @Address("/referrals/{organization}/{person}/lapse")
    public record Lapse(@InPath Organization organization, @InPath UUID person,
            LocalDate on) implements OfReferral {
        @Override
        public List<?> commands(Making making) {
            return List.of(new LapseReferral(person, organization, on));
        }
    }
}
