package vn.oneplusone.reporting.contributions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberEvent;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.ReleaseRefused;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.ReleaseWithdrawn;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.reporting.Fact;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.contributions.rows.Rows;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.FiguresSignedOff;
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
    private final Rows rows = new Rows();
    private final QuotedFacts register = new QuotedFacts();
    private final Change change = new Change();
    private final Referrals referrals = new Referrals(units, change, this::person);
    private final Tree tree = new Tree(units, change, register);
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
            case UnitEvent event -> tree.count(event, position);
            case PersonEvent event -> person(event);
            case RequestEvent event -> {
                // What is recorded on agreement is a fact of its own, and counts as that.
            }
            case ReferralEvent event -> referrals.count(event);
            case CampaignEvent event -> activities.count(event, fact);
            case ReportingEvent event -> reporting(event, position);
            default -> anomaly(Anomaly.FOREIGN_ENTRY, Years.NEVER, Units.NONE, new UUID(0, position));
        }
    }

    private void person(PersonEvent event) {
        switch (event) {
            case PersonRegistered e -> person(e.person()).told(change, e.gender(), e.birthYear());
            case PersonDetailsCorrected e -> person(e.person()).told(change, e.gender(), e.birthYear());
            case MemberAdmitted e -> membership(e.person(), e.organization(),
                    known -> known.admit(Years.day(e.on()), unit(e.branch())));
            case MemberReceived e -> membership(e.person(), e.organization(),
                    known -> known.receive(Years.day(e.on()), unit(e.branch())));
            case TransferAccepted e -> membership(e.person(), e.organization(),
                    known -> known.move(Years.day(e.on()), unit(e.from()), unit(e.to())));
            case MemberPlaced e -> membership(e.person(), e.organization(),
                    known -> known.place(Years.day(e.on()), unit(e.from()), unit(e.to())));
            case MembershipEnded e -> membership(e.person(), e.organization(),
                    known -> known.end(Years.day(e.on()), unit(e.branch()), e.reason()));
            case MemberReleased e -> membership(e.person(), e.organization(),
                    known -> known.release(Years.day(e.on()), unit(e.branch())));
            case AdmissionAnnulled e -> annulled(e);
            case AdmissionCorrected e -> membership(e.person(), e.organization(), known -> known
                    .correct(Years.day(e.wasOn()), Years.day(e.on()), unit(e.branch())));
            case MemberClassified e -> membership(e.person(), e.organization(),
                    known -> known.classify(e.year(), unit(e.branch()), e.grade()));
            case MemberEvent e ->
                membership(e.person(), e.organization(), known -> known.happened(e, unit(e.branch())));
            case ReleaseRequested e -> uncounted(); // nobody leaves before the unit above releases them
            case ReleaseRefused e -> uncounted(); // nobody left
            case ReleaseWithdrawn e -> uncounted(); // nobody left
            case TransferRequested e -> uncounted(); // nothing moves before the other branch accepts
            case TemporaryActivityBegun e -> membership(e.person(), e.organization(),
                    known -> known.visits().visit(unit(e.branch()), Years.day(e.on()),
                            Years.day(e.until().plusDays(1))));
            case TemporaryActivityEnded e -> membership(e.person(), e.organization(),
                    known -> known.visits().leave(unit(e.branch()), Years.day(e.on())));
            case TransferPassed e -> uncounted(); // nor when those above pass it on
            case TransferRefused e -> uncounted(); // nothing moved
            case ConsentWithdrawn e -> uncounted(); // what was recorded before stays, and counts
            case ConsentGiven e -> uncounted(); // counts no more than the consent of a registration does
            case PersonHandedOver e -> uncounted(); // where a person is looked after is no membership: no figure moves
            case PersonErased e -> uncounted(); // the name goes, what was counted stays: nobody's total and nobody's credit moves
        }
    }

    /** Moves no figure. */
    private static void uncounted() {}

    private void membership(UUID person, Organization organization, Consumer<Membership> fact) {
        person(person).changed(change, units, organization, fact);
    }

    private void annulled(AdmissionAnnulled e) {
        membership(e.person(), e.organization(),
                known -> known.annul(Years.day(e.admittedOn()), unit(e.branch())));
        UUID referral = e.referral();
        if (referral != null) {
            referrals.annulled(referral, Years.day(e.decision().on()));
        }
    }

    private void reporting(ReportingEvent event, long position) {
        switch (event) {
            case FiguresPublished e -> register.append(new QuotedFacts.Publication(position, e));
            case FiguresSignedOff e -> register.append(new QuotedFacts.SignOff(position, e));
            case YearClosed e -> register.append(new QuotedFacts.Closing(position, e));
            case SupplementIssued e -> register.append(new QuotedFacts.Supplement(position, e));
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
}
