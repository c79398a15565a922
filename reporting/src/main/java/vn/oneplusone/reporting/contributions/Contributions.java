package vn.oneplusone.reporting.contributions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.contributions.rows.Rows;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.ReportingEvent;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;

/**
 * The fold from facts to contributions. It is a function of the facts alone: the same facts give the same rows, bit by bit. One thread
 * contributes and publishes; any thread reads what was published.
 */
public final class Contributions {
    private final Streams streams = new Streams();
    private final Units units = new Units();
    private final Map<UUID, Person> people = new HashMap<>();
    private final Map<UUID, Referral> referrals = new HashMap<>();
    /** Steps of one referral often follow each other. */
    private @Nullable Referral latest;
    private final Rows rows = new Rows();
    private final QuotedFacts register = new QuotedFacts();
    private final Change change = new Change();
    private final Activities activities = new Activities(units, change, register);
    private long size;
    private boolean broken;
    private volatile Prefix published = new Prefix(0, rows, units.ids(), units.namedAt(), register);

    /** How many facts were counted, published or not. */
    public long size() {
        return size;
    }

    /** What was last made visible. */
    public Prefix published() {
        return published;
    }

    /** Makes everything counted so far visible to readers, at once. */
    public Prefix publish() {
        published = new Prefix(size, rows, units.ids(), units.namedAt(), register);
        return published;
    }

    /**
     * Counts the next fact.
     *
     * @throws LedgerUnreadable if it cannot stand there or cannot be counted. Nothing of it shows in the rows, and nothing more can be
     * counted here
     */
    public void contribute(Fact fact) {
        if (broken) {
            throw new LedgerUnreadable(size, "counting has stopped here", null);
        }
        broken = true;
        streams.continueWith(fact, size);
        try {
            count(fact);
        } catch (RuntimeException e) {
            throw new LedgerUnreadable(size, "cannot be counted", e);
        }
        change.writeTo(rows, size);
        size++;
        broken = false;
    }

    private void count(Fact fact) {
        long position = fact.position();
        units.at(position);
        switch (fact.payload()) {
            case UnitEvent event -> unit(event, position);
            case PersonEvent event -> person(event);
            case RequestEvent event -> {
                // What is recorded on agreement is a fact of its own, and counts as that.
            }
            case ReferralEvent event -> referral(event);
            case CampaignEvent event -> activities.count(event, fact);
            case ReportingEvent event -> reporting(event, position);
            default -> anomaly(Anomaly.FOREIGN_ENTRY, Years.NEVER, Units.NONE, new UUID(0, position));
        }
    }

    private void unit(UnitEvent event, long position) {
        switch (event) {
            case UnitEstablished e -> established(e, position);
            case UnitRenamed e ->
                register.append(new QuotedFacts.Renamed(position, unit(e.unit()), Years.day(e.on()), e.name()));
            case UnitMoved e ->
                register.append(new QuotedFacts.Moved(position, unit(e.unit()), Years.day(e.on()), unit(e.parent())));
            case UnitsMerged e -> e.sources().forEach(source -> register
                    .append(new QuotedFacts.Ended(position, unit(source), Years.day(e.on()), unit(e.target()))));
            case UnitDissolved e ->
                register.append(new QuotedFacts.Ended(position, unit(e.unit()), Years.day(e.on()), Units.NONE));
            // what was only planned moves no number, under either geography
            case UnitChangePlanned e -> {
            }
            case UnitPlanWithdrawn e -> {
            }
            case PilotDesignated e -> register.append(new QuotedFacts.Pilot(position, e.unit(), e.year()));
        }
    }

    private void person(PersonEvent event) {
        switch (event) {
            case PersonRegistered e -> person(e.person()).told(change, e.gender(), e.birthYear());
            case PersonDetailsCorrected e -> person(e.person()).told(change, e.gender(), e.birthYear());
            case MemberAdmitted e -> membership(e.person(), e.organization(),
                    known -> known.admit(Years.day(e.on()), unit(e.branch())));
            case TransferAccepted e -> membership(e.person(), e.organization(),
                    known -> known.move(Years.day(e.on()), unit(e.from()), unit(e.to())));
            case MembershipEnded e -> membership(e.person(), e.organization(),
                    known -> known.end(Years.day(e.on()), unit(e.branch())));
            case AdmissionAnnulled e -> annulled(e);
            case MemberClassified e -> membership(e.person(), e.organization(),
                    known -> known.classify(e.year(), unit(e.branch()), e.grade()));
            case TransferRequested e -> {
                // Nothing moves before the other branch accepts.
            }
            case TransferRefused e -> {
                // Nothing moved.
            }
            case ConsentWithdrawn e -> {
                // What was recorded before stays, and counts.
            }
            case ConsentGiven e -> {
                // Counts no more than the consent of a registration does.
            }
            case PersonHandedOver e -> {
                // Where a person is looked after is no membership: no figure moves.
            }
            case PersonErased e -> {
                // The name goes, what was counted stays: nobody's total and nobody's credit moves.
            }
        }
    }

    private void membership(UUID person, Organization organization, Consumer<Membership> fact) {
        person(person).changed(change, units, organization, fact);
    }

    private void annulled(AdmissionAnnulled e) {
        membership(e.person(), e.organization(),
                known -> known.annul(Years.day(e.admittedOn()), unit(e.branch())));
        UUID referral = e.referral();
        if (referral != null) {
            referral(referral, known -> known.step(Referral.ANNULLED, Years.day(e.decision().on())));
        }
    }

    private void established(UnitEstablished e, long position) {
        Units.Unit unit = units.get(e.unit());
        if (unit.established) {
            anomaly(Anomaly.ESTABLISHED_TWICE, Years.day(e.on()), unit.number, e.unit());
            return;
        }
        unit.established = true;
        UUID parent = e.parent();
        register.append(new QuotedFacts.Unit(position, unit.number, e.unit(), parent == null ? -1 : unit(parent),
                parent, e.level(), e.code(), e.name(), Years.day(e.on())));
    }

    private void referral(ReferralEvent event) {
        switch (event) {
            case YouthReferred e -> referral(e.referral(),
                    referral -> referral.opened(Years.day(e.on()), unit(e.branch()), e.organization(), e.referrer()));
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
        }
    }

    private void reporting(ReportingEvent event, long position) {
        switch (event) {
            case FiguresPublished e -> register.append(new QuotedFacts.Publication(position, e));
            case YearClosed e -> register.append(new QuotedFacts.Closing(position, e));
            case SupplementIssued e -> register.append(new QuotedFacts.Supplement(position, e));
        }
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
                what.moved(person(was), change, wasOn, isOn);
            }
            return;
        }
        if (was != null) {
            what.moved(person(was), change, wasOn, Years.NEVER);
        }
        if (is != null) {
            what.moved(person(is), change, Years.NEVER, isOn);
        }
    }

    private void anomaly(Anomaly anomaly, int day, int unit, UUID subject) {
        change.after().row(day, unit, Measure.cell(anomaly, null), 1, subject);
    }

    private int unit(UUID id) {
        return units.get(id).number;
    }

    private Person person(UUID id) {
        return people.computeIfAbsent(id, Person::new);
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
