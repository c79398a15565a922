package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberAwarded;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberDisciplined;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.ReleaseRefused;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.ReleaseWithdrawn;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.StayReason;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;

/** Commands about a person and their memberships, decided in the stream of that person. */
public sealed interface PersonCommand {
    /**
     * The command that would record a fact, for judging it again.
     *
     * @param birthDate what is assumed, since the details are sealed; of a name nothing is known
     */
    static PersonCommand recording(PersonEvent fact, LocalDate birthDate) {
        return switch (fact) {
            case PersonRegistered f -> new RegisterPerson(f.person(), PersonalDetails.sealed(birthDate), f.gender(),
                    f.unit(), f.consent(), f.on());
            case PersonDetailsCorrected f -> new CorrectDetails(f.person(), PersonalDetails.sealed(birthDate),
                    f.gender(), f.on());
            case ConsentGiven f -> new GiveConsent(f.person(), f.consent(), f.on());
            case ConsentWithdrawn f -> new WithdrawConsent(f.person(), f.on());
            case PersonHandedOver f -> new HandOverPerson(f.person(), f.to(), f.on());
            case PersonErased f -> new ErasePerson(f.person(), f.on());
            case MemberAdmitted f -> new AdmitMember(f.person(), f.organization(), f.branch(), f.on(), f.decision(),
                    f.referral(), f.exception());
            case MemberReceived f -> new ReceiveMember(f.person(), f.organization(), f.branch(), f.on(),
                    f.admittedOn(), f.outside(), f.letter());
            case ReleaseRequested f -> new RequestRelease(f.person(), f.organization(), f.outside(),
                    sealed(f.remarks()), f.duesPaidUntil(), f.on());
            case MemberReleased f -> new ReleaseMember(f.person(), f.organization(), f.letter(), sealed(f.remarks()),
                    f.on());
            case ReleaseRefused f -> new RefuseRelease(f.person(), f.organization(), f.on());
            case ReleaseWithdrawn f -> new WithdrawRelease(f.person(), f.organization(), f.on());
            case TransferRequested f -> new RequestTransfer(f.person(), f.organization(), f.to(), f.on(),
                    sealed(f.remarks()), f.duesPaidUntil());
            case TransferPassed f -> new PassTransfer(f.person(), f.organization(), f.unit(), f.on(),
                    sealed(f.remarks()));
            case TemporaryActivityBegun f -> new BeginTemporaryActivity(f.person(), f.organization(), f.branch(),
                    f.on(), f.until());
            case TemporaryActivityEnded f -> new EndTemporaryActivity(f.person(), f.organization(), f.on());
            case TransferAccepted f -> new AcceptTransfer(f.person(), f.organization(), f.on());
            case MemberPlaced f -> new PlaceMember(f.person(), f.to(), f.on(), f.decision());
            case TransferRefused f -> new RefuseTransfer(f.person(), f.organization(), f.on());
            case MemberClassified f -> new ClassifyMember(f.person(), f.organization(), f.year(), f.grade(), f.on());
            case DuesPaid f ->
                new RecordDues(f.person(), f.organization(), f.year(), f.month(), f.entry(), f.on());
            case StayAgreed f -> new AgreeStay(f.person(), f.reason(), f.until(), f.on());
            case MemberEnlisted f -> new EnlistMember(f.person(), f.organization(), f.on());
            case PartyStepRecorded f -> new RecordPartyStep(f.person(), f.step(), f.on(), f.decision());
            case MemberAwarded f -> new AwardMember(f.person(), f.organization(), f.level(), f.form(), f.decision());
            case MemberDisciplined f -> new DisciplineMember(f.person(), f.organization(), f.form(), f.decision());
            case MembershipEnded f -> new EndMembership(f.person(), f.organization(), f.reason(), f.on(),
                    f.decision());
            case AdmissionCorrected f -> new CorrectAdmission(f.person(), f.organization(), f.referral(), f.on(),
                    f.decision(), f.exception(), f.correctedOn(), f.order());
            case AdmissionAnnulled f -> new AnnulAdmission(f.person(), f.organization(), f.decision(), f.order());
        };
    }

