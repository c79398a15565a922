package vn.oneplusone.referral;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AgreementAboveMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.AgreementAboveTooLate;
import vn.oneplusone.referral.commands.ReferralRefusal.AgreementAboveUnexpected;
import vn.oneplusone.referral.commands.ReferralRefusal.EndorserNotAllowed;
import vn.oneplusone.referral.commands.ReferralRefusal.IntroducerNotAllowed;
import vn.oneplusone.referral.commands.ReferralRefusal.IntroducersTogether;
import vn.oneplusone.referral.commands.ReferralRefusal.LapsedTooEarly;
import vn.oneplusone.referral.commands.ReferralRefusal.NoExceptionOfAge;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationIncomplete;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationNotNeeded;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerNotMember;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerTooNew;
import vn.oneplusone.referral.commands.ReferralRefusal.SchoolingTooLow;
import vn.oneplusone.referral.commands.ReferralRefusal.TogetherSinceMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.TogetherTooShort;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesImpossible;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesNotEnough;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesUnexpected;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooOld;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooOldWithoutException;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooYoung;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.Schooling;

/** Applies the rules of one organization's path: each method refuses by name or does nothing. */
record Judgement(RuleSet.Path rules) {

    /** Whether somebody is named agrees with the capacity, and the rules know it. */
    void requireIntroducer(@Nullable Introducer introducer, boolean somebody) {
        Introducer capacity = capacity(introducer, somebody);
        if (capacity.isPerson() != somebody) {
            throw somebody ? new IntroducersTogether() : new ReferrerMissing();
        }
        if (!rules.introducers().value().contains(capacity)) {
            throw new IntroducerNotAllowed();
        }
    }

    private static Introducer capacity(@Nullable Introducer introducer, boolean somebody) {
        return introducer != null ? introducer : somebody ? Introducer.MEMBER : Introducer.BRANCH;
    }

    /** A member of the Party introduces where there is no Union, so is no member of it. */
    void requireReferrer(Person referrer, @Nullable Introducer introducer, LocalDate on) {
        if (introducer == Introducer.PARTY_MEMBER) {
            if (!referrer.isRegistered()) {
                throw new ReferrerNotMember();
            }
        } else if (!referrer.isActiveIn(rules.referrerMemberOf().value(), on)) {
            throw new ReferrerNotMember();
        }
    }

    void requireLongStandingReferrer(Person referrer, @Nullable Introducer introducer, EndorseReferral endorsement) {
        LocalDate on = endorsement.on();
        Integer together = rules.togetherMonths().value();
        Integer months = rules.referrerMonthsAtEndorsement().value();
        if (together != null || months != null) {
            requireReferrer(referrer, introducer, on);
        }
        if (months != null && !referrer.isActiveSince(months, rules.referrerMemberOf().value(), on)) {
            throw new ReferrerTooNew(months);
        }
        if (together != null) {
            requireTogether(together, endorsement.togetherSince(), on);
        }
    }

    private static void requireTogether(int months, @Nullable LocalDate since, LocalDate on) {
        if (since == null) {
            throw new TogetherSinceMissing(months);
        }
        if (since.plusMonths(months).isAfter(on)) {
            throw new TogetherTooShort(months);
        }
    }

    /** All that is asked of a vote or an agreement of the branch, whenever it was recorded. */
    void requireEndorsement(EndorseReferral endorsement, ReferralProgress before, Members members) {
        requirePreparation(before.prepared());
        requireEndorser(endorsement);
        requireSchooling(endorsement.schooling());
        UUID referrer = before.referrer();
        if (referrer != null) {
            requireLongStandingReferrer(members.person(referrer), before.introducer(), endorsement);
        }
        requireNotTooOldEvenByDecision(members.person(endorsement.youth()).birthYear(), endorsement.on());
    }

    /** All that is asked of the age of a youth who is admitted on that day. */
    void requireAge(int birthYear, LocalDate admittedOn, boolean exception) {
        requireNotTooYoung(birthYear, admittedOn);
        requireNotTooOld(birthYear, admittedOn, exception);
    }

