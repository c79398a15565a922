package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;

/** Commands about a person and their memberships, decided in the stream of that person. */
public sealed interface PersonCommand {
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
            @Nullable UUID referral) implements PersonCommand {}

    /** Ask another branch to take a member over; sent for the branch that is left. */
    record RequestTransfer(UUID person, Organization organization, UUID to, LocalDate on) implements PersonCommand {}

    /** Take over the member whose transfer was requested; sent for the branch that is entered. */
    record AcceptTransfer(UUID person, Organization organization, LocalDate on) implements PersonCommand {}

    /** Do not take over the member whose transfer was requested; sent for the branch that would be entered. */
    record RefuseTransfer(UUID person, Organization organization, LocalDate on) implements PersonCommand {}

    /** Record the grade that a member was given for a year. */
    record ClassifyMember(UUID person, Organization organization, int year, Grade grade,
            LocalDate on) implements PersonCommand {}

    /** End a membership. */
    record EndMembership(UUID person, Organization organization, EndingReason reason, LocalDate on,
            @Nullable String decision) implements PersonCommand {}

    /** Declare the latest admission to an organization invalid from the beginning, whether or not the membership has ended since. */
    record AnnulAdmission(UUID person, Organization organization, Decision decision) implements PersonCommand {}
}
