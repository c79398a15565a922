package vn.oneplusone.membership;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyEnlisted;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionAlreadyRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.DuesAlreadyPaid;
import vn.oneplusone.membership.commands.MembershipRefusal.DuesBeforeMembership;
import vn.oneplusone.membership.commands.MembershipRefusal.DuesPaidFurther;
import vn.oneplusone.membership.commands.MembershipRefusal.DuesTooFarAhead;
import vn.oneplusone.membership.commands.MembershipRefusal.NoDuesToCorrect;
import vn.oneplusone.membership.commands.MembershipRefusal.PartyStepAlreadyRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.PartyStepsOutOfOrder;
import vn.oneplusone.membership.commands.MembershipRefusal.StayDecidedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.StayNotNeeded;
import vn.oneplusone.membership.commands.MembershipRefusal.StayOverAlready;
import vn.oneplusone.membership.commands.MembershipRefusal.StayTooLong;
import vn.oneplusone.membership.commands.PersonCommand.AgreeStay;
import vn.oneplusone.membership.commands.PersonCommand.RecordDues;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.StayReason;

/** What happened to a member and does not happen again: call-up, the steps into the Party, awards and measures by one decision, dues of a month. */
final class Recorded {
    private record Once(Organization organization, String number, LocalDate on) {}

    private final Map<Organization, LocalDate> enlisted = new EnumMap<>(Organization.class);
    private final Map<PartyStep, LocalDate> partySteps = new EnumMap<>(PartyStep.class);
    private final Map<Organization, YearMonth> paidThrough = new EnumMap<>(Organization.class);
    private @Nullable LocalDate stayDecidedOn;
    private final Set<Once> awards = new HashSet<>();
    private final Set<Once> measures = new HashSet<>();

    void refuseEnlistment(Organization organization) {
        LocalDate before = enlisted.get(organization);
        if (before != null) {
            throw new AlreadyEnlisted(before);
        }
    }

    /** That the Party knows somebody whose introduction is not on record is possible: it may be older than the ledger. */
    void refusePartyStep(PartyStep step, LocalDate on) {
        LocalDate before = partySteps.get(step);
        if (before != null) {
            throw new PartyStepAlreadyRecorded(before);
        }
        LocalDate introduced = step == PartyStep.ADMITTED ? partySteps.get(PartyStep.INTRODUCED) : null;
        if (introduced != null && on.isBefore(introduced)) {
            throw new PartyStepsOutOfOrder(introduced);
        }
        LocalDate admitted = step == PartyStep.INTRODUCED ? partySteps.get(PartyStep.ADMITTED) : null;
        if (admitted != null && on.isAfter(admitted)) {
            throw new PartyStepsOutOfOrder(admitted);
        }
    }

    void refuseAward(Organization organization, Decision decision) {
        refuse(awards, organization, decision);
    }

    void refuseMeasure(Organization organization, Decision decision) {
        refuse(measures, organization, decision);
    }

    private static void refuse(Set<Once> known, Organization organization, Decision decision) {
        if (decision.number().isBlank()) {
            throw new DecisionMissing();
        }
        if (known.contains(once(organization, decision))) {
            throw new DecisionAlreadyRecorded(decision.number(), decision.on());
        }
    }

    /** @param begun the first day of the membership */
    void refuseDues(RecordDues dues, LocalDate begun) {
        YearMonth through = YearMonth.of(dues.year(), dues.month());
        YearMonth paid = paidThrough.get(dues.organization());
        refuseMonth(through, dues.on(), YearMonth.from(begun), begun);
        boolean correction = dues.entry() == DuesEntry.CORRECTION;
        if (correction && paid == null) {
            throw new NoDuesToCorrect();
        }
        if (paid != null && (correction ? through.equals(paid) : !through.isAfter(paid))) {
            throw new DuesAlreadyPaid(paid.getYear(), paid.getMonthValue());
        }
    }

    /**
     * The month that a branch states when a member leaves it: no month of dues otherwise, and none before what is on record. Of a member who
     * paid nothing here it is the month before the membership.
     */
    void refuseStated(Organization organization, LocalDate until, LocalDate on, LocalDate begun) {
        YearMonth through = YearMonth.from(until);
        refuseMonth(through, on, YearMonth.from(begun).minusMonths(1), begun);
        YearMonth paid = paidThrough.get(organization);
        if (paid != null && through.isBefore(paid)) {
            throw new DuesPaidFurther(paid.getYear(), paid.getMonthValue());
        }
    }

    private static void refuseMonth(YearMonth through, LocalDate on, YearMonth earliest, LocalDate begun) {
        if (through.isBefore(earliest)) {
            throw new DuesBeforeMembership(begun);
        }
        int lastYear = on.getYear() + 1;
        if (through.getYear() > lastYear) {
            throw new DuesTooFarAhead(lastYear);
        }
    }

    void paid(DuesPaid paid) {
        paidThrough.put(paid.organization(), YearMonth.of(paid.year(), paid.month()));
    }

    /** Who is due, and until when they may stay: no day of that is told, since it would tell the birth date. */
    void refuseStay(AgreeStay stay, ComingOfAge rule, LocalDate birthDate) {
        if (!stay.until().isAfter(stay.on())) {
            throw new StayOverAlready(stay.on());
        }
        if (stayDecidedOn != null && stay.on().isBefore(stayDecidedOn)) {
            throw new StayDecidedLater(stayDecidedOn);
        }
        if (!stay.until().isAfter(rule.reachedBy(birthDate))) {
            throw new StayNotNeeded(rule.years());
        }
        if (stay.reason() == StayReason.WISH && stay.until().isAfter(rule.lastBy(birthDate))) {
            throw new StayTooLong(rule.stayUntil());
        }
    }

    void agreed(StayAgreed stay) {
        stayDecidedOn = stay.on();
    }

    void enlisted(Organization organization, LocalDate on) {
        enlisted.put(organization, on);
    }

    void took(PartyStep step, LocalDate on) {
        partySteps.put(step, on);
    }

    void awarded(Organization organization, Decision decision) {
        awards.add(once(organization, decision));
    }

    void disciplined(Organization organization, Decision decision) {
        measures.add(once(organization, decision));
    }

    private static Once once(Organization organization, Decision decision) {
        return new Once(organization, decision.number().strip(), decision.on());
    }
}