    /** The votes are those of the meeting or of the committee; the level above decides without. */
    void requireEndorser(EndorseReferral endorsement) {
        EndorsedBy by = Objects.requireNonNullElse(endorsement.endorsedBy(), EndorsedBy.MEETING);
        if (!rules.endorsers().value().contains(by)) {
            throw new EndorserNotAllowed();
        }
        LocalDate agreed = endorsement.agreedAboveOn();
        if (by == EndorsedBy.COMMITTEE && agreed == null) {
            throw new AgreementAboveMissing();
        }
        if (by != EndorsedBy.COMMITTEE && agreed != null) {
            throw new AgreementAboveUnexpected();
        }
        if (agreed != null && agreed.isAfter(endorsement.on())) {
            throw new AgreementAboveTooLate(agreed);
        }
        if (by == EndorsedBy.LEVEL_ABOVE) {
            if (endorsement.present() != null || endorsement.votesFor() != null) {
                throw new VotesUnexpected();
            }
        } else {
            requireMajority(endorsement.present(), endorsement.votesFor());
        }
    }

    /** Refuses only what is stated and too little: nothing is asked of youths whose schooling is not stated. */
    void requireSchooling(@Nullable Schooling stated) {
        Schooling least = rules.minimumSchooling().value();
        if (least != null && stated != null && stated.compareTo(least) < 0) {
            throw new SchoolingTooLow(least);
        }
    }

    void requirePartOfPath(PreparationStep step) {
        if (!rules.preparation().value().contains(step)) {
            throw new PreparationNotNeeded();
        }
    }

    void requirePreparation(Set<PreparationStep> done) {
        Set<PreparationStep> missing = missing(done);
        if (!missing.isEmpty()) {
            throw new PreparationIncomplete(missing);
        }
    }

    Set<PreparationStep> missing(Set<PreparationStep> done) {
        var missing = EnumSet.noneOf(PreparationStep.class);
        missing.addAll(rules.preparation().value());
        missing.removeAll(done);
        return missing;
    }

    private void requireMajority(@Nullable Integer present, @Nullable Integer votesFor) {
        if (present == null && votesFor == null) {
            if (rules.votesCounted().value()) {
                throw new VotesMissing();
            }
            return;
        }
        if (present == null || votesFor == null || present <= 0 || votesFor < 0 || votesFor > present) {
            throw new VotesImpossible();
        }
        int percent = rules.votesForAbovePercent().value();
        // as longs: a mistyped crowd must not overflow into a majority
        if (100L * votesFor <= (long) percent * present) {
            throw new VotesNotEnough(percent);
        }
    }

    /** Asserts that nothing has happened for long enough. */
    void requireNoStepSince(LocalDate latest, LocalDate on) {
        int months = rules.lapsesAfterMonths().value();
        LocalDate first = latest.plusMonths(months);
        if (on.isBefore(first)) {
            throw new LapsedTooEarly(months, first);
        }
    }

    /** Refuses only where every birthday of that year makes the youth too old; the exact age is judged at the admission. */
    void requireNotTooOld(int birthYear, LocalDate on, boolean exception) {
        int oldest = rules.oldestYears().value();
        boolean exceptions = rules.beyondOldestByDecision().value();
        if (exception && !exceptions) {
            throw new NoExceptionOfAge(oldest);
        }
        if (!exception && LocalDate.of(birthYear, Month.DECEMBER, 31).plusYears(oldest).isBefore(on)) {
            throw exceptions ? new YouthTooOldWithoutException(oldest) : new YouthTooOld(oldest);
        }
    }

    /** The same before the decision, which may still say that it is an exception. */
    void requireNotTooOldEvenByDecision(int birthYear, LocalDate on) {
        requireNotTooOld(birthYear, on, rules.beyondOldestByDecision().value());
    }

    /** Refuses only where every birthday of that year makes the youth too young; the exact age is judged at the admission. */
    void requireNotTooYoung(int birthYear, LocalDate on) {
        int youngest = rules.youngestYears().value();
        if (LocalDate.of(birthYear, Month.JANUARY, 1).plusYears(youngest).isAfter(on)) {
            throw new YouthTooYoung(youngest);
        }
    }
}