    private static @Nullable SealedText sealed(@Nullable String text) {
        return text == null ? null : new SealedText(text);
    }

    UUID person();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "person/" + person();
    }

    /**
     * Register a person with their consent; the details are sealed while this is handled.
     *
     * @param consent null where a list or a form leaves it out: refused, in words that say so
     */
    record RegisterPerson(UUID person, PersonalDetails details, Gender gender, UUID unit, @Nullable Consent consent,
            LocalDate on) implements PersonCommand {}

    /** Replace the details of a person, all at once; they are sealed while this is handled. */
    record CorrectDetails(UUID person, PersonalDetails details, Gender gender, LocalDate on) implements PersonCommand {}

    /**
     * Record that a person who had withdrawn their consent agrees again.
     *
     * @param consent null where a list or a form leaves it out: refused, in words that say so
     * @param on the day on which it is recorded
     */
    record GiveConsent(UUID person, @Nullable Consent consent, LocalDate on) implements PersonCommand {}

    /** Record that a person no longer agrees to be recorded. */
    record WithdrawConsent(UUID person, LocalDate on) implements PersonCommand {}

    /**
     * Make another unit the home of a person who was never a member.
     *
     * @param to a unit of any level
     */
    record HandOverPerson(UUID person, UUID to, LocalDate on) implements PersonCommand {}

    /** Erase a person's details for good; the sender destroys the key as soon as the fact is recorded. */
    record ErasePerson(UUID person, LocalDate on) implements PersonCommand {}

    /** Admit a registered person to an organization. */
    record AdmitMember(UUID person, Organization organization, UUID branch, LocalDate on, Decision decision,
            @Nullable UUID referral, @Nullable AgeException exception) implements PersonCommand {
        /** Within the ages of the rules. */
        public AdmitMember(UUID person, Organization organization, UUID branch, LocalDate on, Decision decision,
                @Nullable UUID referral) {
            this(person, organization, branch, on, decision, referral, null);
        }
    }

    /**
     * Take in a registered person who is a member in a unit outside the ledger.
     *
     * @param on the first day in the branch
     * @param admittedOn the day of the admission there
     * @param outside name of the unit outside
     * @param letter number and day of the letter of introduction
     */
    record ReceiveMember(UUID person, Organization organization, UUID branch, LocalDate on, LocalDate admittedOn,
            String outside, Decision letter) implements PersonCommand {}

    /**
     * Ask another branch to take a member over; sent for the branch that is left.
     *
     * @param duesPaidUntil any day of the month up to which the dues are paid: then the units above both branches pass the transfer on;
     * null where the branches agree without them
     */
    record RequestTransfer(UUID person, Organization organization, UUID to, LocalDate on,
            @Nullable SealedText remarks, @Nullable LocalDate duesPaidUntil) implements PersonCommand {
        /** Between the branches alone. */
        public RequestTransfer(UUID person, Organization organization, UUID to, LocalDate on) {
            this(person, organization, to, on, null, null);
        }
    }

    /**
     * Pass a transfer on; sent for the unit above a branch.
     *
     * @param unit whose turn it is, as the request names it
     */
    record PassTransfer(UUID person, Organization organization, UUID unit, LocalDate on,
            @Nullable SealedText remarks) implements PersonCommand {}

    /** Take over the member whose transfer was requested; sent for the branch that is entered. */
    record AcceptTransfer(UUID person, Organization organization, LocalDate on) implements PersonCommand {}

    /** Do not take over the member whose transfer was requested; sent for the branch that would be entered. */
    record RefuseTransfer(UUID person, Organization organization, LocalDate on) implements PersonCommand {}

    /**
     * Ask the unit above to release a member to a unit outside the ledger; sent for the branch.
     *
     * @param outside name of the unit outside
     * @param duesPaidUntil any day of the month up to which the dues are paid
     */
    record RequestRelease(UUID person, Organization organization, String outside, @Nullable SealedText remarks,
            LocalDate duesPaidUntil, LocalDate on) implements PersonCommand {}

    /**
     * Release the member for whom the branch asked; sent for the unit above.
     *
     * @param letter number and day of the letter of introduction
     * @param on the first day on which they no longer are a member here
     */
    record ReleaseMember(UUID person, Organization organization, Decision letter, @Nullable SealedText remarks,
            LocalDate on) implements PersonCommand {}

    /** Do not release the member for whom the branch asked; sent for the unit above. */
    record RefuseRelease(UUID person, Organization organization, LocalDate on) implements PersonCommand {}

    /** Take back what the branch asked for. */
    record WithdrawRelease(UUID person, Organization organization, LocalDate on) implements PersonCommand {}

    /**
     * Record that a member who is away takes part in another branch.
     *
     * @param branch where they take part
     * @param until the last day there
     */
    record BeginTemporaryActivity(UUID person, Organization organization, UUID branch, LocalDate on,
            LocalDate until) implements PersonCommand {}

    /**
     * Record that they no longer do, before the day that was foreseen.
     *
     * @param on the first day on which they no longer do
     */
    record EndTemporaryActivity(UUID person, Organization organization, LocalDate on) implements PersonCommand {}

    /** Record the grade that a member was given for a year. */
    record ClassifyMember(UUID person, Organization organization, int year, Grade grade,
            LocalDate on) implements PersonCommand {}

    /** Record that a member was called up for service. */
    record EnlistMember(UUID person, Organization organization, LocalDate on) implements PersonCommand {}

    /** Record that a member of the Union was introduced to the Party, or admitted by it. */
    record RecordPartyStep(UUID person, PartyStep step, LocalDate on,
            @Nullable String decision) implements PersonCommand {}

    /** Record an award that a member was given. */
    record AwardMember(UUID person, Organization organization, AwardLevel level, AwardForm form,
            Decision decision) implements PersonCommand {}

    /** Record a measure of discipline against a member who stays one. */
    record DisciplineMember(UUID person, Organization organization, DisciplineForm form,
            Decision decision) implements PersonCommand {}

    /**
     * Record up to which month a member has paid their dues.
     *
     * @param month 1 to 12
     * @param entry a correction, where the month on record was wrong
     */
    record RecordDues(UUID person, Organization organization, int year, int month, DuesEntry entry,
            LocalDate on) implements PersonCommand {}

    /**
     * Let a member of the Union stay on beyond the age.
     *
     * @param until the day on which they are due after all
     */
    record AgreeStay(UUID person, StayReason reason, LocalDate until, LocalDate on) implements PersonCommand {}

    /** End a membership. */
    record EndMembership(UUID person, Organization organization, EndingReason reason, LocalDate on,
            @Nullable String decision) implements PersonCommand {}

    /**
     * Replace day and decision of the latest admission, which this referral had led to.
     *
     * @param on the right day
     * @param correctedOn day of the correction
     */
    record CorrectAdmission(UUID person, Organization organization, UUID referral, LocalDate on, Decision decision,
            @Nullable AgeException exception, LocalDate correctedOn,
            @Nullable CorrectionOrder order) implements PersonCommand {}

    /** Declare the latest admission to an organization, or the reception of a member from outside, invalid from the beginning, whether or not the membership has ended since. */
    record AnnulAdmission(UUID person, Organization organization, Decision decision,
            @Nullable CorrectionOrder order) implements PersonCommand {}

    /** Place a member of a branch that was split in one of its parts, in each organization in which they were there. */
    record PlaceMember(UUID person, UUID part, LocalDate on, Decision decision) implements PersonCommand {}
}
