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

    /** @param annulled whether the admission to the membership of then was */
    private record Happened(LocalDate on, boolean annulled) {
        /** Of an admission that was annulled it counts only if the right one covers its day. */
        private boolean binds(Membership membership) {
            return !annulled || membership.covers(on);
        }

        private Happened annulledFrom(LocalDate begun) {
            return new Happened(on, annulled || !on.isBefore(begun));
        }
    }

    private record Paid(YearMonth through, Happened happened) {}

    private final Map<Organization, Happened> enlisted = new EnumMap<>(Organization.class);
    private final Map<PartyStep, Happened> partySteps = new EnumMap<>(PartyStep.class);
    private final Map<Organization, Paid> paid = new EnumMap<>(Organization.class);
    private @Nullable LocalDate stayDecidedOn;
    private final Set<Once> awards = new HashSet<>();
    private final Set<Once> measures = new HashSet<>();

    /** An admission of that day was annulled. */
    void annulled(Organization organization, LocalDate begun) {
        enlisted.computeIfPresent(organization, (same, once) -> once.annulledFrom(begun));
        paid.computeIfPresent(organization,
                (same, known) -> new Paid(known.through, known.happened.annulledFrom(begun)));
        if (organization == Organization.UNION) {
            partySteps.replaceAll((step, once) -> once.annulledFrom(begun));
        }
    }

    void refuseEnlistment(Organization organization, Membership membership) {
        LocalDate before = day(enlisted.get(organization), membership);
        if (before != null) {
            throw new AlreadyEnlisted(before);
        }
    }

    private static @Nullable LocalDate day(@Nullable Happened once, Membership membership) {
        return once != null && once.binds(membership) ? once.on : null;
    }

    private @Nullable YearMonth paidThrough(Organization organization, Membership membership) {
        Paid known = paid.get(organization);
        return known != null && known.happened.binds(membership) ? known.through : null;
    }

    /** That the Party knows somebody whose introduction is not on record is possible: it may be older than the ledger. */
    void refusePartyStep(PartyStep step, LocalDate on, Membership membership) {
        LocalDate before = day(partySteps.get(step), membership);
        if (before != null) {
            throw new PartyStepAlreadyRecorded(before);
        }
        LocalDate introduced = step == PartyStep.ADMITTED
                ? day(partySteps.get(PartyStep.INTRODUCED), membership)
                : null;
        if (introduced != null && on.isBefore(introduced)) {
            throw new PartyStepsOutOfOrder(introduced);
        }
        LocalDate admitted = step == PartyStep.INTRODUCED
                ? day(partySteps.get(PartyStep.ADMITTED), membership)
                : null;
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

    void refuseDues(RecordDues dues, Membership membership) {
        YearMonth through = YearMonth.of(dues.year(), dues.month());
        YearMonth paid = paidThrough(dues.organization(), membership);
        refuseMonth(through, dues.on(), YearMonth.from(membership.begun()), membership.begun());
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
    void refuseStated(Organization organization, LocalDate until, LocalDate on, Membership membership) {
        YearMonth through = YearMonth.from(until);
        refuseMonth(through, on, YearMonth.from(membership.begun()).minusMonths(1), membership.begun());
        YearMonth paid = paidThrough(organization, membership);
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

    void paid(DuesPaid fact) {
        paid.put(fact.organization(),
                new Paid(YearMonth.of(fact.year(), fact.month()), new Happened(fact.on(), false)));
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
        enlisted.put(organization, new Happened(on, false));
    }

    void took(PartyStep step, LocalDate on) {
        partySteps.put(step, new Happened(on, false));
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
