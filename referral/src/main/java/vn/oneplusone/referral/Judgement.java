package vn.oneplusone.referral;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.referral.commands.ReferralRefusal.LapsedTooEarly;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationIncomplete;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationNotNeeded;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerNotMember;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerTooNew;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesImpossible;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesNotEnough;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooOld;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooYoung;
import vn.oneplusone.referral.events.PreparationStep;

/** Applies the rules of one organization's path: each method refuses by name or does nothing. */
record Judgement(RuleSet.Path rules) {

    void requireReferrer(Person referrer, LocalDate on) {
        if (!referrer.isActiveIn(rules.referrerMemberOf().value(), on)) {
            throw new ReferrerNotMember();
        }
    }

    void requireLongStandingReferrer(Person referrer, LocalDate on) {
        Integer months = rules.referrerMonthsAtEndorsement().value();
        if (months == null) {
            return;
        }
        requireReferrer(referrer, on);
        if (!referrer.isActiveSince(months, rules.referrerMemberOf().value(), on)) {
            throw new ReferrerTooNew(months);
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

    void requireMajority(@Nullable Integer present, @Nullable Integer votesFor) {
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
    void requireNotTooOld(int birthYear, LocalDate on) {
        int oldest = rules.oldestYears().value();
        if (LocalDate.of(birthYear, Month.DECEMBER, 31).plusYears(oldest).isBefore(on)) {
            throw new YouthTooOld(oldest);
        }
    }

    /** Refuses only where every birthday of that year makes the youth too young; the exact age is judged at the admission. */
    void requireNotTooYoung(int birthYear, LocalDate on) {
        int youngest = rules.youngestYears().value();
        if (LocalDate.of(birthYear, Month.JANUARY, 1).plusYears(youngest).isAfter(on)) {
            throw new YouthTooYoung(youngest);
        }
    }
}
