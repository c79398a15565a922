package vn.oneplusone.app.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.web.forms.Orders;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
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
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.ReleaseRefused;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.ReleaseWithdrawn;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;

/** What the ledger holds about a person, by day, without their details. */
@Component
record PersonStory(RequestLog requests, Register register, Orders orders) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    /**
     * One fact.
     *
     * @param affair the branch whose affair it is, where those who reach that alone may see it
     */
    record Line(LocalDate day, String on, String what, @Nullable String more, @Nullable UUID affair) {}

    /** @param remarks whether what was written about the person may be read */
    List<Line> of(UUID person, boolean remarks, Words words) {
        List<Line> lines = new ArrayList<>();
        DomainEventStream stream = requests.events().readEvents("person/" + person);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof PersonEvent fact) {
                lines.add(line(fact, remarks, words));
            }
        }
        return lines;
    }

    /** The parent or guardian who agreed for a person last: for who is too young to, they agree again. Null if nobody did. */
    @Nullable
    UUID representative(UUID person) {
        UUID last = null;
        DomainEventStream stream = requests.events().readEvents("person/" + person);
        while (stream.hasNext()) {
            Object fact = stream.next().getPayload();
            if (fact instanceof PersonRegistered e) {
                last = e.consent().representative();
            } else if (fact instanceof ConsentGiven e) {
                last = e.consent().representative();
            }
        }
        return last;
    }

    private Line line(PersonEvent fact, boolean remarks, Words words) {
        return switch (fact) {
            case PersonRegistered e -> line(e.on(), "PersonRegistered",
                    words.say("person.registered", unit(e.unit(), words), words.of("consent", e.consent().how()),
                            words.date(e.consent().on())),
                    words);
            case PersonDetailsCorrected e -> line(e.on(), "PersonDetailsCorrected", null, words);
            case ConsentWithdrawn e -> line(e.on(), "ConsentWithdrawn", null, words);
            case ConsentGiven e -> line(e.on(), "ConsentGiven",
                    words.say("person.agreed", words.of("consent", e.consent().how()), words.date(e.consent().on())),
                    words);
            case PersonHandedOver e -> line(e.on(), "PersonHandedOver", move(e.from(), e.to(), words), words);
            case PersonErased e -> line(e.on(), "PersonErased", null, words);
            case MemberAdmitted e -> line(e.on(), "MemberAdmitted",
                    words.say("person.admitted", words.of("organization", e.organization()), unit(e.branch(), words),
                            e.decision().number()),
                    words);
            case MemberReceived e -> line(e.on(), "MemberReceived",
                    words.say("person.received", words.of("organization", e.organization()), unit(e.branch(), words),
                            e.outside(), words.date(e.admittedOn()), e.letter().number()),
                    words);
            case AdmissionAnnulled e -> line(e.decision().on(), "AdmissionAnnulled",
                    orders.told(words.say("person.annulled", words.of("organization", e.organization()),
                            unit(e.branch(), words), words.date(e.admittedOn()), e.decision().number()), e.order(),
                            words),
                    words);
            case AdmissionCorrected e -> line(e.correctedOn(), "AdmissionCorrected",
                    orders.told(words.say("person.admission-corrected", words.of("organization", e.organization()),
                            words.date(e.wasOn()), words.date(e.on()), e.decision().number()), e.order(), words),
                    words);
            case TransferRequested e -> line(e.on(), "TransferRequested",
                    move(e.from(), e.to(), words) + paid(e.duesPaidUntil(), words)
                            + remarks(e.person(), e.remarks(), remarks, words),
                    words);
            case TemporaryActivityBegun e -> line(e.on(), "TemporaryActivityBegun",
                    move(e.from(), e.branch(), words) + " · " + words.say("person.away.until", words.date(e.until())),
                    words);
            case TemporaryActivityEnded e -> line(e.on(), "TemporaryActivityEnded", unit(e.branch(), words), words);
            case TransferPassed e -> line(e.on(), "TransferPassed",
                    unit(e.unit(), words) + " · " + move(e.from(), e.to(), words)
                            + remarks(e.person(), e.remarks(), remarks, words),
                    words);
            case TransferAccepted e -> line(e.on(), "TransferAccepted", move(e.from(), e.to(), words), words);
            case MemberPlaced e -> line(e.on(), "MemberPlaced", move(e.from(), e.to(), words), words);
            case TransferRefused e -> line(e.on(), "TransferRefused", move(e.from(), e.to(), words), words);
            case ReleaseRequested e -> line(e.on(), "ReleaseRequested",
                    leaves(e.organization(), e.branch(), e.outside(), e.duesPaidUntil(), words)
                            + remarks(e.person(), e.remarks(), remarks, words),
                    words);
            case MemberReleased e -> line(e.on(), "MemberReleased",
                    leaves(e.organization(), e.branch(), e.outside(), e.duesPaidUntil(), words) + " · "
                            + words.say("person.letter", e.letter().number())
                            + remarks(e.person(), e.remarks(), remarks, words),
                    words);
            case ReleaseRefused e -> line(e.on(), "ReleaseRefused", words.of("organization", e.organization()), words);
            case ReleaseWithdrawn e -> line(e.on(), "ReleaseWithdrawn", words.of("organization", e.organization()),
                    words);
            case MembershipEnded e -> line(e.on(), "MembershipEnded",
                    words.of("organization", e.organization()) + " · " + words.of("ending", e.reason()), words);
            case MemberClassified e -> line(e.on(), "MemberClassified",
                    words.of("organization", e.organization()) + " · " + e.year() + " · "
                            + words.of("grade", e.grade()),
                    words);
            case MemberEnlisted e -> line(e.on(), "MemberEnlisted", words.of("organization", e.organization()),
                    e.branch(), words);
            case PartyStepRecorded e -> line(e.on(), "PartyStepRecorded",
                    words.of("partyStep", e.step()) + (e.decision() == null ? "" : " · " + e.decision()), e.branch(),
                    words);
            case DuesPaid e -> line(e.on(), "DuesPaid", words.of("organization", e.organization()) + " · "
                    + words.say("dues.through", words.month(e.year(), e.month()))
                    + (e.entry() == DuesEntry.CORRECTION ? " · " + words.of("duesEntry", e.entry()) : ""), e.branch(),
                    words);
            case StayAgreed e -> line(e.on(), "StayAgreed", words.of("stay", e.reason()) + " · "
                    + words.say("age.until", words.date(e.until())), e.branch(), words);
            case MemberAwarded e -> line(e.decision().on(), "MemberAwarded",
                    words.of("organization", e.organization()) + " · " + words.of("awardForm", e.form()) + " · "
                            + words.of("awardLevel", e.level()) + " · " + e.decision().number(),
                    e.branch(), words);
            case MemberDisciplined e -> line(e.decision().on(), "MemberDisciplined",
                    words.of("organization", e.organization()) + " · " + words.of("discipline", e.form()) + " · "
                            + e.decision().number(),
                    e.branch(), words);
        };
    }

    private static Line line(LocalDate on, String fact, @Nullable String more, Words words) {
        return line(on, fact, more, null, words);
    }

    private static Line line(LocalDate on, String fact, @Nullable String more, @Nullable UUID affair, Words words) {
        return new Line(on, words.date(on), words.say("fact." + fact), more, affair);
    }

    private String leaves(Organization organization, UUID branch, String outside, LocalDate paid, Words words) {
        return words.say("person.leaves", words.of("organization", organization), unit(branch, words), outside)
                + paid(paid, words);
    }

    private static String paid(@Nullable LocalDate until, Words words) {
        return until == null ? "" : " · " + words.say("person.paid", until.format(MONTH));
    }

    /** Sealed under a key of the person, which goes with them. */
    private String remarks(UUID person, @Nullable String sealed, boolean readable, Words words) {
        return sealed == null || !readable
                ? ""
                : requests.texts().typed(person, sealed).map(text -> " · " + words.say("person.remarks", text))
                        .orElse("");
    }

    private String move(UUID from, UUID to, Words words) {
        return unit(from, words) + " → " + unit(to, words);
    }

    private String unit(UUID id, Words words) {
        Unit unit = register.unit(id);
        return unit == null ? words.brief(id) : unit.name();
    }
}
