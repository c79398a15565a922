package vn.oneplusone.reporting.contributions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.contributions.rows.Years;

/** All referrals, and whose referrals and credits they are. */
final class Referrals {
    private final Units units;
    private final Change change;
    private final Function<UUID, Person> people;
    private final Map<UUID, Referral> referrals = new HashMap<>();
    /** Steps of one referral often follow each other. */
    private @Nullable Referral latest;

    Referrals(Units units, Change change, Function<UUID, Person> people) {
        this.units = units;
        this.change = change;
        this.people = people;
    }

    void count(ReferralEvent event) {
        switch (event) {
            case YouthReferred e -> referral(e.referral(),
                    referral -> referral.opened(Years.day(e.on()), units.get(e.branch()).number, e.organization(),
                            e.referrer()));
            case ReferralFulfilled e -> referral(e.referral(),
                    referral -> referral.fulfilled(Years.day(e.on()), e.creditedTo()));
            case PreparationRecorded e -> step(e.referral(), switch (e.step()) {
                case CLASS -> Referral.CLASS;
                case HELPER -> Referral.HELPER;
                case PROBATION_TASK -> Referral.PROBATION_TASK;
            }, Years.day(e.on()));
            case YouthConfirmed e -> step(e.referral(), Referral.CONFIRMED, Years.day(e.on()));
            case ReferralEndorsed e -> step(e.referral(), Referral.ENDORSED, Years.day(e.on()));
            case ReferralApproved e -> step(e.referral(), Referral.APPROVED, Years.day(e.decision().on()));
            case ReferralDeclined e -> step(e.referral(), Referral.DECLINED, Years.day(e.on()));
            case ReferralWithdrawn e -> step(e.referral(), Referral.WITHDRAWN, Years.day(e.on()));
            case ReferralLapsed e -> step(e.referral(), Referral.LAPSED, Years.day(e.on()));
            case EndorsementCorrected e -> referral(e.referral(),
                    known -> known.corrected(Referral.ENDORSED, Years.day(e.wasOn()), Years.day(e.on())));
            case ApprovalCorrected e -> referral(e.referral(), known -> corrected(known, e));
            case StepTakenBack e -> referral(e.referral(),
                    known -> known.takenBack(step(e.step()), Years.day(e.wasOn())));
        }
    }

    private static void corrected(Referral referral, ApprovalCorrected e) {
        referral.corrected(Referral.APPROVED, Years.day(e.wasOn()), Years.day(e.decision().on()));
        ApprovalCorrected.Fulfilment fulfilment = e.fulfilment();
        if (fulfilment != null) {
            referral.credited(Years.day(fulfilment.wasOn()), Years.day(fulfilment.on()), fulfilment.creditedTo());
        }
    }

    private static int step(RecordedStep step) {
        return switch (step) {
            case CONFIRMATION -> Referral.CONFIRMED;
            case CLASS -> Referral.CLASS;
            case HELPER -> Referral.HELPER;
            case PROBATION_TASK -> Referral.PROBATION_TASK;
            case ENDORSEMENT, ENDORSEMENT_ABOVE -> Referral.ENDORSED;
            case APPROVAL -> Referral.APPROVED;
            case DECLINE, DECLINE_ABOVE -> Referral.DECLINED;
            case WITHDRAWAL -> Referral.WITHDRAWN;
            case LAPSE -> Referral.LAPSED;
        };
    }

    /** The admission that had fulfilled it was never valid. */
    void annulled(UUID referral, int day) {
        referral(referral, known -> known.step(Referral.ANNULLED, day));
    }

    private void step(UUID id, int step, int day) {
        Referral referral = referral(id);
        referral.rows(change.before());
        referral.step(step, day);
        referral.rows(change.after());
    }

    /** A change that may also give or take a person's referral or credit. */
    private void referral(UUID id, Consumer<Referral> fact) {
        Referral referral = referral(id);
        UUID referrerWas = referral.referrer();
        UUID creditWas = referral.creditedTo();
        int referredWas = referral.openedOn();
        int fulfilledWas = referral.fulfilledOn();
        referral.rows(change.before());
        fact.accept(referral);
        referral.rows(change.after());
        brought(Person::referred, referrerWas, referredWas, referral.referrer(), referral.openedOn());
        brought(Person::credited, creditWas, fulfilledWas, referral.creditedTo(), referral.fulfilledOn());
    }

    private void brought(Brought what, @Nullable UUID was, int wasOn, @Nullable UUID is, int isOn) {
        if (was != null && was.equals(is)) {
            if (wasOn != isOn) {
                what.moved(people.apply(was), change, wasOn, isOn);
            }
            return;
        }
        if (was != null) {
            what.moved(people.apply(was), change, wasOn, Years.NEVER);
        }
        if (is != null) {
            what.moved(people.apply(is), change, Years.NEVER, isOn);
        }
    }

    private Referral referral(UUID id) {
        Referral referral = latest;
        if (referral == null || !referral.id.equals(id)) {
            referral = referrals.computeIfAbsent(id, Referral::new);
            latest = referral;
        }
        return referral;
    }

    /** A referral or a credit of a person that is of another day than was known. */
    private interface Brought {
        void moved(Person person, Change change, int was, int is);
    }
}
